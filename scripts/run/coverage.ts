import type { Brief } from '#domain/brief.ts'
import { podcastOf } from '#domain/slug.ts'
import { listEpisodeIds } from '../publish/episode.ts'
import { readLedger, writeLedger } from '../publish/ledger.ts'

/** What briefs have covered. */
export interface Coverage {
  /** Ids of the episodes that no brief has covered, sorted. */
  fresh: string[]
  /** Days of the briefs that there are, and of those that a person deleted. */
  written: string[]
  /** Ledgers that cannot be read, a line each: what they cover is not known. */
  problems: string[]
}

/**
 * Which episodes wait for a brief. A brief covers the episodes that its file names; one that a person deleted still covers those that
 * the ledgers of their podcasts name for its day.
 */
export async function readCoverage(content: string, briefs: readonly Brief[]): Promise<Coverage> {
  const days = new Set(briefs.map(({ date }) => date))
  const covered = new Set(briefs.flatMap(({ episodes }) => episodes))
  const open = (await listEpisodeIds(content)).filter((id) => !covered.has(id))
  const coverage: Coverage = { fresh: [], written: [...days], problems: [] }
  for (const [podcast, ids] of Map.groupBy(open, podcastOf)) {
    const read = await readLedger(content, podcast)
    if (!read.ok) {
      coverage.problems.push(read.problem)
      continue
    }
    const marks = new Map((read.ledger?.episodes ?? []).map(({ id, brief }) => [id, brief]))
    for (const id of ids) {
      const day = marks.get(id)
      if (day === undefined || days.has(day)) coverage.fresh.push(id)
      else coverage.written.push(day)
    }
  }
  return { ...coverage, fresh: coverage.fresh.sort(), written: [...new Set(coverage.written)].sort() }
}

/** Marks the episodes of a brief in the ledgers of their podcasts. What stands there already is not touched. */
export async function markCovered(content: string, { date, episodes }: Brief): Promise<void> {
  for (const [podcast, ids] of Map.groupBy(episodes, podcastOf)) {
    const read = await readLedger(content, podcast)
    if (!read.ok || read.ledger === null) continue // a ledger that is begun here would pass for one of a podcast that was collected
    const marked = read.ledger.episodes.map((entry) => (ids.includes(entry.id) ? { ...entry, brief: entry.brief ?? date } : entry))
    await writeLedger(content, podcast, { ...read.ledger, episodes: marked })
  }
}
