import { expect, test } from 'vitest'
import { describeReading, describeScan, describeSize } from './brief.ts'
import { tellEpisode, tellLibrary } from './fixture.ts'
import type { PlacedBrief } from './library.ts'

test('says what a brief was chosen from, and what gave nothing', () => {
  const episodes = [
    tellEpisode('upkeep/2026-03-02-a', { duration: 3600 }),
    tellEpisode('upkeep/2026-03-03-b', { duration: 2400, outcome: 'no-transcript' }),
    tellEpisode('yard/2026-03-04-c', { outcome: 'no-insight' }),
  ]
  const [brief] = tellLibrary([], {
    episodes,
    briefs: [{ date: '2026-03-05', note: '', insights: [], episodes: episodes.map((episode) => episode.id) }],
  }).briefs
  expect(brief && describeScan(brief)).toBe(
    'Chosen from 3 episodes of 2 shows, 1 hour 40 minutes of talk (1 had no transcript, 1 held nothing worth keeping).',
  )
})

test('says nothing where the brief names no episode', () => {
  const brief: PlacedBrief = { date: '2026-03-05', insights: [], episodes: [], note: '', editedAt: null }
  expect(describeScan(brief)).toBe('')
})

test('spells small numbers', () => {
  expect([describeSize(1), describeSize(5), describeSize(12)]).toEqual(['one idea', 'five ideas', '12 ideas'])
})

test('says how long a brief takes to read', () => {
  const { insights } = tellLibrary([{ id: 'upkeep/2026-03-02-a/one', body: 'word '.repeat(300) }])
  expect(describeReading({ insights })).toBe(', 1 minute to read')
  expect(describeReading({ insights: [] })).toBe('')
})
