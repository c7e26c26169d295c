import type { Episode } from '#domain/episode.ts'
import type { Podcast } from '#domain/podcast.ts'
import { describeOutcome } from './episodes.ts'
import type { Library, PlacedBrief } from './library.ts'
import { count, renderLength } from './times.ts'

/** An episode that gave a brief nothing, and why. */
export interface Passed {
  episode: Episode
  podcast: Podcast
  /** One or two sentences for a reader. */
  reason: string
}

/** What was read to make a brief, and what gave nothing. */
export interface Scan {
  /** `3 shows, 7 episodes, 4 hours of audio`; '' where the brief names no episodes. */
  summary: string
  /** When the newest of its episodes was published; `null` where it names none. */
  until: Date | null
  /** Episodes whose transcript is still waited for, by name of the show. */
  waiting: Passed[]
  /** Episodes that were skipped, had no transcript or held nothing, by name of the show. */
  passed: Passed[]
  /** Episodes that are left out of the two lists, so that the page stays short. */
  unlisted: number
}

/** Episodes that are listed at most. */
const mostListed = 50
const dayMs = 86_400_000

/** Looks at what a brief was made from. `waitDays` is how long a transcript is waited for. */
export function scanBrief({ date, episodes }: PlacedBrief, { settings, podcasts }: Pick<Library, 'settings' | 'podcasts'>): Scan {
  const shows = new Map(podcasts.map((podcast) => [podcast.id, podcast]))
  const empty = episodes.flatMap((episode) => {
    const podcast = shows.get(episode.podcast)
    return episode.outcome === 'published' || podcast === undefined ? [] : [{ episode, podcast, reason: describeOutcome(episode) }]
  })
  empty.sort((a, b) => a.podcast.title.localeCompare(b.podcast.title) || a.episode.id.localeCompare(b.episode.id))
  const listed = empty.slice(0, mostListed)
  const waits = ({ episode }: Passed) =>
    episode.outcome === 'no-transcript' &&
    episode.heard !== true &&
    new Date(`${date}T00:00:00Z`).getTime() - episode.publishedAt.getTime() < settings.waitDays * dayMs
  return {
    summary: summarise(episodes),
    until: episodes.reduce<Date | null>((last, { publishedAt }) => (last === null || publishedAt > last ? publishedAt : last), null),
    waiting: listed.filter(waits),
    passed: listed.filter((one) => !waits(one)),
    unlisted: empty.length - listed.length,
  }
}

/** What was heard, counted: `3 shows, 7 episodes, 4 hours of audio`; '' for no episodes. */
export function summarise(episodes: readonly Episode[]): string {
  if (episodes.length === 0) return ''
  const seconds = episodes.reduce((sum, { duration }) => sum + (duration ?? 0), 0)
  const shows = new Set(episodes.map(({ podcast }) => podcast)).size
  const heard = seconds > 0 ? [`${renderHours(seconds)} of audio`] : []
  return [count(shows, 'show'), count(episodes.length, 'episode'), ...heard].join(', ')
}

/** Hours without their minutes, from two on. */
function renderHours(seconds: number): string {
  return seconds < 7200 ? renderLength(seconds) : count(Math.round(seconds / 3600), 'hour')
}
