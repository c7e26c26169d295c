import path from 'node:path'
import type { FeedEpisode } from '#domain/episode.ts'
import type { Podcast } from '#domain/podcast.ts'
import type { Desk } from './desk.ts'
import { collectEpisode, episodeIdOf } from './episode.ts'
import { fetchFeed } from './fetch-feed.ts'
import { type Memory, recall, remember } from './memory.ts'
import { count, type EpisodeReport, type PodcastReport } from './report.ts'
import { selectEpisodes } from './select.ts'

/** One podcast from its feed to its files. What goes wrong is in the report; nothing is thrown at the other podcasts. */
export async function collectPodcast(podcast: Podcast, desk: Desk): Promise<PodcastReport> {
  const report: PodcastReport = { podcast: podcast.id, title: podcast.title, found: 0, episodes: [], notes: [] }
  const recalled = await recall(desk.content, podcast.id)
  if (!recalled.ok) return { ...report, problem: recalled.problem }
  desk.progress.stage(`${podcast.title}: reading the feed`)
  const result = await fetchFeed(podcast.feed, desk.fetcher)
  if (!result.ok)
    return { ...report, problem: `${path.basename(desk.content)}/podcasts/${podcast.id}.md: ${podcast.feed} ${result.reason}` }
  const { feed } = result
  const read = { ...report, found: feed.episodes.length, notes: feed.notes }
  const { memory } = recalled
  const { settings, limit, now } = desk
  const backfill = podcast.backfill ?? settings.backfill
  const selection = selectEpisodes({ feedEpisodes: feed.episodes, memory, backfill, limit, waitDays: settings.waitDays, now })
  const jobs = [
    ...nameEpisodes(podcast.id, selection.fresh, memory),
    ...selection.waiting.map(({ episode, feedEpisode }) => ({ id: episode.id, feedEpisode })),
  ]
  if (desk.dryRun) return { ...read, episodes: jobs.map(planOf) }
  const episodes: EpisodeReport[] = []
  for (const [index, { id, feedEpisode }] of jobs.entries()) {
    const episode = await collectEpisode(id, { podcast, feedEpisode }, desk)
    desk.progress.line(lineOf(podcast, episode, `${index + 1}/${jobs.length}`))
    episodes.push(episode)
  }
  await remember(desk.content, podcast.id, memory, selection.since)
  return { ...read, episodes }
}

function nameEpisodes(podcast: string, episodes: readonly FeedEpisode[], memory: Memory): { id: string; feedEpisode: FeedEpisode }[] {
  const taken = new Set([...memory.episodes.map(({ id }) => id), ...(memory.ledger?.episodes ?? []).map(({ id }) => id)])
  return episodes.map((feedEpisode) => {
    const id = episodeIdOf(podcast, feedEpisode, taken)
    taken.add(id)
    return { id, feedEpisode }
  })
}

function planOf({ id, feedEpisode }: { id: string; feedEpisode: FeedEpisode }): EpisodeReport {
  return { episode: id, title: feedEpisode.title, outcome: 'planned', insights: [], rejections: {} }
}

function lineOf(podcast: Podcast, episode: EpisodeReport, place: string): string {
  const result = episode.outcome === 'published' ? count(episode.insights.length, 'insight') : `${episode.outcome}: ${episode.reason}`
  return `${podcast.title} ${place} · ${episode.title} · ${result}`
}
