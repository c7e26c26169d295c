import type { Episode, FeedEpisode } from '#domain/episode.ts'
import { bareGuid } from '../feed/guid.ts'
import { selectNewEpisodes } from '../feed/identity.ts'
import { type Bounds, boundsOfFirst, boundsOfLater, isBeforeFirstRun, isPassedOver } from './bounds.ts'
import type { Memory } from './memory.ts'

const hearDays = 30 // so that turning transcription on does not send years of old audio
const undatedLookedAt = 1000 // newest of a feed: those without a date that are passed over stand in the ledger, which people read

/** What a feed lists now, and what is known of its podcast. */
export interface SelectRequest {
  /** Newest first. */
  feedEpisodes: FeedEpisode[]
  memory: Memory
  /** Episodes that a first run takes. */
  backfill: number
  /** In place of `backfill`, and on any run: the newest so many of the feed are looked at. */
  limit: number | undefined
  /** Days from its publication for which an episode is asked about again. */
  waitDays: number
  /** True where the audio of an episode is transcribed when its wait is over. */
  hears: boolean
  now: Date
}

/** What a run deals with of a feed. */
export interface Selection {
  /** Episodes without a file, newest first. */
  fresh: FeedEpisode[]
  /** Episodes whose file says that there was no transcript, still to be asked about. */
  waiting: { episode: Episode; feedEpisode: FeedEpisode }[]
  /** What is passed over from now on. */
  bounds: Bounds
}

/**
 * Which episodes a run takes. The first run of a podcast takes its newest `backfill` episodes and passes over the older
 * ones for good; later runs take everything unknown that came out since, and of what has no date what the first run did not find. A `limit`
 * looks at the newest so many episodes of the feed instead, whenever they came out, and takes those that are unknown.
 */
export function selectEpisodes(request: SelectRequest): Selection {
  const { feedEpisodes, memory, limit, now } = request
  const size = limit ?? request.backfill
  const isInWindow = within(feedEpisodes.slice(0, size))
  const isLookedAt = within(feedEpisodes.slice(0, Math.max(size, undatedLookedAt)))
  const unknown = selectNewEpisodes(knownOf(memory), feedEpisodes).filter((episode) => episode.dated || isLookedAt(episode))
  const older = unknown.filter((episode) => !isInWindow(episode))
  const [newest, waiting] = [unknown.filter(isInWindow), waitingOf(request)]
  const ledger = memory.ledger ?? { episodes: [] }
  if (isBeforeFirstRun(ledger)) return { fresh: newest, waiting, bounds: boundsOfFirst(older, { takesNone: size === 0, now }) }
  if (limit !== undefined) return { fresh: newest, waiting, bounds: ledger }
  const bounds = boundsOfLater(ledger, older)
  return { fresh: unknown.filter((episode) => !isPassedOver(episode, bounds)), waiting, bounds }
}

/** Tells episodes of a feed from others, also where a new one has got a guid of its own (feed/identity.ts). */
function within(episodes: readonly FeedEpisode[]): (episode: FeedEpisode) => boolean {
  const guids = new Set(episodes.map(({ guid }) => guid))
  return ({ guid }) => guids.has(guid) || guids.has(bareGuid(guid))
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
    if (!feedEpisode) return []
    return [{ episode, feedEpisode: feedEpisode.dated ? feedEpisode : { ...feedEpisode, publishedAt: episode.publishedAt } }]
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
