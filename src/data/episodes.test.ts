import { expect, test } from 'vitest'
import { describeOutcome } from './episodes.ts'
import { tellEpisode } from './fixture.ts'

test('says why an episode holds nothing', () => {
  const tell = (facts: Parameters<typeof tellEpisode>[1]) => describeOutcome(tellEpisode('upkeep/2026-03-02-a', facts))
  expect(tell({ outcome: 'no-transcript', reason: 'the feed offers none' })).toBe(
    'No transcript, so nothing was read. The feed offers none.',
  )
  expect(tell({ outcome: 'no-insight' })).toBe('Read, and nothing in it was worth keeping.')
  expect(tell({ outcome: 'published' })).toBe('Its insights were taken out by an editor.')
})
