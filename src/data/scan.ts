import { type BriefScan, type Fate, scanBrief } from '#domain/brief-scan.ts'
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

/** What a page says of what was read to make a brief, and of what gave nothing. */
export interface ScanNote {
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

const titles: Record<Fate, string> = {
  waiting: 'Waiting for a transcript',
  'no-transcript': 'No transcript',
  'no-insight': 'Nothing worth keeping',
  skipped: 'Passed over',
}

/** Notes for a page what a brief was made from. Those of its waiting episodes whose transcript has come since are counted and not listed. */
export function noteScan(brief: PlacedBrief, { podcasts }: Pick<Library, 'podcasts'>): ScanNote {
  const scan = scanBrief(brief)
  const { until, waiting, nothing, empty } = scan
  const shows = new Map(podcasts.map((podcast) => [podcast.id, podcast]))
  const passed = [...empty].flatMap(([fate, episodes]) =>
    episodes.flatMap((episode) => {
      const podcast = shows.get(episode.podcast)
      return podcast ? [{ fate, episode, podcast, reason: endSentence(episode.reason ?? '') }] : []
    }),
  )
  passed.sort((a, b) => a.podcast.title.localeCompare(b.podcast.title) || a.episode.id.localeCompare(b.episode.id))
  const listed = Map.groupBy(passed.slice(0, mostListed), ({ fate }) => fate)
  return {
    summary: renderSummary(scan),
    until,
    empty: [waiting > 0 && `${waiting} waiting`, nothing > 0 && `${nothing} gave nothing`].filter(Boolean).join(', '),
    groups: [...empty.keys()].flatMap((fate) => {
      const episodes = listed.get(fate)
      return episodes ? [{ title: titles[fate], episodes }] : []
    }),
    unlisted: Math.max(0, passed.length - mostListed),
  }
}

/** What was heard to make a brief, counted: `3 shows, 7 episodes, 4 hours of audio`; '' where it names no episodes. */
export function summarise(brief: PlacedBrief): string {
  return renderSummary(scanBrief(brief))
}

const emptyWords: Record<Fate, string> = {
  waiting: 'waiting for a transcript',
  'no-transcript': 'had no transcript',
  'no-insight': 'held nothing worth keeping',
  skipped: 'passed over',
}

/** What a brief was made from, in one sentence for feeds; '' where it names no episodes. */
export function describeScan(brief: PlacedBrief): string {
  const { shows, episodes, seconds, empty } = scanBrief(brief)
  if (episodes === 0) return ''
  const talk = seconds > 0 ? `, ${renderLength(seconds)} of talk` : ''
  const parts = [...empty].map(([fate, ofFate]) => `${ofFate.length} ${emptyWords[fate]}`)
  const rest = parts.length > 0 ? ` (${parts.join(', ')})` : ''
  return `Chosen from ${count(episodes, 'episode')} of ${count(shows, 'show')}${talk}${rest}.`
}

function renderSummary({ shows, episodes, seconds }: BriefScan): string {
  if (episodes === 0) return ''
  const heard = seconds > 0 ? [`${renderHours(seconds)} of audio`] : []
  return [count(shows, 'show'), count(episodes, 'episode'), ...heard].join(', ')
}

/** Hours without their minutes, from two on. */
function renderHours(seconds: number): string {
  return seconds < 7200 ? renderLength(seconds) : count(Math.round(seconds / 3600), 'hour')
}
