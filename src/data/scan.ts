import type { Episode } from '#domain/episode.ts'
import type { Podcast } from '#domain/podcast.ts'
import { endSentence } from './episodes.ts'
import type { Library, PlacedBrief } from './library.ts'
import { count, renderLength } from './times.ts'

/** An episode that gave a brief nothing. */
export interface Passed {
  episode: Episode
  podcast: Podcast
  /** Why, in one sentence; '' where nothing more is known than what became of it. */
  reason: string
}

/** Episodes that share what became of them. */
export interface PassedGroup {
  /** `No transcript` */
  title: string
  episodes: Passed[]
}

/** What was read to make a brief, and what gave nothing. */
export interface Scan {
  /** `3 shows, 7 episodes, 4 hours of audio`; '' where the brief names no episodes. */
  summary: string
  /** When the newest of its episodes was published; `null` where it names none. */
  until: Date | null
  /** In a phrase: `2 waiting, 5 gave nothing`; '' where all gave something. */
  empty: string
  /** Those that gave nothing, by what became of them. */
  groups: PassedGroup[]
  /** Episodes that are left out of the groups, so that the page stays short. */
  unlisted: number
}

/** Episodes that are listed at most. */
const mostListed = 50

const titles = {
  waiting: 'Waiting for a transcript',
  'no-transcript': 'No transcript',
  'no-insight': 'Nothing worth keeping',
  skipped: 'Passed over',
}

/** Looks at what a brief was made from. Those of its waiting episodes whose transcript has come since are counted and not listed. */
export function scanBrief({ episodes, waiting: ids = [] }: PlacedBrief, { podcasts }: Pick<Library, 'podcasts'>): Scan {
  const shows = new Map(podcasts.map((podcast) => [podcast.id, podcast]))
  const passed = episodes.flatMap((episode) => {
    const podcast = shows.get(episode.podcast)
    return episode.outcome === 'published' || podcast === undefined ? [] : [{ episode, podcast, reason: endSentence(episode.reason ?? '') }]
  })
  passed.sort((a, b) => a.podcast.title.localeCompare(b.podcast.title) || a.episode.id.localeCompare(b.episode.id))
  const waits = ({ episode }: Passed) => episode.outcome === 'no-transcript' && ids.includes(episode.id)
  const listed = Map.groupBy(passed.slice(0, mostListed), (one) => (waits(one) ? 'waiting' : one.episode.outcome))
  const waiting = passed.filter(waits).length
  const nothing = passed.length - waiting
  return {
    summary: summarise(episodes),
    until: episodes.reduce<Date | null>((last, { publishedAt }) => (last === null || publishedAt > last ? publishedAt : last), null),
    empty: [waiting > 0 && `${waiting} waiting`, nothing > 0 && `${nothing} gave nothing`].filter(Boolean).join(', '),
    groups: (['waiting', 'no-transcript', 'no-insight', 'skipped'] as const).flatMap((kind) => {
      const ofKind = listed.get(kind)
      return ofKind ? [{ title: titles[kind], episodes: ofKind }] : []
    }),
    unlisted: Math.max(0, passed.length - mostListed),
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
