import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { decodeFeed } from './decode.ts'
import { selectNewEpisodes } from './identity.ts'
import { type Feed, readFeed } from './read.ts'

const folder = `${process.env.EARMARK_CORPUS}/feeds-real`

/** Items of each feed, counted by `grep -o '<item[ >]' | wc -l`. */
const counts = {
  'acast-season-one-item.xml': 1,
  'acc-libsyn.xml': 7,
  'anchorfm-one-item.xml': 1,
  'animated-no-agenda-peertube.xml': 20,
  'bc-sample-libsyn.xml': 4,
  'changing-the-tide-subsplash.xml': 15,
  'de-grote-vriendelijke-no-guid.xml': 12,
  'de-grote-vriendelijke.xml': 12,
  'dk-podcast-dw.xml': 59,
  'ellinofreneia-feedgen-greek.xml': 6,
  'empowerapps-2021-transistor.xml': 94,
  'homegrown-hits-liveitem.xml': 4,
  'intercepted-2018-01-20-megaphone.xml': 43,
  'intercepted-2018-02-03-megaphone.xml': 47,
  'katiefloyd-squarespace-blog-no-enclosure.rss': 20,
  'launched-fireside.xml': 36,
  'linux-admin-show-iso-dates.xml': 2,
  'me-mitts-feedburner-odd-dates.rss': 131,
  'ndr-2024-03-13.xml': 2,
  'ndr-2024-03-14.xml': 2,
  'podcast-namespace-example.xml': 3,
  'podcasting20-freedomcontroller.xml': 56,
  'podigee-one-item.rss': 1,
  'podverse-test-sovereignfeeds.xml': 5,
  'prx-three-items.xml': 3,
  'raywenderlich-wordpress-blubrry.xml': 100,
  'series-i-cinema-iso8859-1.xml': 50,
  'snapshot-critical-role-2020-08-04.xml': 181,
  'snapshot-critical-role-2020-08-13.xml': 183,
  'snapshot-critical-role-2020-08-20.xml': 184,
  'snapshot-nerdist-2023-06-29.xml': 206,
  'snapshot-nerdist-2023-10-19.xml': 136,
  'snapshot-nerdist-2023-10-25.xml': 136,
  'spiegel-omny-one-item.xml': 1,
  'spreaker-one-item.xml': 1,
  'swr-itunes-keywords.rss': 32,
  'talpodcast.xml': 4,
  'the-tip-off-acast.xml': 14,
  'themnshow-sovereignfeeds.xml': 54,
  'theomnishow.rss': 4,
}

test.each(Object.entries(counts))('reads all of %s', async (file, count) => {
  const text = decodeFeed(readFileSync(`${folder}/${file}`), null).text
  const feed = await load(file)
  expect(feed.episodes).toHaveLength(count)
  const items = [...text.matchAll(/<item[\s>][\s\S]*?<\/item>/g)].map(([item]) =>
    item.replace(/<podcast:liveItem[\s\S]*?<\/podcast:liveItem>/g, ''),
  )
  const having = (pattern: RegExp) => items.filter((item) => pattern.test(item)).length
  expect({
    audio: feed.episodes.filter(({ audio }) => audio !== null).length,
    durations: feed.episodes.filter(({ duration }) => duration !== null).length,
    transcripts: feed.episodes.flatMap(({ transcripts }) => transcripts).length,
    chapters: feed.episodes.filter(({ chapters }) => chapters !== null).length,
    language: feed.language?.toLowerCase() ?? null,
    years: feed.episodes.every(({ publishedAt }) => publishedAt.getUTCFullYear() > 2000),
    titled: feed.episodes.every(({ title }) => title.trim() !== '' && !/[\n\r\t]|&(amp|lt|quot);/.test(title)),
    guids: new Set(feed.episodes.map(({ guid }) => guid)).size,
    title: feed.title === null,
  }).toEqual({
    audio: having(/<enclosure\s[^>]*url=["'][^"']/),
    durations: having(/<itunes:duration>\s*(<!\[CDATA\[)?\s*[\d:.]*[1-9][\d:.]*\s*(\]\]>)?\s*</),
    transcripts: items.flatMap((item) => item.match(/<podcast:transcript\s[^>]*url="[^"]/g) ?? []).length,
    chapters: having(/<podcast:chapters\s[^>]*url="[^"]/),
    language: /<language>\s*(?:<!\[CDATA\[)?\s*([^<\]\s]+)/.exec(text.split('<item')[0] ?? '')?.[1]?.toLowerCase() ?? null,
    years: true,
    titled: true,
    guids: count,
    title: false,
  })
})

test('gives the people that items or their channels name', async () => {
  const { episodes } = await load('podcast-namespace-example.xml')
  expect(episodes.map(({ people }) => people.length > 0)).toEqual([true, true, true])
  const named = await load('launched-fireside.xml')
  expect(named.episodes.every(({ people }) => people.length > 0)).toBe(true)
})

test.each([
  ['snapshot-nerdist-2023-06-29.xml', 'snapshot-nerdist-2023-10-19.xml', 0],
  ['snapshot-nerdist-2023-10-19.xml', 'snapshot-nerdist-2023-10-25.xml', 0],
  ['snapshot-critical-role-2020-08-04.xml', 'snapshot-critical-role-2020-08-13.xml', 2],
  ['snapshot-critical-role-2020-08-13.xml', 'snapshot-critical-role-2020-08-20.xml', 1],
  ['intercepted-2018-01-20-megaphone.xml', 'intercepted-2018-02-03-megaphone.xml', 4],
  ['ndr-2024-03-13.xml', 'ndr-2024-03-14.xml', 1],
  ['de-grote-vriendelijke.xml', 'de-grote-vriendelijke-no-guid.xml', 0],
])('between %s and %s, %i episodes are new', async (before, after, count) => {
  const known = (await load(before)).episodes.map((episode) => ({ ...episode, audioUrl: episode.audio?.url ?? null }))
  expect(selectNewEpisodes(known, (await load(after)).episodes)).toHaveLength(count)
})

async function load(file: string): Promise<Feed> {
  const result = await readFeed(decodeFeed(readFileSync(`${folder}/${file}`), null).text, 'https://feeds.example.org/show/feed.xml')
  if (!result.ok) throw new Error(`${file}: ${result.reason}`)
  return result.feed
}
