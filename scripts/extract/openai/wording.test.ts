import { expect, test } from 'vitest'
import { honest } from './fixture/talk.ts'
import { faultsOfWording, tidyBody, tidyTitle } from './wording.ts'

const text = { title: honest.headline, body: honest.paragraph }

test('an honest wording has no fault', () => {
  expect(faultsOfWording(text)).toEqual([])
})

test('a headline loses its quotation marks, its stop and its emphasis, and nothing else', () => {
  expect(tidyTitle('"**Shared** ownership is none."')).toBe('Shared ownership is none')
  expect(tidyTitle('Prices rise in the U.S.')).toBe('Prices rise in the U.S.')
})

test('names what must be mended', () => {
  const faults = (change: Partial<typeof text>) => faultsOfWording({ ...text, ...change })
  expect(faults({ title: 'x'.repeat(91) })).toEqual(['the headline has 91 characters, over 90'])
  expect(faults({ title: 'Why do tests never fail?' })).toEqual(['the headline is a teaser or a question, not a claim'])
  expect(faults({ title: "You won't believe what this test does" })).toHaveLength(1)
  expect(faults({ title: 'The guest explains why tests never fail' })).toEqual(['it speaks of the guest or the show, not of the matter'])
  expect(faults({ body: `In this episode we hear: ${text.body}` })).toHaveLength(1)
  expect(faults({ body: 'Tests that never fail prove nothing.' })).toEqual(['the paragraph has 6 words, not 35 to 60'])
})

test('words that only look like talk about the talk are let be', () => {
  const body = text.body.replace(
    'The suite',
    'The host machine, as the conversation around monitoring goes on, hosts a guest system; the suite',
  )
  expect(faultsOfWording({ ...text, body })).toEqual([])
})

test('a paragraph that is too long loses its last sentences, if enough is left', () => {
  const long = `${honest.paragraph} ${'Nothing else of note happened then, and nobody in the team looked back at it. '.repeat(2)}`
  expect(tidyBody(long)).toBe(`${honest.paragraph} Nothing else of note happened then, and nobody in the team looked back at it.`)
  const run = `${'word '.repeat(80)}.`
  expect(tidyBody(run)).toBe(run)
})
