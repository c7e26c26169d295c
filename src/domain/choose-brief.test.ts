import { expect, test } from 'vitest'
import { type Candidate, chooseBrief } from './choose-brief.ts'

const limits = { size: 5, perEpisode: 2 }
const candidate = (id: string, score: number, topics: string[] = []): Candidate => ({ id, score, topics })

test('takes the best, at most two from one episode', () => {
  const candidates = [
    candidate('a/2026-01-01-x/1', 0.9),
    candidate('a/2026-01-01-x/2', 0.89),
    candidate('a/2026-01-01-x/3', 0.88),
    candidate('b/2026-01-01-y/1', 0.3),
  ]
  expect(chooseBrief(candidates, limits)).toEqual(['a/2026-01-01-x/1', 'a/2026-01-01-x/2', 'b/2026-01-01-y/1'])
})

test('prefers another show where the score is much the same', () => {
  const candidates = [candidate('a/2026-01-01-x/1', 0.8), candidate('a/2026-01-02-x/2', 0.79), candidate('b/2026-01-01-y/1', 0.76)]
  expect(chooseBrief(candidates, { size: 2, perEpisode: 2 })).toEqual(['a/2026-01-01-x/1', 'b/2026-01-01-y/1'])
})

test('fewer candidates than places are fewer insights, none are none', () => {
  expect(chooseBrief([candidate('a/2026-01-01-x/1', 0.1)], limits)).toHaveLength(1)
  expect(chooseBrief([], limits)).toEqual([])
})

test('does not depend on the order in which candidates come', () => {
  const candidates = Array.from({ length: 30 }, (_, index) =>
    candidate(`s${index % 3}/2026-01-01-e${index % 7}/${index}`, ((index * 37) % 10) / 10, [`t${index % 4}`]),
  )
  expect(chooseBrief(candidates.toReversed(), limits)).toEqual(chooseBrief(candidates, limits))
})
