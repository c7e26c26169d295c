import type { Settings } from './settings.ts'
import { episodeOf, podcastOf } from './slug.ts'

/** What the choice of a brief looks at. */
export interface Candidate {
  /** The insight's id. */
  id: string
  /** 0 to 1. */
  score: number
  topics: readonly string[]
}

const sameShowCost = 0.06 // a second insight of one show must be this much better than another show's first
const sameTopicCost = 0.03

/**
 * The best insights for a brief, best first: greedily by score, less a small cost for each insight of the same show and for
 * each topic that was taken already (the redundancy term of MMR, Carbonell and Goldstein 1998, over show and topic). At most
 * `perEpisode` from one episode. The same candidates give the same brief in whatever order they come.
 */
export function chooseBrief(candidates: readonly Candidate[], limits: Settings['brief']): string[] {
  const left = [...candidates].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  const chosen: Candidate[] = []
  while (chosen.length < limits.size) {
    const open = left.filter((candidate) => countOf(chosen, (other) => episodeOf(other.id) === episodeOf(candidate.id)) < limits.perEpisode)
    const best = maximum(open, (candidate) => worthOf(candidate, chosen))
    if (!best) break
    chosen.push(best)
    left.splice(left.indexOf(best), 1)
  }
  return chosen.map(({ id }) => id)
}

function worthOf(candidate: Candidate, chosen: readonly Candidate[]): number {
  const show = countOf(chosen, (other) => podcastOf(other.id) === podcastOf(candidate.id))
  const topics = countOf(chosen, (other) => other.topics.some((topic) => candidate.topics.includes(topic)))
  return candidate.score - sameShowCost * show - sameTopicCost * topics
}

function maximum<T>(items: readonly T[], worth: (item: T) => number): T | undefined {
  let best: T | undefined
  let most = Number.NEGATIVE_INFINITY
  for (const item of items) {
    const value = worth(item)
    if (value > most) [best, most] = [item, value]
  }
  return best
}

function countOf<T>(items: readonly T[], test: (item: T) => boolean): number {
  return items.reduce((count, item) => count + (test(item) ? 1 : 0), 0)
}
