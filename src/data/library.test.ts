import { expect, test } from 'vitest'
import { tellEpisode, tellFiles, tellLibrary } from './fixture.ts'
import { joinLibrary } from './library.ts'

test('orders insights by the newest episode, then by the talk, those without a time last', () => {
  const { insights } = tellLibrary([
    { id: 'upkeep/2026-03-02-old/a', start: 5 },
    { id: 'upkeep/2026-03-09-new/late', start: 900 },
    { id: 'upkeep/2026-03-09-new/untimed' },
    { id: 'upkeep/2026-03-09-new/early', start: 10 },
  ])
  expect(insights.map((insight) => insight.id)).toEqual([
    'upkeep/2026-03-09-new/early',
    'upkeep/2026-03-09-new/late',
    'upkeep/2026-03-09-new/untimed',
    'upkeep/2026-03-02-old/a',
  ])
})

test('leaves out what has no episode or show yet, and says which file is missing', () => {
  const files = tellFiles([{ id: 'upkeep/2026-03-02-talk/a' }, { id: 'gone/2026-03-02-talk/b' }])
  const library = joinLibrary({
    ...files,
    podcasts: files.podcasts.filter((podcast) => podcast.id !== 'gone'),
    insights: [...files.insights, ...tellFiles([{ id: 'upkeep/2026-03-30-unfinished/c' }]).insights],
  })
  expect(library.insights.map((insight) => insight.id)).toEqual(['upkeep/2026-03-02-talk/a'])
  expect(library.leftOut).toEqual([
    'episodes/gone/2026-03-02-talk.md: there is no podcasts/gone.md',
    'insights/gone/2026-03-02-talk/b.md: there is no episodes/gone/2026-03-02-talk.md',
    'insights/upkeep/2026-03-30-unfinished/c.md: there is no episodes/upkeep/2026-03-30-unfinished.md',
  ])
})

test('a brief keeps its order and loses what was deleted', () => {
  const { briefs } = tellLibrary([{ id: 'upkeep/2026-03-02-talk/a' }, { id: 'upkeep/2026-03-02-talk/b' }], {
    briefs: [
      {
        date: '2026-03-03',
        note: '',
        insights: ['upkeep/2026-03-02-talk/b', 'upkeep/2026-03-02-talk/deleted', 'upkeep/2026-03-02-talk/a'],
        episodes: ['upkeep/2026-03-02-talk', 'upkeep/2026-03-02-deleted'],
      },
    ],
  })
  expect(briefs[0]?.insights.map((insight) => insight.id)).toEqual(['upkeep/2026-03-02-talk/b', 'upkeep/2026-03-02-talk/a'])
  expect(briefs[0]?.episodes.map((episode) => episode.id)).toEqual(['upkeep/2026-03-02-talk'])
})

test('knows a topic by the publisher’s list alone', () => {
  const { insights } = tellLibrary([{ id: 'upkeep/2026-03-02-talk/a', topics: ['maintenance', 'struck-off'] }])
  expect(insights[0]?.topics.map((topic) => topic.name)).toEqual(['Maintenance'])
})

test('an insight knows the later episodes that tell it again', () => {
  const again = tellEpisode('upkeep/2026-04-06-best-of', { outcome: 'no-insight', repeats: ['upkeep/2026-03-02-talk/a'] })
  const { insights } = tellLibrary([{ id: 'upkeep/2026-03-02-talk/a' }, { id: 'upkeep/2026-03-02-talk/b' }], { episodes: [again] })
  expect(insights.map(({ alsoHeard }) => alsoHeard.map(({ episode }) => episode.id))).toEqual([['upkeep/2026-04-06-best-of'], []])
})
