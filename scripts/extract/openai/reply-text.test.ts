import { z } from 'astro/zod'
import { expect, test } from 'vitest'
import { chosenSchema, foundSchema, jsonSchemaOf } from './reply-schema.ts'
import { readReply } from './reply-text.ts'

const schema = z.object({ drafts: z.array(z.string()) })
const right = { ok: true, value: { drafts: ['a {b}'] } }

test('reads an object as it is, in fences, after a thought and among words', () => {
  const json = '{"drafts": ["a {b}"]}'
  for (const text of [
    json,
    `\`\`\`json\n${json}\n\`\`\``,
    `\`\`\`\n${json}\n\`\`\``,
    `<think>{"drafts": []}</think>${json}`,
    `Here: ${json} Done.`,
  ]) {
    expect(readReply(text, schema)).toEqual(right)
  }
})

test('says in one line what is wrong with a reply', () => {
  const faults = ['', '<!doctype html><html>', 'Sorry.', '[]', '{"drafts": [1]}', '{"drafts": ["a"'].map((text) => readReply(text, schema))
  expect(faults.map((reply) => (reply.ok ? null : reply.fault))).toEqual([
    'the reply was empty',
    'the reply was an HTML page',
    'the reply was not one JSON object',
    'the reply was not one JSON object',
    expect.stringMatching(/^the reply's "drafts.0" is wrong: .*expected string/),
    'the reply was not one JSON object',
  ])
})

test('the schemas sent to a server require every key and know nothing but plain types', () => {
  for (const sent of [jsonSchemaOf(foundSchema), jsonSchemaOf(chosenSchema)]) {
    const text = JSON.stringify(sent)
    expect(text).not.toMatch(/\$ref|\$schema|format|pattern|propertyNames|minimum|default/)
    expect(text.match(/"additionalProperties":false/g)?.length).toBe(text.match(/"type":"object"/g)?.length)
  }
  expect(jsonSchemaOf(chosenSchema)).toMatchObject({
    properties: { picks: { items: { required: ['drafts', 'headline', 'paragraph', 'score', 'reason'] } } },
  })
})
