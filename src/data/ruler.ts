import { renderClock } from '#domain/clock.ts'
import type { Episode } from '#domain/episode.ts'
import type { PlacedInsight } from './library.ts'

/** The length of a talk with a tick for each insight, to scale. */
export interface Ruler {
  /** Seconds. */
  length: number
  /** In the order of the talk. `place` is thousandths of the length, `time` how people write it. */
  ticks: { insight: PlacedInsight; place: number; time: string }[]
}

/** Lays an episode's insights along its length; `null` where nobody knows the length or no insight has a time. */
export function layRuler(episode: Episode, insights: PlacedInsight[]): Ruler | null {
  const timed = insights.flatMap((insight) => {
    const start = insight.evidence[0]?.start
    return start === undefined ? [] : [{ insight, start }]
  })
  if (timed.length === 0 || episode.duration === undefined) return null
  const length = Math.max(episode.duration, ...timed.map(({ start }) => start))
  return {
    length,
    ticks: timed.map(({ insight, start }) => ({ insight, place: Math.round((start / length) * 10_000) / 10, time: renderClock(start) })),
  }
}
