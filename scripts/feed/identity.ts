import { createHash } from 'node:crypto'
import type { FeedEpisode } from '#domain/episode.ts'

/** An episode that is dealt with already. */
export interface KnownEpisode {
  guid: string
  title: string
  publishedAt: Date
  audioUrl: string | null
  link: string | null
}

/** What stands for a missing guid: the address of the audio, else of the page, else title and day. The same on every run. */
export function standInGuid(episode: Pick<FeedEpisode, 'title' | 'publishedAt' | 'audio' | 'link'>): string {
  return episode.audio?.url ?? episode.link ?? `${episode.title} (${episode.publishedAt.toISOString().slice(0, 10)})`
}

/** Episodes in feed order with guids that are distinct. */
export function distinctGuids(episodes: FeedEpisode[]): { episodes: FeedEpisode[]; notes: string[] } {
  const seen = new Set<string>()
  const kept: FeedEpisode[] = []
  for (const episode of episodes.toReversed()) {
    const guid = seen.has(episode.guid) ? `${episode.guid}#${digest(`${episode.audio?.url}${episode.title}`)}` : episode.guid
    if (seen.has(guid)) continue
    seen.add(guid)
    kept.push({ ...episode, guid })
  }
  return { episodes: kept.toReversed(), notes: [] }
}

/** The episodes of a feed that are not known yet, in feed order. */
export function selectNewEpisodes(known: KnownEpisode[], feedEpisodes: FeedEpisode[]): FeedEpisode[] {
  const guids = new Set(known.map(({ guid }) => guid))
  return feedEpisodes.filter(({ guid }) => !guids.has(guid))
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
