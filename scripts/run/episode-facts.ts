import type { Episode, FeedEpisode } from '#domain/episode.ts'
import type { Podcast } from '#domain/podcast.ts'
import { dayOf } from '#domain/slug.ts'
import { freeSlug, slugOf } from '../publish/slug.ts'

/** The facts of an episode's file, without what became of it. */
export type EpisodeFacts = Omit<Episode, 'outcome'>

/** The id that a new episode gets; `taken` are the ids that its podcast has. */
export function episodeIdOf(podcast: string, episode: FeedEpisode, taken: ReadonlySet<string>): string {
  const slug = slugOf(episode.title, 'episode')
  return freeSlug(`${podcast}/${dayOf(episode.publishedAt)}-${slug}`, taken)
}

/** What a feed says of an episode, as its file has it; language and licence fall back on the podcast's. */
export function factsOf(id: string, podcast: Podcast, source: FeedEpisode): EpisodeFacts {
  const { title, guid, publishedAt, link, audio, duration, description, people } = source
  const language = source.language ?? podcast.language
  const license = source.license ?? podcast.license
  return {
    id,
    podcast: podcast.id,
    title,
    guid,
    publishedAt,
    people,
    ...(link === null ? {} : { link }),
    ...(audio === null ? {} : { audio }),
    ...(duration === null ? {} : { duration }),
    ...(language === undefined ? {} : { language }),
    ...(license === undefined ? {} : { license }),
    ...(description === null ? {} : { description }),
  }
}
