import { expect, test } from 'vitest'
import { tellEpisode, tellFiles, tellLibrary } from './fixture.ts'
import { joinLibrary } from './library.ts'
import { countLibrary } from './numbers.ts'

const quiet = { id: 'quiet', title: 'A quiet show', feed: 'https://quiet.example/feed.xml', topics: [], publish: 'on' as const }
const insight = { id: 'upkeep/2026-03-02-talk/a' }

test('counts the shows that something was read of', () => {
  const files = tellFiles([insight])
  expect(countLibrary(joinLibrary({ ...files, podcasts: [...files.podcasts, quiet] }))).toMatchObject({
    shows: 1,
    episodes: 1,
    insights: 1,
  })
})

test('says what became of episodes where it is not the same of all', () => {
  expect(countLibrary(tellLibrary([insight])).outcomes).toEqual([])
  const waiting = tellEpisode('yard/2026-03-03-tape', { outcome: 'no-transcript' })
  expect(countLibrary(tellLibrary([insight], { episodes: [waiting] })).outcomes).toEqual(['1 episode gave insights', '1 had no transcript'])
  expect(countLibrary(tellLibrary([], { episodes: [waiting] })).outcomes).toEqual(['1 episode had no transcript'])
})
