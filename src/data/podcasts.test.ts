import { expect, test } from 'vitest'
import { tellEpisode, tellLibrary } from './fixture.ts'
import { selectShows } from './podcasts.ts'

test('puts the show heard from last first, with its episodes newest first', () => {
  const shows = selectShows(
    tellLibrary([{ id: 'upkeep/2026-03-02-a/one' }, { id: 'upkeep/2026-03-02-a/two' }], {
      episodes: [tellEpisode('yard/2026-03-09-c'), tellEpisode('upkeep/2026-03-04-b', { outcome: 'no-transcript' })],
    }),
  )
  expect(shows.map(({ podcast, rows, insightCount }) => [podcast.id, rows.map(({ episode }) => episode.id), insightCount])).toEqual([
    ['yard', ['yard/2026-03-09-c'], 0],
    ['upkeep', ['upkeep/2026-03-04-b', 'upkeep/2026-03-02-a'], 2],
  ])
})
