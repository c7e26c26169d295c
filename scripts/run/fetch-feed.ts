import { decodeFeed } from '../feed/decode.ts'
import { type Feed, readFeed } from '../feed/read.ts'
import type { Fetcher } from '../net/fetcher.ts'

const accept = 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5'

export type FeedFetched = { ok: true; feed: Feed; url: string; movedTo: string | null } | { ok: false; reason: string; temporary: boolean }

/** Fetches and reads a feed. `reason` is one line that follows the address: `... is an HTML page, not a feed`. */
export async function fetchFeed(address: string, fetcher: Fetcher): Promise<FeedFetched> {
  const reply = await fetcher({ url: address, accept })
  if (!reply.ok) return { ok: false, reason: `${reply.reason}. Check the address in a browser.`, temporary: reply.temporary }
  if (reply.bytes === null) return { ok: false, reason: 'has not changed, but nothing is known of it', temporary: true }
  const { text, notes } = decodeFeed(reply.bytes, reply.type)
  const result = await readFeed(text, reply.url)
  if (!result.ok) return { ...result, temporary: false }
  return { ok: true, feed: { ...result.feed, notes: [...notes, ...result.feed.notes] }, url: reply.url, movedTo: reply.movedTo }
}
