import { describeMaker } from './engine.ts'
import type { Library } from './library.ts'
import { type Tally, tallyBy } from './tally.ts'

/** What a site can say of how its insights were checked, counted from what stands in its files. */
export interface Checks {
  insights: number
  /** Each was found in the transcript, or it would not be here. */
  quotes: number
  /** Quotes of which the transcript gives the second. */
  timed: number
  /** Quotes of which the second is worked out from the place in the text. */
  estimated: number
  /** Quotes with a speaker. */
  attributed: number
  /** Insights with a number or name that was said elsewhere than near the quote, marked for an editor. */
  marked: number
  /** Insights by what made them, in words. */
  makers: Tally<string>[]
  /** Episodes that were read, by where the transcript came from. */
  sources: Tally<string>[]
}

/** Counts what was checked. One pass over insights and episodes. */
export function countChecks({ insights, episodes }: Pick<Library, 'insights' | 'episodes'>): Checks {
  const quotes = insights.flatMap(({ evidence }) => evidence)
  const own = { key: (words: string) => words, name: (words: string) => words }
  return {
    insights: insights.length,
    quotes: quotes.length,
    timed: quotes.filter(({ start, estimated }) => start !== undefined && estimated !== true).length,
    estimated: quotes.filter(({ start, estimated }) => start !== undefined && estimated === true).length,
    attributed: quotes.filter(({ speaker }) => speaker !== undefined).length,
    marked: insights.filter(({ review }) => (review?.length ?? 0) > 0).length,
    makers: tallyBy(
      insights.map(({ engine }) => describeMaker(engine)),
      own,
    ),
    sources: tallyBy(
      episodes.flatMap(({ transcript }) => (transcript ? [sourceOf(transcript.source)] : [])),
      own,
    ),
  }
}

/** A share in whole per cent; never 100 % while something is missing, nor 0 % while something is there. */
export function describeShare(part: number, whole: number): string {
  if (whole === 0 || part === 0) return 'none'
  if (part === whole) return 'all'
  return `${Math.min(99, Math.max(1, Math.round((part / whole) * 100)))} %`.replace(' ', '\u202F')
}

function sourceOf(source: string): string {
  const model = /^audio, by (.+)$/.exec(source)?.[1]
  if (model) return `transcribed from the audio by ${model}`
  if (source === 'show notes') return 'in the show’s own notes'
  return source.startsWith('sample:') ? 'written for the invented shows' : 'published by the show'
}
