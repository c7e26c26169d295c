import type { Archive } from './archive.ts'
import { wholeBlend } from './blend.ts'

/** How much of nearness crowds take off, of what it is up to `crowded`: who is near to nothing loses nothing, and who is very near no more than others. */
const crowdShare = 0.5
const crowded = 0.5
/** What a topic of both adds. */
const topicBonus = 0.02
/** Far above what is lost where crowds are kept with fewer digits. */
const rounding = 1e-5

/** The score of two: nearness, less what crowds around both take off (after CSLS: Conneau et al. 2018), and more where they share a topic. */
export function scoreBy(nearness: number, crowds: number, sharesTopic: boolean): number {
  return nearness - crowdShare * crowds * Math.min(nearness, crowded) + (sharesTopic ? topicBonus : 0)
}

/** The nearness, in parts of `wholeBlend`, up to which nobody comes to a score of `least` with one that has so much of a crowd, or more; -1 for none. */
export function hopeless(least: number, crowd: number): number {
  const bare = least - topicBonus - rounding
  const nearness = Math.min(bare / (1 - crowdShare * crowd), bare + crowdShare * crowd * crowded)
  return Math.max(-1, Math.floor(nearness * wholeBlend))
}

/** Pairs of a lower score are seldom likely enough, whatever else they have: 3 of 100 links, for half of the work. */
const least = 0.19

/** The least score of a pair that is judged; none where a model places the insights, whose scale is its own, or meaning is not learned. */
export function leastScore({ meaning, embedded }: Pick<Archive, 'meaning' | 'embedded'>): number {
  return meaning === null || embedded !== null ? Number.NEGATIVE_INFINITY : least
}
