import type { Outcome } from '#domain/episode.ts'
import { readingSeconds } from '#domain/reading-time.ts'
import type { PlacedBrief } from './library.ts'
import { textsOf } from './reading.ts'
import { count, renderLength } from './times.ts'

/** What was read to make a brief. */
export interface Scan {
  shows: number
  episodes: number
  /** Seconds of talk in those episodes of which the length is known. */
  seconds: number
  /** Episodes that gave nothing, by outcome. */
  empty: { outcome: Exclude<Outcome, 'published'>; episodes: number }[]
}

/** Counts what a brief was made from. */
export function countScan({ episodes }: PlacedBrief): Scan {
  const outcomes = ['no-transcript', 'no-insight', 'skipped'] as const
  return {
    shows: new Set(episodes.map((episode) => episode.podcast)).size,
    episodes: episodes.length,
    seconds: episodes.reduce((sum, episode) => sum + (episode.duration ?? 0), 0),
    empty: outcomes
      .map((outcome) => ({ outcome, episodes: episodes.filter((episode) => episode.outcome === outcome).length }))
      .filter(({ episodes: number }) => number > 0),
  }
}

const emptyWords = { 'no-transcript': 'had no transcript', 'no-insight': 'held nothing worth keeping', skipped: 'passed over' }

/** What a brief was made from, in one sentence; '' where it names no episodes. */
export function describeScan(brief: PlacedBrief): string {
  const scan = countScan(brief)
  if (scan.episodes === 0) return ''
  const talk = scan.seconds > 0 ? `, ${renderLength(scan.seconds)} of talk` : ''
  const empty = scan.empty.map(({ outcome, episodes }) => `${episodes} ${emptyWords[outcome]}`)
  const rest = empty.length > 0 ? ` (${empty.join(', ')})` : ''
  return `Chosen from ${count(scan.episodes, 'episode')} of ${count(scan.shows, 'show')}${talk}${rest}.`
}

const numerals = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** A number in a sentence: in words up to ten. */
export function spell(number: number): string {
  return numerals[number] ?? String(number)
}

/** How many ideas a brief holds: `five ideas`, `12 ideas`. */
export function describeSize(size: number): string {
  return `${spell(size)} ${size === 1 ? 'idea' : 'ideas'}`
}

/** How long a brief takes to read, as the end of a sentence: `, 2 minutes to read`; '' for one without ideas. */
export function describeReading({ insights }: Pick<PlacedBrief, 'insights'>): string {
  return insights.length === 0 ? '' : `, ${renderLength(readingSeconds(textsOf(insights)))} to read`
}
