import { decodeFeed } from '../feed/decode.ts'
import { type Feed, readFeed } from '../feed/read.ts'
import type { Fetcher } from '../net/fetcher.ts'
import { addressKey } from './address.ts'

export type FeedRead =
  | {
      ok: true
      feed: Feed
      /** The address to follow: where the feed was read, or where it has moved to for good. */
      address: string
      /** Every address by which the feed was reached. */
      addresses: string[]
      /** What became of a new address that the feed names; a line that follows the show's name. */
      moved: string | null
    }
  | {
      ok: false
      /** A line that follows the address: `is not there (HTTP 404)`. */
      reason: string
      /** True where asking again later may help. */
      temporary: boolean
      /** What stood there instead, where it is a web page. */
      page: { html: string; url: string } | null
    }

const accept = 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.6, */*;q=0.5'
const mostMoves = 3

/** Reads the feed at an address, and where it says that it has moved (itunes:new-feed-url), the feed there, if it can be read. */
export async function readMovedFeed(address: string, fetcher: Fetcher): Promise<FeedRead> {
  let read = await readFeedAt(address, fetcher)
  for (let move = 0; read.ok && move < mostMoves; move++) {
    const target: string | null = newAddressOf(read)
    if (target === null) return read
    const next = await readFeedAt(target, fetcher)
    if (!next.ok) return { ...read, moved: `names ${target} as its new address, which ${next.reason}: the old one is kept` }
    if (next.feed.episodes.length === 0 && read.feed.episodes.length > 0) {
      return { ...read, moved: `names ${target} as its new address, which has no episodes: the old one is kept` }
    }
    read = { ...next, addresses: [...read.addresses, ...next.addresses], moved: `has moved: it is read at ${next.address} from now on` }
  }
  return read
}

/** Reads the feed at an address. A permanent redirect (301, 308) makes another address the one to follow. */
export async function readFeedAt(address: string, fetcher: Fetcher): Promise<FeedRead> {
  const reply = await fetcher({ url: address, accept })
  if (!reply.ok) return { ok: false, reason: reply.reason, temporary: reply.temporary, page: null }
  if (reply.bytes === null) return { ok: false, reason: 'gave nothing', temporary: true, page: null }
  const { text, notes } = decodeFeed(reply.bytes, reply.type)
  const result = await readFeed(text, reply.url)
  if (!result.ok) {
    const page = isPage(text) ? { html: text, url: reply.url } : null
    return { ok: false, reason: result.reason.replace(/^The feed /, '').replace(/\.$/, ''), temporary: false, page }
  }
  const feed = { ...result.feed, notes: [...notes, ...result.feed.notes] }
  const to = reply.movedTo ?? address
  const moved = addressKey(to) === addressKey(address) ? null : `has moved: it is read at ${to} from now on`
  return { ok: true, feed, address: to, addresses: [address, reply.url], moved }
}

/** The address that a feed names as its new one, where it is not the one at which it was read. */
export function newAddressOf(read: FeedRead & { ok: true }): string | null {
  const target = read.feed.newFeedUrl
  if (target === null) return null
  return read.addresses.some((address) => addressKey(address) === addressKey(target)) ? null : target
}

function isPage(text: string): boolean {
  return /<(?:!doctype\s+html|html|head|body)\b/i.test(text.slice(0, 5000))
}
