import type { Podcast } from '#domain/podcast.ts'
import { feedAddressSchema } from '#domain/podcast.ts'
import type { Feed } from '../feed/feed.ts'
import type { Fetcher } from '../net/fetcher.ts'
import { readPodcasts, writePodcast } from '../publish/podcast.ts'
import { freeSlug, slugOf } from '../publish/slug.ts'
import { fetchFeed } from '../run/fetch-feed.ts'
import { count } from '../run/report.ts'
import { UserError } from '../user-error.ts'

/** Follows a podcast: reads its feed and writes content/podcasts/<id>.md. Gives a line that says so; adding twice is no error. */
export async function addPodcast(
  content: string,
  address: string,
  { fetcher, id }: { fetcher: Fetcher; id?: string | undefined },
): Promise<string> {
  const valid = feedAddressSchema.safeParse(address)
  if (!valid.success) throw new UserError(`"${address}" ${valid.error.issues[0]?.message}.`)
  const { podcasts } = await readPodcasts(content)
  const same = podcasts.find(({ feed }) => feed === address)
  if (same) return `${same.title} is followed already: podcasts/${same.id}.md`
  const result = await fetchFeed(address, fetcher)
  if (!result.ok) throw new UserError(`${address} ${result.reason}`)
  const { feed } = result
  const podcast = podcastOf(feed, result.movedTo ?? address, id ?? idOf(feed, address, podcasts))
  if (podcasts.some((other) => other.id === podcast.id)) throw new UserError(`podcasts/${podcast.id}.md exists: choose another --id.`)
  await writePodcast(content, podcast)
  return `${podcast.title} is followed: podcasts/${podcast.id}.md (${count(feed.episodes.length, 'episode')} in the feed)`
}

function idOf(feed: Feed, address: string, podcasts: readonly Podcast[]): string {
  const fallback = address.startsWith('sample:') ? address : (URL.parse(address)?.hostname ?? 'podcast')
  const slug = slugOf(shortName(feed.title ?? fallback), slugOf(fallback, 'podcast'))
  const prefix = address.startsWith('sample:') ? 'sample-' : ''
  return freeSlug(`${prefix}${slug}`, new Set(podcasts.map(({ id }) => id)))
}

/** A title without its subtitle: `The Long Now: Talks about time` is The Long Now. */
function shortName(title: string): string {
  const name = title.split(/:\s|\s[|–—-]\s/, 1)[0]?.trim() ?? title
  return name.length < 3 ? title : name
}

function podcastOf(feed: Feed, address: string, id: string): Podcast {
  return {
    id,
    title: feed.title ?? id,
    feed: address,
    topics: [],
    publish: 'on',
    ...(feed.link === null ? {} : { link: feed.link }),
    ...(feed.author === null ? {} : { author: feed.author }),
    ...(feed.description === null ? {} : { description: feed.description }),
    ...(feed.artwork === null ? {} : { artwork: feed.artwork }),
    ...(feed.language === null ? {} : { language: feed.language }),
    ...(feed.license === null ? {} : { license: feed.license }),
  }
}
