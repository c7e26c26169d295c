import path from 'node:path'
import PQueue from 'p-queue'
import type { Podcast } from '#domain/podcast.ts'
import { readPodcasts } from '../publish/podcast.ts'
import { describeFault, UserError } from '../user-error.ts'
import { concludeRun } from './conclude.ts'
import type { Desk } from './desk.ts'
import { collectPodcast } from './podcast.ts'
import { writeRelations } from './relations.ts'
import { type PodcastReport, type RunReport, reportConclusion, sumUp } from './report.ts'
import { inShard, type Shard } from './shard.ts'

const podcastsAtOnce = 8 // waits for the network overlap; work on one episode is not shared out

/** Which podcasts a run is over; all where nothing is said. */
export interface Part {
  /** The id of one podcast; a share that it does not belong to has nothing to do. */
  only?: string | undefined
  /** A share of them: its run leaves the comparison of what is new and the brief to the one who puts the shares together. */
  shard?: Shard | undefined
}

/** One run: collects each podcast, then concludes over all; a share of one leaves that to who puts the shares together. Reports come in the order of the ids. */
export async function collectPodcasts(desk: Desk, { only, shard }: Part = {}): Promise<RunReport> {
  const { podcasts, problems } = await readPodcasts(desk.content)
  const isKnown = [...podcasts, ...problems].some(({ id }) => id === only)
  if (only !== undefined && !isKnown) throw new UserError(unknownPodcast(desk.content, only, podcasts))
  const mine = (id: string) => (only === undefined || id === only) && (shard === undefined || inShard(id, shard))
  const broken = problems.filter(({ id }) => mine(id))
  const chosen = podcasts.filter(({ id, publish }) => mine(id) && (publish === 'on' || only !== undefined))
  const queue = new PQueue({ concurrency: podcastsAtOnce })
  const collected = await queue.addAll(chosen.map((podcast) => () => collectSafely(podcast, desk)))
  const unread: PodcastReport[] = broken.map(({ id, problem }) => ({ podcast: id, title: id, found: 0, episodes: [], notes: [], problem }))
  const reports = [...collected, ...unread].sort((a, b) => (a.podcast < b.podcast ? -1 : 1))
  if (desk.dryRun || shard) return { ...sumUp(reports, []), ...(shard && { share: shard }) }
  const { problems: toMend, ...conclusion } = await concludeRun(desk, { relate: (compared) => writeRelations(compared, desk) })
  return { ...sumUp(reports, toMend), ...reportConclusion(conclusion) }
}

/** A fault of our own in one podcast is said with its stack, and does not stop the others. */
async function collectSafely(podcast: Podcast, desk: Desk): Promise<PodcastReport> {
  try {
    return await collectPodcast(podcast, desk)
  } catch (error) {
    const problem = `podcasts/${podcast.id}.md: stopped by ${describeFault(error)}`
    return { podcast: podcast.id, title: podcast.title, found: 0, episodes: [], notes: [], problem }
  }
}

function unknownPodcast(content: string, id: string, podcasts: readonly Podcast[]): string {
  const known = podcasts.length > 0 ? `There is ${podcasts.map((podcast) => podcast.id).join(', ')}.` : 'There are none yet.'
  return `${path.join(content, 'podcasts', `${id}.md`)} is missing: no podcast has the id "${id}". ${known}`
}
