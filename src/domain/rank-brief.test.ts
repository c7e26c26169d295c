import { expect, test } from 'vitest'
import { choose } from './choose-brief.ts'
import { noPreferences, type Preferences, type RankCandidate, rankBrief } from './rank-brief.ts'
import { explainRanked } from './rank-reason.ts'

const settings = { brief: { size: 2, perEpisode: 2, perPodcast: 2 } }
const candidate = (id: string, score: number, facts: Partial<RankCandidate> = {}): RankCandidate => ({ id, score, topics: [], ...facts })
const candidates = [
  candidate('a/2026-01-01-x/1', 0.9, { people: ['Ada'] }),
  candidate('b/2026-01-01-y/2', 0.8, { topics: ['water'] }),
  candidate('c/2026-01-01-z/3', 0.7, { terms: ['meter'] }),
]
const rank = (preferences: Partial<Preferences>) => rankBrief({ candidates, preferences: { ...noPreferences, ...preferences }, settings })
const idsOf = (preferences: Partial<Preferences>) => rank(preferences).map(({ id }) => id[0])

test('without preferences it is the brief of the candidates', () => {
  const ranked = rank({})
  expect(ranked.map(({ choice }) => choice)).toEqual(choose(candidates, settings.brief))
  expect(ranked.map(({ id, because }) => [id, because])).toEqual(ranked.map(({ choice }) => [choice.id, []]))
})

test('leaves out what is muted, by show, topic or person', () => {
  const without = (mute: Partial<Preferences['mute']>) => idsOf({ mute: { ...noPreferences.mute, ...mute } })
  expect(without({ podcasts: ['a'] })).toEqual(['b', 'c'])
  expect(without({ topics: ['water'] })).toEqual(['a', 'c'])
  expect(without({ people: ['Ada'] })).toEqual(['b', 'c'])
})

test('what is followed and learned moves up, with the reason', () => {
  const [first] = rank({
    follow: { ...noPreferences.follow, podcasts: ['c'] },
    weights: { ...noPreferences.weights, terms: { meter: 0.1 } },
  })
  expect(first).toEqual({
    id: 'c/2026-01-01-z/3',
    because: [
      { kind: 'podcast', name: 'c', told: true, weight: 0.25 },
      { kind: 'term', name: 'meter', told: false, weight: 0.1 },
    ],
    choice: { id: 'c/2026-01-01-z/3', score: expect.closeTo(1.05), rank: 1, of: 3, ahead: { limit: 0, near: 0 } },
  })
  expect(first && explainRanked(first, ({ name }) => name.toUpperCase())).toBe(
    'You follow C (+0.25); you like METER (+0.10). Score 1.05, best of 3.',
  )
})

test('what was read or kept comes last, and says so where nothing else is left', () => {
  expect(idsOf({ read: ['a/2026-01-01-x/1'] })).toEqual(['b', 'c'])
  expect(idsOf({ kept: ['a/2026-01-01-x/1'] })).toEqual(['b', 'c'])
  const [, last] = rank({ read: ['a/2026-01-01-x/1', 'b/2026-01-01-y/2'] })
  expect(last && explainRanked(last, ({ name }) => name)).toBe('You have read it. Score -0.10, 2nd of 3.')
})

test('a name that every object has moves nothing', () => {
  const odd = [candidate('constructor/2026-01-01-x/1', 0.5, { topics: ['toString'], terms: ['__proto__'] })]
  expect(rankBrief({ candidates: odd, preferences: noPreferences, settings })[0]?.because).toEqual([])
})
