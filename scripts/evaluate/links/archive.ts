import type { Episode } from '#domain/episode.ts'
import { readEpisodes } from '../../publish/episode.ts'
import { listInsightIds, type PublishedInsight, readInsight } from '../../publish/insight.ts'
import { readPodcasts } from '../../publish/podcast.ts'

/** An insight with what stands beside it in its podcast's and its episode's file. */
export interface ArchivedInsight extends PublishedInsight {
  /** Title of its podcast. */
  show: string
  language: string | undefined
  /** Everybody heard in its episode. */
  speakers: string[]
  /** What is said most in its episode. */
  spoken: string | undefined
}

/** The insights of a content directory that can be read, by id. */
export async function readArchivedInsights(content: string): Promise<ArchivedInsight[]> {
  const { podcasts } = await readPodcasts(content)
  const episodes = new Map<string, Episode>()
  for (const { id } of podcasts) for (const episode of (await readEpisodes(content, id)).episodes) episodes.set(episode.id, episode)
  const shows = new Map(podcasts.map((podcast) => [podcast.id, podcast]))
  const archive: ArchivedInsight[] = []
  for (const id of await listInsightIds(content)) {
    const insight = await readInsight(content, id)
    if (insight === null) continue
    const [podcast, episode] = [shows.get(insight.podcast), episodes.get(insight.episode)]
    const speakers = [...(episode?.people ?? []).map(({ name }) => name), ...insight.evidence.flatMap(({ speaker }) => speaker ?? [])]
    const language = episode?.language ?? podcast?.language
    archive.push({ ...insight, show: podcast?.title ?? insight.podcast, language, speakers, spoken: episode?.transcript?.terms })
  }
  return archive
}
