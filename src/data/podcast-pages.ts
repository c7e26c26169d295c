import type { Podcast } from '#domain/podcast.ts'
import type { Library, PlacedInsight } from './library.ts'
import { type EpisodeRow, selectShows } from './podcasts.ts'
import { cutSheets, type Sheet } from './sheets.ts'
import { courseOfTopics, gatherFacts, type StreamFacts, type TopicCourses } from './stream-facts.ts'

/** Episodes on a page of a show. */
const episodesOnPage = 20
/** Insights that stand whole on the first page. */
const latestSize = 3

/** What the first page of a show says of it. */
export interface ShowHead {
  insights: number
  episodes: number
  /** The newest insights, whole; none where the list of episodes is as short. */
  latest: PlacedInsight[]
  /** What it speaks of over time; `null` where there is too little. */
  courses: TopicCourses | null
  facts: StreamFacts
}

/** A page of a show. */
export interface PodcastPage {
  podcast: Podcast
  sheet: Sheet<EpisodeRow>
  /** On the newest page alone, so that older pages stay as they are. */
  head: ShowHead | null
}

/** The pages of every show. */
export function selectPodcastPages(library: Library): PodcastPage[] {
  const { language } = library.settings
  return selectShows(library).flatMap(({ podcast, rows, insightCount }) => {
    const insights = rows.flatMap((row) => row.insights)
    const head = {
      insights: insightCount,
      episodes: rows.length,
      latest: insights.length > latestSize ? insights.slice(0, latestSize) : [],
      courses: courseOfTopics(insights, language),
      facts: gatherFacts(insights, language),
    }
    return cutSheets(rows, episodesOnPage).map((sheet) => ({ podcast, sheet, head: sheet.number === null ? head : null }))
  })
}
