import { expect, test } from 'vitest'
import { tellEpisode, tellLibrary } from './fixture.ts'
import { scanBrief } from './scan.ts'

test('says what a brief was made from, what is waited for and what gave nothing', () => {
  const episodes = [
    tellEpisode('upkeep/2026-03-02-a', { duration: 3600 }),
    tellEpisode('upkeep/2026-03-09-late', { duration: 5400, outcome: 'no-transcript', reason: 'the feed offers none' }),
    tellEpisode('upkeep/2026-02-09-never', { outcome: 'no-transcript', reason: 'the feed offers none' }),
    tellEpisode('upkeep/2026-03-08-heard', { outcome: 'no-transcript', heard: true }),
    tellEpisode('yard/2026-03-04-c', { duration: 4000, outcome: 'skipped', reason: 'its title says "trailer"' }),
  ]
  const library = tellLibrary([], {
    episodes,
    briefs: [{ date: '2026-03-10', note: '', insights: [], episodes: episodes.map(({ id }) => id) }],
  })
  const scan = library.briefs[0] && scanBrief(library.briefs[0], library)
  expect(scan?.summary).toBe('2 shows, 5 episodes, 4 hours of audio')
  expect(scan?.until).toEqual(new Date('2026-03-09T06:00:00Z'))
  expect(scan?.waiting.map(({ episode }) => episode.id)).toEqual(['upkeep/2026-03-09-late'])
  expect(scan?.passed.map(({ episode, reason }) => [episode.id, reason])).toEqual([
    ['upkeep/2026-02-09-never', 'No transcript, so nothing was read. The feed offers none.'],
    ['upkeep/2026-03-08-heard', 'No transcript, so nothing was read.'],
    ['yard/2026-03-04-c', 'Passed over. Its title says "trailer".'],
  ])
  expect(scan?.unlisted).toBe(0)
})

test('lists no more than a page bears', () => {
  const episodes = Array.from({ length: 60 }, (_, index) => tellEpisode(`upkeep/2026-03-02-${index}`, { outcome: 'no-insight' }))
  const library = tellLibrary([], {
    episodes,
    briefs: [{ date: '2026-03-10', note: '', insights: [], episodes: episodes.map(({ id }) => id) }],
  })
  const scan = library.briefs[0] && scanBrief(library.briefs[0], library)
  expect([scan?.passed.length, scan?.unlisted]).toEqual([50, 10])
})
