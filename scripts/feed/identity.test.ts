import { expect, test } from 'vitest'
import type { FeedEpisode } from '#domain/episode.ts'
import { tellFeedEpisode } from './fixture/episode.ts'
import { type KnownEpisode, selectNewEpisodes } from './identity.ts'

const day = 86_400_000
const start = Date.UTC(2025, 0, 1, 6, 30, 15)

/** Episode `n` of a show that appears weekly on one host. */
function known(n: number, changes: Partial<KnownEpisode> = {}): KnownEpisode {
  return {
    guid: `0000000${n}-aaaa-4bbb-8ccc-ddddeeeeffff`,
    title: `${n}: What the weather says about ${['bread', 'rivers', 'roads', 'glass', 'wool', 'salt', 'ink', 'rope', 'clay'][n]}`,
    publishedAt: new Date(start + n * 7 * day),
    audioUrl: `https://cdn.example.org/show/${n}00${n}.mp3`,
    link: `https://example.org/show/${n}`,
    ...changes,
  }
}

function listed({ audioUrl, ...facts }: KnownEpisode): FeedEpisode {
  return tellFeedEpisode({ ...facts, audio: audioUrl === null ? null : { url: audioUrl } })
}

/** Titles of what is new in a feed (newest first) to one that knows these. */
function newTitles(before: KnownEpisode[], feed: KnownEpisode[]): string[] {
  return selectNewEpisodes(before, feed.map(listed)).map(({ title }) => title)
}

const show = [3, 2, 1].map((n) => known(n))
const added = known(4)
const feed = [added, ...show]
const moved = (episode: KnownEpisode, n: number): KnownEpisode => ({
  ...episode,
  guid: `Buzzsprout-${1000 + n}`,
  audioUrl: `https://www.buzzsprout.example/12/episodes/${1000 + n}.mp3`,
})

test('selects all of a feed of which nothing is known', () => {
  expect(selectNewEpisodes([], feed.map(listed))).toEqual(feed.map(listed))
})

test('selects nothing of a feed that is known', () => {
  expect(newTitles(feed, feed)).toEqual([])
})

test.each<[string, (episode: KnownEpisode, n: number) => KnownEpisode]>([
  ['the audio moves under the same guid', (episode, n) => ({ ...episode, audioUrl: `https://other.example.net/${n}.m4a` })],
  ['every guid is new and the audio the same', (episode, n) => ({ ...episode, guid: `new-${n}` })],
  ['guids get lost', (episode) => ({ ...episode, guid: episode.audioUrl ?? '' })],
  [
    'a download counter is put before the audio',
    (episode, n) => ({ ...episode, guid: `new-${n}`, audioUrl: `https://count.example.com/r.mp3/${episode.audioUrl?.slice(8)}?s=1` }),
  ],
  ['titles are corrected under the same guid', (episode) => ({ ...episode, title: `Episode ${episode.title}!` })],
  ['the host changes', moved],
  [
    'the host changes and dates everything anew',
    (episode, n) => ({ ...moved(episode, n), publishedAt: new Date(Date.UTC(2025, 8, 1, 0, n)) }),
  ],
  [
    'the host changes and quotes with other signs',
    (episode, n) => ({ ...moved(episode, n), title: episode.title.replace('the weather', '“the weather”').toUpperCase() }),
  ],
  ['the host changes and half of the title', (episode, n) => ({ ...moved(episode, n), title: episode.title.replace(/^\d: /, '') })],
  [
    'the same host gives new guids and paths',
    (episode, n) => ({
      ...episode,
      guid: `9999999${n}-aaaa-4bbb-8ccc-ddddeeeeffff`,
      audioUrl: `https://cdn.example.org/v2/${n}${n}${n}.mp3`,
    }),
  ],
])('publishes nothing twice when %s', (_, change) => {
  const changed = feed.map((episode, index) => change(episode, feed.length - index))
  expect(newTitles(feed, changed)).toEqual([])
  expect(newTitles(show, changed)).toEqual([changed[0]?.title])
})

test('knows a replaced episode again that stays between older ones', () => {
  const replaced = known(3, {
    guid: '77777777-aaaa-4bbb-8ccc-ddddeeeeffff',
    audioUrl: 'https://cdn.example.org/show/3003-fixed.mp3',
    publishedAt: new Date(start + 21 * day + 3_600_000),
  })
  expect(newTitles(show, [added, replaced, known(2), known(1)])).toEqual([added.title])
})

test.each(['Trailer', 'Bonus', 'Episode 3', 'News'])('takes two episodes called %s for two', (title) => {
  const one = known(3, { title })
  const other = known(4, { title, publishedAt: new Date(one.publishedAt.getTime() + 3_600_000) })
  expect(newTitles([one, known(2)], [other, one, known(2)])).toEqual([title])
  expect(newTitles([one, known(2)], [other, known(2)])).toEqual([title])
  expect(newTitles([], [other, one])).toEqual([title, title])
})

test('takes two episodes of one minute for two', () => {
  const one = known(3, { title: 'The long road, part 1' })
  const other = known(4, { title: 'The long road, part 2', publishedAt: one.publishedAt })
  expect(newTitles([one], [other, one])).toEqual([other.title])
  expect(newTitles([one], [moved(other, 4), moved(one, 3)])).toEqual([other.title])
})

test('takes what is new in a file that is always called latest.mp3 for new', () => {
  const latest = { audioUrl: 'https://radio.example.org/latest.mp3', link: 'https://radio.example.org/news', title: 'News' }
  const [monday, tuesday] = [known(3, latest), known(4, { ...latest, publishedAt: new Date(start + 22 * day) })]
  expect(newTitles([monday], [tuesday])).toEqual(['News'])
})

test('gives an episode that uses a known guid again one of its own, once', () => {
  const reused = known(5, { guid: known(1).guid })
  const [first] = selectNewEpisodes(show, [reused, known(3), known(2)].map(listed))
  expect(first).toEqual({ ...listed(reused), guid: expect.stringMatching(/^00000001-.*#[\da-f]{12}$/) })
  expect(newTitles([...show, known(5, { guid: first?.guid ?? '' })], [reused, known(3), known(2)])).toEqual([])
})

test('takes an episode that is listed twice once', () => {
  expect(newTitles(show, [added, { ...added, guid: 'again' }, ...show])).toEqual([added.title])
  expect(newTitles(feed, [{ ...added, guid: 'again' }, ...feed])).toEqual([])
})

test('does not lose a new episode on the day on which the host changes', () => {
  const fresh = { ...moved(known(5), 5), title: 'A new beginning for the show' }
  expect(newTitles(feed, [fresh, ...feed.map((episode, index) => moved(episode, feed.length - index))])).toEqual([fresh.title])
})

test('knows episodes without date, audio and page by their guids', () => {
  const bare = [1, 2, 3].map((n) => known(n, { publishedAt: new Date(0), audioUrl: null, link: null, title: `Note ${n}` }))
  expect(newTitles(bare.slice(1), bare)).toEqual(['Note 1'])
})

test('knows thousands of episodes again after a change of host, looking at each a few times', () => {
  const many = Array.from({ length: 5_000 }, (_, n) =>
    known(0, { guid: `g${n}`, title: `Story ${n} of many`, publishedAt: new Date(0), audioUrl: `https://cdn.example.org/${n}.mp3` }),
  )
  let looks = 0
  const look = (episode: KnownEpisode, name: keyof KnownEpisode) => {
    looks += 1
    return episode[name]
  }
  expect(
    newTitles(
      many.map((episode) => new Proxy(episode, { get: look })),
      many.map((episode, n) => ({ ...episode, guid: `other:${n}`, audioUrl: `https://host.example.net/${n}.mp3` })),
    ),
  ).toEqual([])
  expect(looks).toBeLessThan(20 * many.length)
})
