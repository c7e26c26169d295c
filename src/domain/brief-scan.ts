import type { Episode, Outcome } from './episode.ts'

/** What became of an episode that gave a brief nothing: `waiting` where its transcript may still come. */
export type Fate = 'waiting' | Exclude<Outcome, 'published'>

/** What was looked at to make a brief, counted. */
export interface BriefScan {
  /** Shows of those episodes. */
  shows: number
  /** Episodes, those that the brief left waiting among them. */
  episodes: number
  /** Seconds of audio in those episodes of which the length is known. */
  seconds: number
  /** When the newest of them was published; `null` where there are none. */
  until: Date | null
  /** How many are waited for. */
  waiting: number
  /** How many others gave nothing. */
  nothing: number
  /** Those that gave nothing or are waited for, by what became of them; in the order in which it is told. */
  empty: ReadonlyMap<Fate, readonly Episode[]>
}

const fates = ['waiting', 'no-transcript', 'no-insight', 'skipped'] as const

/**
 * Counts what a brief was made from, the same for its page, its feeds and its letter. `episodes` are those that it covers and those that it
 * left waiting, whose ids are `waiting`; one of these whose transcript has come since counts by what it gave.
 */
export function scanBrief({
  episodes,
  waiting = [],
}: {
  episodes: readonly Episode[]
  waiting?: readonly string[] | undefined
}): BriefScan {
  const fateOf = ({ id, outcome }: Episode) => (outcome === 'no-transcript' && waiting.includes(id) ? 'waiting' : outcome)
  const byFate = Map.groupBy(episodes, fateOf)
  const countOf = (fate: Fate) => byFate.get(fate)?.length ?? 0
  return {
    shows: new Set(episodes.map(({ podcast }) => podcast)).size,
    episodes: episodes.length,
    seconds: episodes.reduce((sum, { duration }) => sum + (duration ?? 0), 0),
    until: episodes.reduce<Date | null>((last, { publishedAt }) => (last === null || publishedAt > last ? publishedAt : last), null),
    waiting: countOf('waiting'),
    nothing: countOf('no-transcript') + countOf('no-insight') + countOf('skipped'),
    empty: new Map(
      fates.flatMap((fate) => {
        const ofFate = byFate.get(fate)
        return ofFate ? [[fate, ofFate]] : []
      }),
    ),
  }
}
