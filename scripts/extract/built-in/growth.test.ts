import { expect, test } from 'vitest'
import { growPassage } from './growth.ts'
import { english } from './languages/english.ts'
import { makePassage } from './passage.ts'
import { sentencesIn } from './passages.fixture.ts'

/** Grows the sentences from `first` to `last` (inclusive) of a turn. */
function grow(text: string, first: number, last: number, taken: number[] = []): string {
  const sentences = sentencesIn(text)
  const passage = makePassage(sentences.slice(first, last + 1), english)
  const stretch = { sentences, usable: sentences.map(() => true), asked: false }
  return growPassage(passage, stretch, new Set(sentences.filter((_, at) => taken.includes(at))), english).text
}

const claim = 'Most pumps fail at the valve, because rubber ages faster than steel.'
const ground = 'We counted two hundred failures in our cellars, and a hundred and sixty of them were valves.'
const result = 'So we change every valve after five years, and the cellars stay dry.'

test('goes on to where the speaker ends', () => {
  expect(grow(`${claim} ${ground} ${result}`, 0, 1)).toBe(`${claim} ${ground} ${result}`)
})

test('goes back to the claim with which the speaker began', () => {
  expect(grow(`${claim} ${ground} The oldest valve was forty years old. ${result}`, 1, 3)).toMatch(/^Most pumps fail/)
})

test.each([
  ['a question', 'Does your cellar have a pump?'],
  ['another subject', 'Anyway, the roof of the school leaks as well in winter.'],
  ['small talk', 'Oh wow, that was crazy, it was so much fun.'],
])('ends before %s', (_, next) => {
  expect(grow(`${claim} ${ground} ${next}`, 0, 1)).toBe(`${claim} ${ground}`)
})

test('takes no sentence that belongs to another passage', () => {
  expect(grow(`${claim} ${ground} ${result}`, 0, 1, [2])).toBe(`${claim} ${ground}`)
})

test('never grows beyond ninety words', () => {
  expect(
    grow(`${claim} ${ground} ${result} ${`The valve ${'and the valve '.repeat(20)}is old.`}`, 0, 1).split(' ').length,
  ).toBeLessThanOrEqual(90)
})
