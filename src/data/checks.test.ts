import { expect, test } from 'vitest'
import { countChecks, describeShare } from './checks.ts'
import { tellEpisode, tellLibrary } from './fixture.ts'

test('counts what the files tell of how insights were checked', () => {
  const transcript = (source: string) => ({ transcript: { source, timing: 'cues' as const, words: 10 } })
  const checks = countChecks(
    tellLibrary([{ id: 'upkeep/2026-03-02-a/one', speaker: 'Ines Vale', start: 4 }, { id: 'upkeep/2026-03-02-a/two' }], {
      episodes: [
        tellEpisode('upkeep/2026-03-02-a', transcript('https://upkeep.example/a.vtt')),
        tellEpisode('upkeep/2026-03-03-b', transcript('audio, by whisper-1')),
        tellEpisode('upkeep/2026-03-04-c'),
      ],
    }),
  )
  expect(checks).toEqual({
    insights: 2,
    quotes: 2,
    timed: 1,
    estimated: 0,
    attributed: 1,
    marked: 0,
    makers: [{ item: 'chosen by rules, without a language model', count: 2 }],
    sources: [
      { item: 'published by the show', count: 1 },
      { item: 'transcribed from the audio by whisper-1', count: 1 },
    ],
  })
})

test('never rounds to all or none', () => {
  expect([describeShare(999, 1000), describeShare(1, 1000), describeShare(3, 3), describeShare(0, 3), describeShare(1, 3)]).toEqual([
    '99\u202F%',
    '1\u202F%',
    'all',
    'none',
    '33\u202F%',
  ])
})
