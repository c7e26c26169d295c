import { expect, test } from 'vitest'
import { tellEpisode, tellLibrary } from './fixture.ts'
import { describeScan, noteScan } from './scan.ts'

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
    briefs: [
      {
        date: '2026-03-10',
        note: '',
        insights: [],
        episodes: episodes.map(({ id }) => id).filter((id) => !id.endsWith('-late')),
        waiting: ['upkeep/2026-03-09-late'],
      },
    ],
  })
  const scan = library.briefs[0] && noteScan(library.briefs[0], library)
  expect(scan?.summary).toBe('2 shows, 5 episodes, 4 hours of audio')
  expect(scan?.until).toEqual(new Date('2026-03-09T06:00:00Z'))
  expect(scan?.empty).toBe('1 waiting, 3 gave nothing')
  expect(scan?.groups.map(({ title, episodes: ofGroup }) => [title, ofGroup.map(({ episode, reason }) => [episode.id, reason])])).toEqual([
    ['Waiting for a transcript', [['upkeep/2026-03-09-late', 'The feed offers none.']]],
    [
      'No transcript',
      [
        ['upkeep/2026-02-09-never', 'The feed offers none.'],
        ['upkeep/2026-03-08-heard', ''],
      ],
    ],
    ['Passed over', [['yard/2026-03-04-c', 'Its title says "trailer".']]],
  ])
  expect(scan?.unlisted).toBe(0)
  expect(library.briefs[0] && describeScan(library.briefs[0])).toBe(
    'Chosen from 5 episodes of 2 shows, 3 hours 37 minutes of talk (1 waiting for a transcript, 2 had no transcript, 1 passed over).',
  )
})

test('an episode that was waited for counts by what it gave once its transcript has come', () => {
  const episodes = [tellEpisode('upkeep/2026-03-02-a'), tellEpisode('upkeep/2026-03-03-b', { outcome: 'no-insight' })]
  const waiting = episodes.map(({ id }) => id)
  const library = tellLibrary([], { episodes, briefs: [{ date: '2026-03-10', note: '', insights: [], episodes: [], waiting }] })
  const [brief] = library.briefs
  expect(brief && noteScan(brief, library).empty).toBe('1 gave nothing')
  expect(brief && describeScan(brief)).toBe('Chosen from 2 episodes of 1 show (1 held nothing worth keeping).')
})

test('says nothing where the brief names no episode', () => {
  const brief = { date: '2026-03-05', insights: [], episodes: [], note: '', editedAt: null }
  expect(describeScan(brief)).toBe('')
  expect(noteScan(brief, { podcasts: [] })).toEqual({ summary: '', until: null, empty: '', groups: [], unlisted: 0 })
})

test('lists no more than a page bears', () => {
  const episodes = Array.from({ length: 60 }, (_, index) => tellEpisode(`upkeep/2026-03-02-${index}`, { outcome: 'no-insight' }))
  const library = tellLibrary([], {
    episodes,
    briefs: [{ date: '2026-03-10', note: '', insights: [], episodes: episodes.map(({ id }) => id) }],
  })
  const scan = library.briefs[0] && noteScan(library.briefs[0], library)
  expect([scan?.empty, scan?.groups[0]?.episodes.length, scan?.unlisted]).toEqual(['60 gave nothing', 50, 10])
})
