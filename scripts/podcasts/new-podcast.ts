import type { Podcast } from '#domain/podcast.ts'
import type { Feed } from '../feed/feed.ts'
import { freeSlug, slugOf } from '../publish/slug.ts'

/** What is known of a show before it is followed; its feed says all of it, a list of podcasts some. */
export type ShowFacts = Pick<Feed, 'title' | 'link' | 'author' | 'description' | 'artwork' | 'language' | 'license' | 'guid'>

/** A show as a podcast to follow. Its title stands for one that is not known. */
export function newPodcast(facts: ShowFacts, feed: string, id: string): Podcast {
  const guid = guidOf(facts)
  return {
    id,
    title: facts.title ?? hostOf(feed),
    feed,
    topics: [],
    publish: 'on',
    ...(facts.link === null ? {} : { link: facts.link }),
    ...(facts.author === null ? {} : { author: facts.author }),
    ...(facts.description === null ? {} : { description: facts.description }),
    ...(facts.artwork === null ? {} : { artwork: facts.artwork }),
    ...(facts.language === null ? {} : { language: facts.language }),
    ...(facts.license === null ? {} : { license: facts.license }),
    ...(guid === null ? {} : { guid }),
  }
}

/** An id that is free: the show's name without its subtitle; where it has none, the host of its feed. */
export function newId(title: string | null, feed: string, taken: ReadonlySet<string>): string {
  const fallback = hostOf(feed)
  const slug = slugOf(shortName(title ?? fallback), slugOf(fallback, 'podcast'))
  return freeSlug(feed.startsWith('sample:') ? `sample-${slug}` : slug, taken)
}

/** podcast:guid in lower case; `null` where it is no UUID, and so tells no show from another. */
export function guidOf({ guid }: Pick<Feed, 'guid'>): string | null {
  const uuid = guid?.trim().toLowerCase() ?? ''
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(uuid) ? uuid : null
}

function hostOf(feed: string): string {
  return feed.startsWith('sample:') ? feed.slice('sample:'.length) : (URL.parse(feed)?.hostname.replace(/^www\./, '') ?? feed)
}

/** A title without its subtitle: `The Long Now: Talks about time` is The Long Now. */
function shortName(title: string): string {
  const name = title.split(/:\s|\s[|–—-]\s/, 1)[0]?.trim() ?? title
  return name.length < 3 ? title : name
}
