import type { FeedEpisode } from '#domain/episode.ts'
import type { Ledger } from '../publish/ledger.ts'

/** What the runs of a podcast pass over, as its ledger has it. */
export type Bounds = Pick<Ledger, 'since' | 'passed'>

const ledgerMs = 1000 // ledgers tell instants to the second

/** True as long as a ledger knows of nothing: no run has been, or the feed was empty so far. */
export function isBeforeFirstRun({ since, passed, episodes }: Ledger): boolean {
  return since === undefined && passed === undefined && episodes.length === 0
}

/**
 * What is passed over from a first run on: all that is `older` (newest first) than what it takes; and all until `now` where it is to take
 * nothing of what there is, even of an empty feed.
 */
export function boundsOfFirst(older: readonly FeedEpisode[], { takesNone, now }: { takesNone: boolean; now: Date }): Bounds {
  const newest = older.find(({ dated }) => dated)?.publishedAt
  return { since: newest ?? (takesNone ? now : undefined), passed: undatedOf(older) }
}

/** What is passed over from a later run on: where the ledger tells nothing of episodes without a date, those that are `older` than a first run would take. */
export function boundsOfLater({ since, passed }: Bounds, older: readonly FeedEpisode[]): Bounds {
  return { since, passed: passed ?? (since && undatedOf(older)) }
}

/** Whether an episode is passed over. A date that was made up for says nothing about it. */
export function isPassedOver({ guid, dated, publishedAt }: FeedEpisode, { since, passed }: Bounds): boolean {
  if (passed?.includes(guid)) return true
  return dated && since !== undefined && publishedAt.getTime() < since.getTime() + ledgerMs
}

function undatedOf(episodes: readonly FeedEpisode[]): string[] | undefined {
  const guids = episodes.filter(({ dated }) => !dated).map(({ guid }) => guid)
  return guids.length > 0 ? guids : undefined
}
