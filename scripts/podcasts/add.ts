import { feedAddressSchema } from '#domain/podcast.ts'
import { podcastIdSchema } from '#domain/slug.ts'
import type { Fetcher } from '../net/fetcher.ts'
import { writePodcast } from '../publish/podcast.ts'
import { count } from '../run/report.ts'
import { UserError } from '../user-error.ts'
import { readTypedAddress } from './address.ts'
import { coverageOf, renderCoverage } from './coverage.ts'
import { findFeed } from './find-feed.ts'
import { readFollowed } from './followed.ts'
import { guidOf, newId, newPodcast } from './new-podcast.ts'

/**
 * Follows a podcast: reads its feed, which `typed` is the address of, or that of a web page which leads to it, and writes
 * content/podcasts/<id>.md. Gives lines that say so; adding twice is no error.
 */
export async function addPodcast(
  content: string,
  typed: string,
  { fetcher, id }: { fetcher: Fetcher; id?: string | undefined },
): Promise<string[]> {
  const address = addressOf(typed)
  if (id !== undefined && !podcastIdSchema.safeParse(id).success) {
    throw new UserError(`--id takes lower-case letters, digits and single hyphens (got "${id}").`)
  }
  const followed = await readFollowed(content)
  const same = followed.find([address], null)
  if (same) return [`${same.title} is followed already: podcasts/${same.id}.md`]
  const found = await findFeed(address, fetcher)
  if (!found.ok) throw new UserError(`${address} ${found.reason}${found.reason.includes('\n') ? '' : '.'}`)
  const { feed, moved, addresses, address: place } = found.show
  const lines = found.page === null ? [] : [`${found.page} is a web page: took its feed ${place}`]
  const known = followed.find([place, ...addresses], guidOf(feed))
  if (known) return [...lines, `${known.title} is followed already: podcasts/${known.id}.md (${known.feed})`]
  const podcast = newPodcast(feed, place, id ?? newId(feed.title, place, followed.ids))
  if (followed.ids.has(podcast.id)) throw new UserError(`podcasts/${podcast.id}.md exists: choose another --id.`)
  await writePodcast(content, podcast)
  if (moved !== null) lines.push(`${podcast.title} ${moved}`)
  const coverage = renderCoverage(coverageOf(feed.episodes))
  const transcripts = feed.episodes.length === 0 ? '' : coverage === 'none' ? ', no transcripts' : `, transcripts: ${coverage}`
  const size = `${count(feed.episodes.length, 'episode')} in the feed${transcripts}`
  return [...lines, `${podcast.title} is followed: podcasts/${podcast.id}.md (${size})`]
}

function addressOf(typed: string): string {
  if (/\.opml$/i.test(typed) && !/^https?:/i.test(typed)) {
    throw new UserError(`${typed} is a list of podcasts: follow them with "npm run podcasts -- import ${typed}".`)
  }
  if (feedAddressSchema.safeParse(typed).success && typed.startsWith('sample:')) return typed
  const address = readTypedAddress(typed)
  if (address === null) throw new UserError(`"${typed}" is not an address: give the http(s) URL of a feed or a web page.`)
  return address
}
