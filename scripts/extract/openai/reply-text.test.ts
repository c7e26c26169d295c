import { z } from 'astro/zod'
import { expect, test } from 'vitest'
import { chosenReply, chosenSchema, foundReply, foundSchema, jsonSchemaOf } from './reply-schema.ts'
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
    properties: { picks: { items: { required: ['drafts', 'headline', 'paragraph', 'reason', 'score'] } } },
  })
})

test('an item without what can be done without is read, and one that is no use does not void the others', () => {
  const bare = { headline: 'A claim', paragraph: 'Its ground.', quotes: ['words that were said'], score: '0.7' }
  const reply = JSON.stringify({ drafts: [{ headline: 'No ground' }, bare] })
  const quotes = [{ line: 0, speaker: null, text: 'words that were said' }]
  const filled = { kind: 'claim', due: null, people: [], organisations: [], topics: [], reason: '', score: 0.7 }
  expect(readReply(reply, foundReply)).toEqual({ ok: true, value: { drafts: [{ ...bare, quotes, ...filled }] } })
  expect(readReply('{"picks": [{"drafts": ["[2]"], "score": 0.5}]}', chosenReply)).toEqual({
    ok: true,
    value: { picks: [{ drafts: [2], headline: null, paragraph: null, reason: '', score: 0.5 }] },
  })
})

test('where no item is of use, the first fault is told', () => {
  const reply = JSON.stringify({ drafts: [{ headline: 'A claim', paragraph: 'Its ground.', quotes: [], score: 85 }, 'nothing'] })
  expect(readReply(reply, foundReply)).toEqual({ ok: false, fault: 'the reply\'s "drafts.0.score" is wrong: is not between 0 and 1' })
  expect(readReply('{"drafts": []}', foundReply)).toEqual({ ok: true, value: { drafts: [] } })
})
