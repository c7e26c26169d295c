import PQueue from 'p-queue'
import { dayOf } from '#domain/slug.ts'
import type { Fetcher } from '../net/fetcher.ts'
import { readPodcasts } from '../publish/podcast.ts'
import type { Progress } from '../run/progress.ts'
import { describeFault } from '../user-error.ts'
import { type Coverage, coverageOf } from './coverage.ts'
import { readOpmlFile } from './opml-file.ts'
import { problemIn } from './problem.ts'
import { readFeedAt } from './read-feed.ts'

/** What one feed looks like now. */
export interface Check {
  /** The podcast's id; `null` where the feed comes from a list. */
  podcast: string | null
  title: string
  feed: string
  /** How many its feed lists; `null` where it cannot be read, as are the next two. */
  episodes: number | null
  /** The day of the newest, `yyyy-mm-dd`; `null` where no episode has a date. */
  newest: string | null
  transcripts: Coverage | null
  /** What is wrong or was repaired, in one short line. */
  problem: string | null
  /** All that was repaired and lost. */
  notes: string[]
}

const feedsAtOnce = 48 // more than the fetcher has connections: those that wait for a busy host hold nobody up

/** Reads every followed feed, or those of a list, and writes nothing. One check for each, in their order, whatever fails. */
export async function checkPodcasts(
  content: string,
  list: string | undefined,
  { fetcher, progress }: { fetcher: Fetcher; progress: Progress },
): Promise<Check[]> {
  const targets = list === undefined ? await followedTargets(content) : await listedTargets(list)
  const queue = new PQueue({ concurrency: feedsAtOnce })
  let read = 0
  const checks = await queue.addAll(
    targets.map((target) => async () => {
      const check = await checkSafely(target, fetcher)
      read += 1
      progress.stage(`${read}/${targets.length} feeds read · ${check.title}`)
      return check
    }),
  )
  progress.end()
  return checks
}

/** What is to be checked; with a problem, what cannot be. */
type Target = Pick<Check, 'podcast' | 'title' | 'feed' | 'problem'>

async function followedTargets(content: string): Promise<Target[]> {
  const { podcasts, problems } = await readPodcasts(content)
  const targets: Target[] = [
    ...podcasts.map(({ id, title, feed }) => ({ podcast: id, title, feed, problem: null })),
    ...problems.map(({ id, problem }) => ({ podcast: id, title: id, feed: '', problem })),
  ]
  return targets.sort((one, other) => ((one.podcast ?? '') < (other.podcast ?? '') ? -1 : 1))
}

async function listedTargets(file: string): Promise<Target[]> {
  const { feeds, left } = await readOpmlFile(file)
  return [
    ...feeds.map(({ address, title }) => ({ podcast: null, title: title ?? '', feed: address, problem: null })),
    ...left.map((line) => ({ podcast: null, title: line.split(': ', 1)[0] ?? line, feed: '', problem: line })),
  ]
}

async function checkSafely(target: Target, fetcher: Fetcher): Promise<Check> {
  const blank = { ...target, episodes: null, newest: null, transcripts: null, notes: [] }
  if (target.problem !== null) return blank
  try {
    const read = await readFeedAt(target.feed, fetcher)
    if (!read.ok) return { ...blank, problem: read.reason }
    const { title, episodes, notes } = read.feed
    const newest = episodes.find(({ publishedAt }) => publishedAt.getTime() > 0)
    return {
      ...target,
      title: target.title || (title ?? ''),
      episodes: episodes.length,
      newest: newest ? dayOf(newest.publishedAt) : null,
      transcripts: coverageOf(episodes),
      problem: problemIn(read),
      notes,
    }
  } catch (error) {
    return { ...blank, problem: describeFault(error) }
  }
}
