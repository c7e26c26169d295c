import type { Episode } from '#domain/episode.ts'
import type { InsightFacts } from '#domain/insight.ts'
import { entriesFile, readEntries } from './entries.ts'
import type { Files } from './library.ts'

/** What the files of large collections say, as they were read last (refresh.ts). */
export function readLarge(): Pick<Files, 'episodes' | 'insights'> {
  const episodes = readEntries<Omit<Episode, 'id'>>(entriesFile('episodes')).values()
  const insights = readEntries<Omit<InsightFacts, 'id'>>(entriesFile('insights')).values()
  return {
    episodes: Array.from(episodes, ({ id, data }) => ({ ...data, id })),
    insights: Array.from(insights, ({ id, data, paragraphs }) => ({ ...data, id, paragraphs })),
  }
}
