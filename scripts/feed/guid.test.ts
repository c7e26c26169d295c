import { expect, test } from 'vitest'
import type { FeedEpisode } from '#domain/episode.ts'
import { tellFeedEpisode } from './fixture/episode.ts'
import { distinctGuids, standInGuid } from './guid.ts'

function episode({ audioUrl, ...facts }: Partial<FeedEpisode> & { audioUrl?: string }): FeedEpisode {
  return tellFeedEpisode({ ...(audioUrl !== undefined && { audio: { url: audioUrl } }), ...facts })
}

test('lets the audio file stand for a guid, else the page, else title and day', () => {
  const facts = { title: 'One', publishedAt: new Date('2025-10-06T09:00:00Z') }
  expect([
    standInGuid({ ...facts, audio: { url: 'https://track.example.com/r.mp3/cdn.example.org/1.mp3?token=2' }, link: null }),
    standInGuid({ ...facts, audio: null, link: 'https://www.example.org/1/' }),
    standInGuid({ ...facts, audio: null, link: 'https://example.org/' }),
    standInGuid({ ...facts, audio: null, link: null, publishedAt: null }),
  ]).toEqual(['cdn.example.org/1.mp3', 'example.org/1', 'One (2025-10-06)', 'One'])
})

test('keeps distinct guids as they are', () => {
  const episodes = [episode({ guid: 'b' }), episode({ guid: 'a' })]
  expect(distinctGuids(episodes)).toEqual({ episodes, notes: [] })
})

test('drops what is listed twice and tells apart what only shares a guid', () => {
  const newest = episode({ title: 'Bonus', audioUrl: 'https://example.org/3.mp3', publishedAt: new Date('2025-10-20') })
  const twice = episode({ title: 'Bonus, corrected', audioUrl: 'https://example.org/3.mp3?x', publishedAt: new Date('2025-10-20') })
  const oldest = episode({ title: 'Bonus', audioUrl: 'https://example.org/1.mp3', publishedAt: new Date('2025-10-06') })
  const { episodes, notes } = distinctGuids([newest, twice, oldest])
  expect(episodes).toEqual([{ ...newest, guid: expect.stringMatching(/^g#[\da-f]{12}$/) }, oldest])
  expect(notes).toEqual(['1 item left out: listed twice', '1 item with the guid of another: told apart by audio or title'])
})

test('keeps two episodes apart for which the publisher copied guid and audio', () => {
  const facts = { audioUrl: 'https://count.example.com/r.mp3?https://example.org/2.mp3' }
  const one = episode({ ...facts, title: 'Strings attached', publishedAt: new Date('2025-10-06') })
  const other = episode({ ...facts, title: 'A walk on the moon', publishedAt: new Date('2025-10-13') })
  expect(distinctGuids([other, one]).episodes).toEqual([{ ...other, guid: expect.stringMatching(/^g#/) }, one])
})

test('makes guids distinct in a feed that gives every item the same', () => {
  const same = Array.from({ length: 3_000 }, (_, n) =>
    episode({ title: 'News', publishedAt: new Date(Date.UTC(2000 + (n % 100), 0, 1 + (n % 7))) }),
  )
  const { episodes } = distinctGuids(same)
  expect(new Set(episodes.map(({ guid }) => guid)).size).toBe(episodes.length)
  expect(episodes.length).toBeLessThan(800)
})

test('gives the same guid again when the feed goes on', () => {
  const first = episode({ title: 'First', publishedAt: new Date('2025-10-01') })
  const second = episode({ title: 'Second', publishedAt: new Date('2025-10-08') })
  const third = episode({ title: 'Third', publishedAt: new Date('2025-10-15') })
  const before = distinctGuids([second, first]).episodes.map(({ guid }) => guid)
  const after = distinctGuids([third, second, first]).episodes.map(({ guid }) => guid)
  expect(after.slice(1)).toEqual(before)
})

test('lets a date that was made up for say nothing', () => {
  const guidsOn = (day: string) => {
    const facts = { publishedAt: new Date(day), dated: false }
    return distinctGuids([episode({ ...facts, title: 'Second' }), episode({ ...facts, title: 'First' })]).episodes.map(({ guid }) => guid)
  }
  expect(guidsOn('2025-10-01')).toEqual(guidsOn('2025-10-02'))
})
