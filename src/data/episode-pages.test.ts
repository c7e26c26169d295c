import { expect, test } from 'vitest'
import { groupByChapter, selectEpisodePages } from './episode-pages.ts'
import { tellEpisode, tellLibrary } from './fixture.ts'

const library = tellLibrary(
  [
    { id: 'upkeep/2026-03-02-a/one', speaker: 'Ines', body: 'word '.repeat(400), chapter: 'The yard' },
    { id: 'upkeep/2026-03-02-a/two', speaker: 'Rosa Quiet', chapter: 'The yard' },
    { id: 'upkeep/2026-03-02-a/unplaced' },
  ],
  {
    episodes: [
      tellEpisode('upkeep/2026-03-02-a', {
        duration: 47 * 60,
        people: [
          { name: 'Ines Vale', role: 'host' },
          { name: 'Otto Bergman', role: 'guest' },
        ],
      }),
      tellEpisode('upkeep/2026-03-09-b', { outcome: 'no-insight', repeats: ['upkeep/2026-03-02-a/one', 'upkeep/2026-03-02-a/gone'] }),
    ],
  },
)

test('knows who is heard, what is saved, what is told again and what stands beside', () => {
  const told = selectEpisodePages(library).map(({ podcast: _, episode, insights, repeats, ...rest }) => ({
    id: episode.id,
    insights: insights.length,
    repeats: repeats.map(({ id }) => id),
    ...rest,
  }))
  expect(told).toEqual([
    {
      id: 'upkeep/2026-03-09-b',
      insights: 0,
      guests: [],
      hosts: [],
      saving: null,
      repeats: ['upkeep/2026-03-02-a/one'],
      earlier: { id: 'upkeep/2026-03-02-a', title: 'A talk' },
      later: null,
    },
    {
      id: 'upkeep/2026-03-02-a',
      insights: 3,
      guests: [
        { name: 'Otto Bergman', slug: null },
        { name: 'Rosa Quiet', slug: 'rosa-quiet' },
      ],
      hosts: [{ name: 'Ines Vale', slug: 'ines-vale' }],
      saving: '47 minutes in 2',
      repeats: [],
      earlier: null,
      later: { id: 'upkeep/2026-03-09-b', title: 'A talk' },
    },
  ])
})

test('groups a talk by its chapters', () => {
  expect(groupByChapter(library.insights).map(({ chapter, insights }) => [chapter, insights.length])).toEqual([
    ['The yard', 2],
    [null, 1],
  ])
})
