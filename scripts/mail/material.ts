import type { Brief } from '#domain/brief.ts'
import type { Episode } from '#domain/episode.ts'
import type { LetterInsight } from '#domain/letter/letter.ts'
import type { Podcast } from '#domain/podcast.ts'
import type { RankCandidate } from '#domain/rank-brief.ts'
import { episodeOf, podcastOf } from '#domain/slug.ts'
import { readEpisodes } from '../publish/episode.ts'
import { type PublishedInsight, readInsight, readInsights } from '../publish/insight.ts'
import { readPodcasts } from '../publish/podcast.ts'

/** What mails of some briefs are made from. */
export interface Material {
  podcasts: ReadonlyMap<string, Podcast>
  episodes: ReadonlyMap<string, Episode>
  /** By id. */
  insights: ReadonlyMap<string, LetterInsight & RankCandidate>
  /** Ids of the insights of an episode. */
  byEpisode: ReadonlyMap<string, readonly string[]>
  /** A line for each file that cannot be read. */
  problems: string[]
}

/** Reads the episodes that briefs cover, with their insights and shows, and those that were left waiting. */
export async function readMaterial(content: string, briefs: readonly Brief[]): Promise<Material> {
  const wanted = new Set(briefs.flatMap((brief) => [...brief.episodes, ...(brief.waiting ?? []), ...brief.insights.map(episodeOf)]))
  const { podcasts: list, problems: broken } = await readPodcasts(content)
  const podcasts = new Map(list.map((podcast) => [podcast.id, podcast]))
  const problems = broken.map(({ problem }) => problem)
  const episodes = new Map<string, Episode>()
  for (const podcast of new Set([...wanted].map(podcastOf))) {
    const read = await readEpisodes(content, podcast)
    for (const episode of read.episodes) if (wanted.has(episode.id)) episodes.set(episode.id, episode)
  }
  const covered = new Set(briefs.flatMap((brief) => brief.episodes))
  const insights = new Map<string, LetterInsight & RankCandidate>()
  const byEpisode = new Map<string, string[]>()
  const add = (insight: PublishedInsight) => {
    const episode = episodes.get(insight.episode)
    const podcast = podcasts.get(insight.podcast)
    if (!episode || !podcast) return
    const people = [...new Set(insight.evidence.flatMap(({ speaker }) => (speaker === undefined ? [] : [speaker])))]
    insights.set(insight.id, { ...insight, episode, podcast, people })
  }
  for (const id of [...covered].sort()) {
    const read = await readInsights(content, id)
    problems.push(...read.problems)
    byEpisode.set(
      id,
      read.insights.map((insight) => insight.id),
    )
    for (const insight of read.insights) add(insight)
  }
  for (const id of new Set(briefs.flatMap((brief) => brief.insights))) {
    const chosen = insights.has(id) ? null : await readInsight(content, id)
    if (chosen !== null) add(chosen)
  }
  return { podcasts, episodes, insights, byEpisode, problems }
}
