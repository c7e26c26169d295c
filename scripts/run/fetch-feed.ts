import { decodeFeed } from '../feed/decode.ts'
import { type Feed, readFeed } from '../feed/read.ts'
import type { Fetcher, Validators } from '../net/fetcher.ts'

const accept = 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5'

interface FeedReply {
  ok: true
  /** Where it came from, after redirects. */
  url: string
  /** The address to use from now on, where the server said that the feed moved for good. */
  movedTo: string | null
  validators: Validators
}

/** Why a feed could not be had. */
export interface FeedFailure {
  ok: false
  /** One line that follows the address: `... is an HTML page, not a feed`. */
  reason: string
  /** True where the server said that the feed will not come back (HTTP 410). */
  gone: boolean
}

/** Fetches and reads a feed; `feed` is `null` where the server says that nothing changed since the reply that gave the validators. */
export async function fetchFeed(
  address: string,
  validators: Validators | undefined,
  fetcher: Fetcher,
): Promise<(FeedReply & { feed: Feed | null }) | FeedFailure> {
  const reply = await fetcher({ url: address, accept, ...(validators ? { validators } : {}) })
  if (!reply.ok) return { ok: false, reason: `${reply.reason}. Check the address in a browser.`, gone: reply.status === 410 }
  const facts = { ok: true, url: reply.url, movedTo: reply.movedTo, validators: reply.validators } as const
  if (reply.bytes === null) return { ...facts, feed: null }
  const { text, notes } = decodeFeed(reply.bytes, reply.type)
  const result = await readFeed(text, reply.url)
  if (!result.ok) return { ...result, gone: false }
  return { ...facts, feed: { ...result.feed, notes: [...notes, ...result.feed.notes] } }
}
