import { episodeOf, podcastOf } from './id-parts.ts'
import type { Settings } from './settings.ts'

/** What the choice of a brief looks at. */
export interface Candidate {
  /** The insight's id. */
  id: string
  /** 0 to 1, made of value, novelty and echoes. */
  score: number
  topics: readonly string[]
  /** Ids of insights that tell the same idea. */
  echoes?: readonly string[] | undefined
}

/** How many insights a brief takes, of them from one episode and from one show. */
export type BriefLimits = Pick<Settings['brief'], 'size' | 'perEpisode' | 'perPodcast'>

/** An insight that was chosen, and what led to it. */
export interface Choice {
  id: string
  score: number
  /** Its place by score alone, from 1. */
  rank: number
  /** The candidates in all. */
  of: number
  /** Candidates with a higher score that were still to be had: shut out by a limit, or too near to what was chosen before. */
  ahead: { limit: number; near: number }
}

const relevance = 0.85 // lambda: what is nearest to one that is chosen already needs a score 0.18 higher
const sameShow = 0.4
const sameTopics = 0.6

/**
 * The best insights for a brief, best first, by maximal marginal relevance (MMR, Carbonell and Goldstein 1998): each time the candidate
 * c that has the highest `lambda * score(c) - (1 - lambda) * max over the chosen s of similarity(c, s)`, with lambda = 0.85. Similarity is 1
 * where one echoes the other, else 0.4 for the same show and 0.6 times the Jaccard index of their topics. At most `perEpisode` from one
 * episode and `perPodcast` from one show. Ties go to the higher score, then to the id that comes first: the same candidates give the same
 * brief in whatever order they come. It takes time linear in the candidates for each place.
 */
export function choose(candidates: readonly Candidate[], limits: BriefLimits): Choice[] {
  const left = candidates.map(standingOf)
  const choices: Choice[] = []
  const chosen: Standing[] = []
  for (let best = bestOf(left, chosen); best !== undefined && choices.length < limits.size; best = bestOf(left, chosen)) {
    choices.push(explain(best, left))
    best.state = 'chosen'
    chosen.push(best)
    const isFull = (kind: 'episode' | 'podcast', most: number) => chosen.filter((one) => one[kind] === best?.[kind]).length >= most
    const shut = { episode: isFull('episode', limits.perEpisode), podcast: isFull('podcast', limits.perPodcast) }
    for (const one of left) {
      if (one.state !== 'open') continue
      if ((shut.podcast && one.podcast === best.podcast) || (shut.episode && one.episode === best.episode)) one.state = 'shut'
    }
  }
  return choices
}

/** Where a candidate stands while others are chosen. */
interface Standing {
  candidate: Candidate
  podcast: string
  episode: string
  /** `shut` where its episode or show has its share. */
  state: 'open' | 'shut' | 'chosen'
  /** Its likeness to the nearest of the first `compared` of those that are chosen. */
  near: number
  compared: number
}

function standingOf(candidate: Candidate): Standing {
  return { candidate, podcast: podcastOf(candidate.id), episode: episodeOf(candidate.id), state: 'open', near: 0, compared: 0 }
}

/** Likeness to what is chosen only takes from a worth, so it is worked out for those alone that may still be best. */
function bestOf(left: readonly Standing[], chosen: readonly Standing[]): Standing | undefined {
  let best: Standing | undefined
  for (const one of left) {
    if (one.state !== 'open' || (best !== undefined && worthOf(one) < worthOf(best))) continue
    for (; one.compared < chosen.length; one.compared++) {
      const other = chosen[one.compared]
      if (other) one.near = Math.max(one.near, similarityOf(one, other))
    }
    if (best === undefined || isBetter(one, best)) best = one
  }
  return best
}

function isBetter(one: Standing, other: Standing): boolean {
  const difference = worthOf(one) - worthOf(other) || one.candidate.score - other.candidate.score
  return difference > 0 || (difference === 0 && one.candidate.id < other.candidate.id)
}

function worthOf({ candidate, near }: Standing): number {
  return relevance * candidate.score - (1 - relevance) * near
}

function similarityOf({ candidate: one, podcast }: Standing, { candidate: other, podcast: otherPodcast }: Standing): number {
  if (one.echoes?.includes(other.id) || other.echoes?.includes(one.id)) return 1
  const shared = one.topics.reduce((sum, topic) => sum + (other.topics.includes(topic) ? 1 : 0), 0)
  const all = one.topics.length + other.topics.length - shared
  return (podcast === otherPodcast ? sameShow : 0) + (all === 0 ? 0 : (sameTopics * shared) / all)
}

function explain({ candidate: { id, score } }: Standing, left: readonly Standing[]): Choice {
  const counts = { open: 0, shut: 0, chosen: 0 }
  for (const { candidate, state } of left) if (candidate.score > score) counts[state]++
  const rank = 1 + counts.open + counts.shut + counts.chosen
  return { id, score, rank, of: left.length, ahead: { limit: counts.shut, near: counts.open } }
}
