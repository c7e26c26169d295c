import PQueue from 'p-queue'
import type { Fetcher } from '../net/fetcher.ts'
import { count } from '../run/report.ts'
import { addressKey } from './address.ts'
import { directoryOf } from './directory.ts'
import { findPageFeeds } from './page-feeds.ts'
import { type FeedRead, readMovedFeed } from './read-feed.ts'

type Show = FeedRead & { ok: true }

export type FeedFound =
  | {
      ok: true
      show: Show
      /** The web page that led to the feed; `null` where the address was the feed's. */
      page: string | null
    }
  | {
      ok: false
      /** A line that follows the address; more lines where there is a choice. */
      reason: string
    }

const triesAtMost = 12 // of one page, and of each kind of link
const triesAtOnce = 4

/**
 * The feed at an address, or the one that the web page there leads to: by `<link rel="alternate">`, else by a link that looks
 * like a feed. Of several, those with episodes that have audio are preferred; two formats of one show are one. Where a
 * page leads to several shows alike, the reason lists them.
 */
export async function findFeed(address: string, fetcher: Fetcher): Promise<FeedFound> {
  const directory = directoryOf(address)
  if (directory !== null) {
    const mend = `look for "RSS" on the show's own web site and add that address, or the address of the site`
    return { ok: false, reason: `is a page of ${directory}, which does not name the show's feed: ${mend}` }
  }
  const read = await readMovedFeed(address, fetcher)
  if (read.ok) return { ok: true, show: read, page: null }
  if (read.page === null) return { ok: false, reason: `${read.reason}${/:/.test(read.reason) ? '' : ': check the address in a browser'}` }
  const { title, named, linked } = findPageFeeds(read.page.html, read.page.url)
  const failures: string[] = []
  for (const candidates of [named, linked]) {
    const tried = await readAll(candidates.slice(0, triesAtMost), fetcher)
    const shows = tried.flatMap(({ read }) => (read.ok && read.feed.episodes.length > 0 ? [read] : []))
    failures.push(...tried.flatMap(({ address, read }) => (read.ok ? [`${address} has no episodes`] : [`${address} ${read.reason}`])))
    const best = bestOf(shows)
    if (best.length > 1) return { ok: false, reason: `leads to ${count(best.length, 'podcast')}: add one of them\n${listOf(best)}` }
    if (best[0]) return { ok: true, show: best[0], page: read.page.url }
  }
  return { ok: false, reason: `${pageOf(title)}, and no feed is found on it: ${failures[0] ?? 'look for "RSS" on the show\'s web site'}` }
}

async function readAll(addresses: string[], fetcher: Fetcher): Promise<{ address: string; read: FeedRead }[]> {
  const queue = new PQueue({ concurrency: triesAtOnce })
  return queue.addAll(addresses.map((address) => async () => ({ address, read: await readMovedFeed(address, fetcher) })))
}

/** The best feed of each show, only of those shows that are podcasts most surely. */
function bestOf(shows: readonly Show[]): Show[] {
  const sorted = shows.toSorted((one, other) => rank(other) - rank(one) || other.feed.episodes.length - one.feed.episodes.length)
  const distinct = sorted.filter((show, index) => !sorted.slice(0, index).some((other) => isSameShow(show, other)))
  return distinct.filter((show) => distinct[0] !== undefined && rank(show) === rank(distinct[0]))
}

/** 2: most episodes have audio, a podcast; 1: some have; 0: none has. */
function rank({ feed }: Show): number {
  const heard = feed.episodes.filter(({ audio }) => audio !== null).length
  return heard * 2 >= feed.episodes.length ? 2 : heard > 0 ? 1 : 0
}

/** One address, one guid, or one of the newest episodes in common: RSS and Atom of one show, all posts and those with audio. */
function isSameShow(one: Show, other: Show): boolean {
  if (addressKey(one.address) === addressKey(other.address)) return true
  if (one.feed.guid !== null && one.feed.guid === other.feed.guid) return true
  const known = new Set(signsOf(other))
  return signsOf(one).some((sign) => known.has(sign))
}

function signsOf({ feed }: Show): string[] {
  return feed.episodes
    .slice(0, 5)
    .flatMap(({ audio, title, publishedAt }) => [audio?.url ?? title, `${title} ${publishedAt.toISOString()}`])
}

function listOf(shows: readonly Show[]): string {
  return shows
    .map(({ address, feed }) => `  ${address}  ${feed.title ?? 'untitled'} (${count(feed.episodes.length, 'episode')})`)
    .join('\n')
}

function pageOf(title: string): string {
  return title === '' ? 'is a web page' : `is a web page ("${title}")`
}
