import { expect, test } from 'vitest'
import { type BriefLimits, type Candidate, choose } from './choose-brief.ts'

const limits = { size: 5, perEpisode: 2, perPodcast: 2 }
const candidate = (id: string, score: number, topics: string[] = [], echoes: string[] = []): Candidate => ({ id, score, topics, echoes })
const idsOf = (candidates: readonly Candidate[], within: BriefLimits) => choose(candidates, within).map(({ id }) => id)

test('takes the best, at most two of an episode and two of a show, and says what it was put before', () => {
  const candidates = [
    candidate('a/2026-01-01-x/1', 0.9),
    candidate('a/2026-01-01-x/2', 0.89),
    candidate('a/2026-01-01-x/3', 0.88),
    candidate('a/2026-01-02-y/1', 0.87),
    candidate('b/2026-01-01-z/1', 0.3),
  ]
  expect(choose(candidates, limits)).toEqual([
    { id: 'a/2026-01-01-x/1', score: 0.9, rank: 1, of: 5, ahead: { limit: 0, near: 0 } },
    { id: 'a/2026-01-01-x/2', score: 0.89, rank: 2, of: 5, ahead: { limit: 0, near: 0 } },
    { id: 'b/2026-01-01-z/1', score: 0.3, rank: 5, of: 5, ahead: { limit: 2, near: 0 } },
  ])
  expect(idsOf(candidates, { ...limits, perPodcast: 3 })).toEqual([
    'a/2026-01-01-x/1',
    'a/2026-01-01-x/2',
    'a/2026-01-02-y/1',
    'b/2026-01-01-z/1',
  ])
})

test('prefers another show where the score is much the same', () => {
  const candidates = [candidate('a/2026-01-01-x/1', 0.8), candidate('a/2026-01-02-x/2', 0.79), candidate('b/2026-01-01-y/1', 0.76)]
  expect(choose(candidates, { ...limits, size: 2 })).toEqual([
    { id: 'a/2026-01-01-x/1', score: 0.8, rank: 1, of: 3, ahead: { limit: 0, near: 0 } },
    { id: 'b/2026-01-01-y/1', score: 0.76, rank: 3, of: 3, ahead: { limit: 0, near: 1 } },
  ])
})

test('prefers another topic, and does not tell one idea twice while there is another', () => {
  const candidates = [
    candidate('a/2026-01-01-x/1', 0.8, ['grid', 'water']),
    candidate('b/2026-01-01-x/1', 0.79, ['grid', 'water']),
    candidate('c/2026-01-01-x/1', 0.75, ['grid']),
    candidate('d/2026-01-01-x/1', 0.7, ['work'], ['a/2026-01-01-x/1']),
    candidate('e/2026-01-01-x/1', 0.6, ['work']),
  ]
  expect(idsOf(candidates, { ...limits, size: 4 }).map((id) => id[0])).toEqual(['a', 'c', 'b', 'e'])
})

test('fewer candidates than places are fewer insights, none are none', () => {
  expect(idsOf([candidate('a/2026-01-01-x/1', 0.1)], limits)).toEqual(['a/2026-01-01-x/1'])
  expect(choose([], limits)).toEqual([])
})

test('gives ties to the id that comes first, whatever the order in which candidates come', () => {
  const ties = ['c', 'a', 'e', 'b', 'd'].map((show) => candidate(`${show}/2026-01-01-x/1`, 0.5))
  expect(idsOf(ties, { ...limits, size: 3 }).map((id) => id[0])).toEqual(['a', 'b', 'c'])
  const candidates = Array.from({ length: 30 }, (_, index) =>
    candidate(`s${index % 3}/2026-01-01-e${index % 7}/${index}`, ((index * 37) % 10) / 10, [`t${index % 4}`]),
  )
  expect(choose(candidates.toReversed(), limits)).toEqual(choose(candidates, limits))
})

test('chooses from 10,000 candidates', () => {
  const candidates = Array.from({ length: 10_000 }, (_, index) =>
    candidate(`s${index % 200}/2026-01-01-e${index % 1000}/${index}`, ((index * 7919) % 1000) / 1000, [`t${index % 12}`, `t${index % 7}`]),
  )
  expect(choose(candidates, limits)).toHaveLength(5)
})
