import { expect, test } from 'vitest'
import { noPreferences, type RankCandidate, rankBrief } from './rank-brief.ts'

const settings = { brief: { size: 2, perEpisode: 2, perPodcast: 2 } }
const candidate = (id: string, score: number, facts: Partial<RankCandidate> = {}): RankCandidate => ({ id, score, topics: [], ...facts })
const candidates = [
  candidate('a/2026-01-01-x/1', 0.9, { people: ['Ada'] }),
  candidate('b/2026-01-01-y/2', 0.8, { topics: ['water'] }),
  candidate('c/2026-01-01-z/3', 0.7, { terms: ['meter'] }),
]

test('without preferences it is the brief of the candidates', () => {
  expect(rankBrief({ candidates, preferences: noPreferences, settings })).toEqual([
    { id: 'a/2026-01-01-x/1', because: [] },
    { id: 'b/2026-01-01-y/2', because: [] },
  ])
})

test('leaves out what is muted, by show, topic or person', () => {
  const idsWithout = (mute: Partial<typeof noPreferences.mute>) =>
    rankBrief({ candidates, preferences: { ...noPreferences, mute: { ...noPreferences.mute, ...mute } }, settings }).map(({ id }) => id[0])
  expect(idsWithout({ podcasts: ['a'] })).toEqual(['b', 'c'])
  expect(idsWithout({ topics: ['water'] })).toEqual(['a', 'c'])
  expect(idsWithout({ people: ['Ada'] })).toEqual(['b', 'c'])
})

test('what is followed and learned moves up, with the reason', () => {
  const preferences = {
    ...noPreferences,
    follow: { ...noPreferences.follow, podcasts: ['c'] },
    weights: { ...noPreferences.weights, terms: { meter: 0.1 } },
  }
  expect(rankBrief({ candidates, preferences, settings })[0]).toEqual({
    id: 'c/2026-01-01-z/3',
    because: [
      { kind: 'podcast', name: 'c', told: true, weight: 0.25 },
      { kind: 'term', name: 'meter', told: false, weight: 0.1 },
    ],
  })
})
