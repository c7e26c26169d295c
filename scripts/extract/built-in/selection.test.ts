import { expect, test } from 'vitest'
import { type Candidate, fillUp, selectCandidates, weighStems } from './selection.ts'

const candidate = (name: string, stems: string[], value = 1, turn = 0): Candidate & { name: string } => ({
  name,
  stems: new Set(stems),
  value,
  words: 40,
  turn,
  parts: [name],
})
const names = (chosen: { name: string }[]) => chosen.map(({ name }) => name)
const weights = new Map(['pump', 'valve', 'leak', 'bread', 'oven', 'yeast'].map((stem) => [stem, 1]))

test('covers what was not said yet before it repeats', () => {
  const all = [
    candidate('one', ['pump', 'valve', 'leak'], 2),
    candidate('two', ['pump', 'valve', 'oven'], 1.5),
    candidate('three', ['bread', 'yeast']),
  ]
  expect(names(selectCandidates(all, weights, { count: 2 }))).toEqual(['one', 'three'])
})

test('passes over what says the same, and what shares a sentence', () => {
  const same = candidate('same', ['pump', 'valve'])
  const shared = { ...candidate('shared', ['bread', 'oven']), parts: ['one'] }
  expect(names(selectCandidates([candidate('one', ['pump', 'valve', 'leak'], 2), same, shared], weights, { count: 3 }))).toEqual(['one'])
})

test('takes no more than three from one turn', () => {
  const all = ['pump', 'valve', 'leak', 'bread'].map((stem) => candidate(stem, [stem]))
  expect(selectCandidates(all, weights, { count: 10 })).toHaveLength(3)
})

test('takes no more words than there is room for', () => {
  const long = { ...candidate('long', ['pump', 'valve', 'leak', 'bread']), words: 80 }
  expect(names(selectCandidates([long, candidate('short', ['oven'])], weights, { count: 3, words: 70 }))).toEqual(['short'])
})

test('fills up with what does not clash', () => {
  const [one, two] = [candidate('one', ['pump']), candidate('two', ['bread'])]
  expect(names(fillUp([one], [one, candidate('same', ['pump']), two], 3))).toEqual(['one', 'two'])
})

test('weighs a stem by how often it is said', () => {
  const weighed = weighStems([['pump', 'valve'], ['pump'], ['pump']])
  expect(weighed.get('pump')).toBeGreaterThan(weighed.get('valve') ?? 0)
})
