import path from 'node:path'
import type { Podcast } from '#domain/podcast.ts'
import type { Feed } from '../feed/feed.ts'
import { editPodcast } from '../publish/podcast.ts'
import type { Desk } from './desk.ts'
import { collectEpisode } from './episode.ts'
import { readValidators, writeValidators } from './feed-state.ts'
import { type FeedFailure, fetchFeed } from './fetch-feed.ts'
import { type Job, jobsOf } from './jobs.ts'
import { recall, remember } from './memory.ts'
import { planEpisode } from './plan.ts'
import { count, type EpisodeReport, type PodcastReport } from './report.ts'
import { selectEpisodes } from './select.ts'

/** One podcast from its feed to its files. What goes wrong is in the report; nothing is thrown at the other podcasts. */
export async function collectPodcast(podcast: Podcast, desk: Desk): Promise<PodcastReport> {
  const report: PodcastReport = { podcast: podcast.id, title: podcast.title, found: 0, episodes: [], notes: [] }
  desk.progress.stage(`${podcast.title}: reading the feed`)
  const known = desk.limit === undefined && !desk.dryRun ? await readValidators(desk, podcast.id, podcast.feed) : undefined
  const result = await fetchFeed(podcast.feed, known, desk.fetcher)
  if (!result.ok) return { ...report, problem: await problemOf(podcast, result, desk) }
  if (result.movedTo !== null && !desk.dryRun) await editPodcast(desk.content, podcast.id, { feed: result.movedTo })
  if (result.feed === null) return report
  const read = { ...report, found: result.feed.episodes.length, notes: result.feed.notes }
  const collected = await collectFeed(podcast, result.feed, desk)
  if (!collected.ok) return { ...read, problem: collected.problem }
  const settled = collected.episodes.every(({ outcome }) => outcome === 'published' || outcome === 'no-insight' || outcome === 'skipped')
  const isWhole = desk.limit === undefined // a limit may have left new episodes out
  const validators = settled && isWhole && !collected.waiting ? result.validators : null
  if (!desk.dryRun) await writeValidators(desk, podcast.id, result.movedTo ?? podcast.feed, validators)
  return { ...read, episodes: collected.episodes }
}

type Collected = { ok: true; episodes: EpisodeReport[]; waiting: boolean } | { ok: false; problem: string }

async function collectFeed(podcast: Podcast, feed: Feed, desk: Desk): Promise<Collected> {
  const recalled = await recall(desk.content, podcast.id)
  if (!recalled.ok) return recalled
  const { memory } = recalled
  const { settings, limit, now } = desk
  const backfill = podcast.backfill ?? settings.backfill
  const selection = selectEpisodes({
    feedEpisodes: feed.episodes,
    memory,
    backfill,
    limit,
    waitDays: settings.waitDays,
    hears: settings.transcription !== undefined,
    now,
  })
  const jobs = jobsOf(podcast.id, selection, memory)
  if (desk.dryRun) return { ok: true, episodes: await Promise.all(jobs.map((job) => planOf(job, podcast, desk))), waiting: false }
  await remember(desk.content, podcast.id, memory, selection.bounds) // now, so that also a run that breaks off has passed over the rest
  const episodes: EpisodeReport[] = []
  for (const [index, job] of jobs.entries()) {
    const episode = await collectEpisode(job, podcast, desk)
    if (!job.waited || episode.outcome !== 'no-transcript') desk.progress.line(lineOf(podcast, episode, `${index + 1}/${jobs.length}`))
    episodes.push(episode)
  }
  if (jobs.length > 0) await remember(desk.content, podcast.id, memory, selection.bounds)
  return { ok: true, episodes, waiting: selection.waiting.length > 0 }
}

/** What went wrong with a feed; one that is gone for good is not asked for again. */
async function problemOf(podcast: Podcast, { reason, gone }: FeedFailure, desk: Desk): Promise<string> {
  const problem = `${path.basename(desk.content)}/podcasts/${podcast.id}.md: ${podcast.feed} ${reason}`
  if (!gone || desk.dryRun) return problem
  const note = `The feed is gone for good (HTTP 410), so it is not asked for any more. Set "publish" to "on" with a new address to go on.`
  await editPodcast(desk.content, podcast.id, { publish: 'off' }, note)
  return `${problem} The podcast is switched off.`
}

async function planOf({ id, feedEpisode }: Job, podcast: Podcast, desk: Desk): Promise<EpisodeReport> {
  const plan = await planEpisode(feedEpisode, podcast, desk)
  return { episode: id, title: feedEpisode.title, outcome: 'planned', insights: [], rejections: {}, plan }
}

function lineOf(podcast: Podcast, episode: EpisodeReport, place: string): string {
  const result = episode.outcome === 'published' ? count(episode.insights.length, 'insight') : `${episode.outcome}: ${episode.reason}`
  return `${podcast.title} ${place} · ${episode.title} · ${result}`
}
