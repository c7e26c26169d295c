import type { Episode, FeedEpisode } from '#domain/episode.ts'
import { selectNewEpisodes } from '../feed/identity.ts'
import type { Memory } from './memory.ts'

const hearDays = 30 // so that turning transcription on does not send years of old audio

export interface SelectRequest {
  /** Newest first. */
  feedEpisodes: FeedEpisode[]
  memory: Memory
  /** Episodes that a first run takes. */
  backfill: number
  /** In place of `backfill`, and on any run: the newest so many of the feed are looked at. */
  limit: number | undefined
  waitDays: number
  /** True where the audio of an episode is transcribed when its wait is over. */
  hears: boolean
  now: Date
}

export interface Selection {
  /** Episodes without a file, newest first. */
  fresh: FeedEpisode[]
  /** Episodes whose file says that there was no transcript, still to be asked about. */
  waiting: { episode: Episode; feedEpisode: FeedEpisode }[]
  /** Episodes that came out up to here are passed over from now on. */
  since: Date | undefined
}

/**
 * Which episodes a run takes. The first run of a podcast takes its newest `backfill` episodes and passes over the older
 * ones for good; later runs take everything unknown that came out since. It is the first as long as the ledger knows of nothing: a feed may
 * be empty for a while. A `limit` looks at the newest so many episodes of the feed instead, whenever they came out, and takes those
 * that are unknown.
 */
export function selectEpisodes(request: SelectRequest): Selection {
  const { feedEpisodes, memory, limit, now } = request
  const unknown = selectNewEpisodes(knownOf(memory), feedEpisodes)
  const size = limit ?? request.backfill
  const window = new Set(feedEpisodes.slice(0, size))
  const first = isFirst(memory)
  const newestPassed = unknown.find((episode) => !window.has(episode))?.publishedAt
  const since = first ? (newestPassed ?? (size === 0 ? now : undefined)) : memory.ledger?.since
  const isTaken = (episode: FeedEpisode) => (first || limit !== undefined ? window.has(episode) : isAfter(episode, since))
  return { fresh: unknown.filter(isTaken), waiting: waitingOf(request), since }
}

function isFirst({ ledger }: Memory): boolean {
  return ledger === null || (ledger.since === undefined && ledger.episodes.length === 0)
}

/** Ledgers tell instants to the second. */
function isAfter({ publishedAt }: FeedEpisode, since: Date | undefined): boolean {
  return since === undefined || publishedAt.getTime() >= since.getTime() + 1000
}

function knownOf(memory: Memory) {
  const filed = memory.episodes.map(({ guid, title, publishedAt, audio, link }) => ({
    guid,
    title,
    publishedAt,
    audioUrl: audio?.url ?? null,
    link: link ?? null,
  }))
  const ids = new Set(memory.episodes.map(({ id }) => id))
  const deleted = (memory.ledger?.episodes ?? []).filter(({ id }) => !ids.has(id))
  return [...filed, ...deleted.map(({ id, guid, title }) => ({ guid, title, publishedAt: dateOf(id), audioUrl: null, link: null }))]
}

/** The day in an episode's id, at noon. */
function dateOf(id: string): Date {
  const day = /\/(\d{4}-\d{2}-\d{2})-/.exec(id)?.[1]
  return new Date(`${day}T12:00:00Z`)
}

function waitingOf({ memory, feedEpisodes, waitDays, hears, now }: SelectRequest): Selection['waiting'] {
  return memory.episodes.flatMap((episode) => {
    if (!isWaiting(episode, { waitDays, hears, now })) return []
    const feedEpisode = feedEpisodes.find(({ guid }) => guid === episode.guid)
    return feedEpisode ? [{ episode, feedEpisode }] : []
  })
}

/** True for an episode without a transcript that is still to be asked about. */
export function isWaiting(episode: Episode, { waitDays, hears, now }: Pick<SelectRequest, 'waitDays' | 'hears' | 'now'>): boolean {
  if (episode.outcome !== 'no-transcript' || episode.heard) return false
  return daysSince(episode.publishedAt, now) <= waitDays + (hears ? hearDays : 0)
}

/** Days, with fractions, from one instant to another. */
export function daysSince(then: Date, now: Date): number {
  return (now.getTime() - then.getTime()) / (24 * 60 * 60 * 1000)
}
