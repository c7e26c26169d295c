import type { Cue } from './cue.ts'

/** Cues in the order of their times, or why they cannot be had in order. */
export type OrderResult = { ok: true; cues: Cue[]; notes: string[] } | { ok: false; reason: string }

const disorderShare = 0.05
const disorderCues = 3
const disorderSeconds = 10 // two channels written one after the other in blocks

/** Sorts small disorder by start; refuses a file whose times run backwards. Cues without a start stay where they stand, behind the one before. */
export function orderCues(cues: Cue[]): OrderResult {
  const starts = cues.flatMap((cue) => cue.start ?? [])
  const misplaced = starts.length - longestRise(starts)
  if (misplaced === 0) return { ok: true, cues, notes: [] }
  if (misplaced > Math.max(disorderCues, starts.length * disorderShare) && latenessOf(starts) > disorderSeconds) {
    return {
      ok: false,
      reason: `has times that run backwards (${misplaced} of ${starts.length} cues are out of order): export it again, in order and as one file`,
    }
  }
  let key = 0
  const keyed = cues.map((cue, index) => {
    key = cue.start ?? key
    return { cue, key, index }
  })
  keyed.sort((left, right) => left.key - right.key || left.index - right.index)
  return { ok: true, cues: keyed.map(({ cue }) => cue), notes: [`${misplaced} cues were out of order and were sorted by time.`] }
}

const strayShare = 0.3

/**
 * Cues of a running text without the times that stand out of order: its order is the order of speech. Where a good part of them
 * does, none is believed.
 */
export function dropStrayTimes(cues: Cue[]): { cues: Cue[]; notes: string[] } {
  const timed = cues.filter((cue) => cue.start !== null)
  const kept = new Set(longestRiseOf(timed.map((cue) => cue.start ?? 0)).map((index) => timed[index]))
  const strays = timed.length - kept.size
  if (strays === 0) return { cues, notes: [] }
  const none = strays > 3 && strays > timed.length * strayShare
  const notes = [none ? 'Its times are out of order and were left out.' : `${strays} times are out of order and were left out.`]
  return { cues: cues.map((cue) => (cue.start !== null && (none || !kept.has(cue)) ? { ...cue, start: null } : cue)), notes }
}

/** Indices of `values` that form a longest run that never falls; O(n log n). */
function longestRiseOf(values: number[]): number[] {
  const tails: number[] = []
  const before: number[] = []
  for (const [index, value] of values.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[tails[middle] ?? 0] ?? 0) <= value) low = middle + 1
      else high = middle
    }
    before.push(tails[low - 1] ?? -1)
    tails[low] = index
  }
  const rise: number[] = []
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) rise.push(index)
  return rise.reverse()
}

function longestRise(values: number[]): number {
  return longestRiseOf(values).length
}

/** By how many seconds a start lies before one that stands ahead of it, at most. */
function latenessOf(starts: number[]): number {
  let latest = 0
  let worst = 0
  for (const start of starts) {
    worst = Math.max(worst, latest - start)
    latest = Math.max(latest, start)
  }
  return worst
}
