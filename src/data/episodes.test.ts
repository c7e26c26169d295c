import { expect, test } from 'vitest'
import { describeOutcome, describePeople } from './episodes.ts'
import { tellEpisode } from './fixture.ts'

test('says why an episode holds nothing', () => {
  const tell = (facts: Parameters<typeof tellEpisode>[1]) => describeOutcome(tellEpisode('upkeep/2026-03-02-a', facts))
  expect(tell({ outcome: 'no-transcript', reason: 'the feed offers none' })).toBe(
    'No transcript, so nothing was read. The feed offers none.',
  )
  expect(tell({ outcome: 'no-insight' })).toBe('Read, and nothing in it was worth keeping.')
  expect(tell({ outcome: 'published' })).toBe('Its insights were taken out by an editor.')
})

test('names guests before hosts', () => {
  const ada = { name: 'Ada', role: 'host' }
  const tom = { name: 'Tom', role: 'co-host' }
  expect(describePeople([ada, tom, { name: 'Mei', role: 'guest' }])).toBe('With Mei; hosts Ada and Tom')
  expect(describePeople([ada])).toBe('With Ada')
})
