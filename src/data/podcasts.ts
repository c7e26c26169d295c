import type { Episode } from '#domain/episode.ts'
import type { Podcast } from '#domain/podcast.ts'
import { podcastPath } from './addresses.ts'
import { cutIndex, type LetterIndex } from './letter-index.ts'
import { titleKey } from './letters.ts'
import type { Library, PlacedInsight } from './library.ts'

/** Whether a show is one of those that come with Earmark, without recordings. */
export function isSample(podcast: Podcast): boolean {
  return podcast.feed.startsWith('sample:')
}

/** An episode with its insights in the order of the talk. */
export interface EpisodeRow {
  episode: Episode
  insights: PlacedInsight[]
}

/** A show with its episodes, newest first. */
export interface Show {
  podcast: Podcast
  rows: EpisodeRow[]
  insightCount: number
}

/** Every show with its episodes, those heard from last first. */
export function selectShows({ podcasts, episodes, insights }: Library): Show[] {
  const byEpisode = Map.groupBy(insights, (insight) => insight.episode.id)
  const byPodcast = Map.groupBy(episodes, (episode) => episode.podcast)
  const shows = podcasts.map((podcast) => {
    const rows = (byPodcast.get(podcast.id) ?? []).map((episode) => ({ episode, insights: byEpisode.get(episode.id) ?? [] }))
    return { podcast, rows, insightCount: rows.reduce((sum, row) => sum + row.insights.length, 0) }
  })
  return shows.sort((a, b) => newest(b) - newest(a) || a.podcast.title.localeCompare(b.podcast.title))
}

/** The index of shows by title, without the article. */
export function indexShows(shows: readonly Show[]): LetterIndex {
  const entries = shows.map(({ podcast, insightCount }) => ({
    name: podcast.title,
    path: podcastPath(podcast.id),
    count: insightCount,
    lang: podcast.language,
  }))
  return cutIndex(entries, { base: 'podcasts/', keyOf: titleKey })
}

function newest(show: Show): number {
  return show.rows[0]?.episode.publishedAt.getTime() ?? 0
}
