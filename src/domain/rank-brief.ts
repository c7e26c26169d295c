import { type BriefLimits, type Candidate, type Choice, choose } from './choose-brief.ts'
import { podcastOf } from './id-parts.ts'

/** What the ranking for one reader looks at. */
export interface RankCandidate extends Candidate {
  /** Who is quoted, by the names or slugs that `Preferences` has them under. */
  people?: readonly string[]
  /** Words that stand for what it tells; of use where the reader has weights for them. */
  terms?: readonly string[]
}

/** Shows and topics by id, people by name or slug: whichever the candidates have. */
export interface Named {
  podcasts: readonly string[]
  topics: readonly string[]
  people: readonly string[]
}

/** Weights that were learned (learn.ts); they are added to scores, which run from 0 to 1. */
export type Weights = Record<'podcasts' | 'topics' | 'terms', Readonly<Record<string, number>>>

/** What a reader said, and what was learned from them. */
export interface Preferences {
  follow: Named
  mute: Named
  weights: Weights
  /** Ids of insights that the reader has read. */
  read?: readonly string[]
  /** Ids of insights that the reader keeps. */
  kept?: readonly string[]
}

/** What moved an insight up or down for a reader. */
export interface Because {
  kind: 'podcast' | 'topic' | 'person' | 'term' | 'read' | 'kept'
  /** Id or name; the insight's own id where it was read or kept. */
  name: string
  /** Whether the reader said it, or it was learned. */
  told: boolean
  weight: number
}

export interface Ranked {
  id: string
  /** All that was added to its score. */
  because: readonly Because[]
  /** Its score with what was added, its place by that score alone, and what it was put before. */
  choice: Choice
}

/** What following adds to a score: enough to pass what is a good deal better, not everything. */
export const followed = { podcast: 0.25, topic: 0.2, person: 0.25 }
/** What was read, or waits on the reader's shelf, comes after what is new, and is there where nothing else is. */
const seen = -1

export const noPreferences: Preferences = {
  follow: { podcasts: [], topics: [], people: [] },
  mute: { podcasts: [], topics: [], people: [] },
  weights: { podcasts: {}, topics: {}, terms: {} },
}

/**
 * A reader's own brief, best first: without what they muted, each score moved by what they follow, by what was learned and by what
 * they have read or kept, then chosen under the limits and with the spread of every brief. Without preferences it is the brief of
 * the candidates. Takes time linear in the candidates.
 */
export function rankBrief({
  candidates,
  preferences,
  settings,
}: {
  candidates: readonly RankCandidate[]
  preferences: Preferences
  settings: { brief: BriefLimits }
}): Ranked[] {
  const judge = judgeOf(preferences)
  const heard: Candidate[] = []
  const byId = new Map<string, RankCandidate>()
  for (const candidate of candidates) {
    const { id, topics, echoes } = candidate
    const podcast = podcastOf(id)
    if (isMuted(candidate, podcast, judge)) continue
    let score = candidate.score
    tellMoves(candidate, podcast, judge, (weight) => {
      score += weight
    })
    heard.push({ id, topics, echoes, score })
    byId.set(id, candidate)
  }
  return choose(heard, settings.brief).map((choice) => ({ id: choice.id, because: becauseOf(byId.get(choice.id), judge), choice }))
}

/** Preferences as they are quickly looked up. */
interface Judge {
  follow: Lookup
  mute: Lookup
  weights: Record<keyof Weights, ReadonlyMap<string, number>>
  read: ReadonlySet<string>
  kept: ReadonlySet<string>
}
type Lookup = Record<keyof Named, ReadonlySet<string>>

function judgeOf({ follow, mute, weights, read, kept }: Preferences): Judge {
  const look = ({ podcasts, topics, people }: Named) => ({ podcasts: new Set(podcasts), topics: new Set(topics), people: new Set(people) })
  const weigh = (known: Readonly<Record<string, number>>) => new Map(Object.entries(known))
  return {
    follow: look(follow),
    mute: look(mute),
    weights: { podcasts: weigh(weights.podcasts), topics: weigh(weights.topics), terms: weigh(weights.terms) },
    read: new Set(read),
    kept: new Set(kept),
  }
}

const nobody: readonly string[] = []

function isMuted({ topics, people = nobody }: RankCandidate, podcast: string, { mute }: Judge): boolean {
  return mute.podcasts.has(podcast) || topics.some((topic) => mute.topics.has(topic)) || people.some((person) => mute.people.has(person))
}

function becauseOf(candidate: RankCandidate | undefined, judge: Judge): Because[] {
  const because: Because[] = []
  if (candidate)
    tellMoves(candidate, podcastOf(candidate.id), judge, (weight, kind, name, told) => because.push({ kind, name, told, weight }))
  return because
}

/** Tells everything that moves a candidate's score: at once summed for all, and listed for those that are chosen. */
function tellMoves(
  { id, topics, people = nobody, terms = nobody }: RankCandidate,
  podcast: string,
  { follow, weights, read, kept }: Judge,
  tell: (weight: number, kind: Because['kind'], name: string, told: boolean) => void,
): void {
  if (follow.podcasts.has(podcast)) tell(followed.podcast, 'podcast', podcast, true)
  for (const topic of topics) if (follow.topics.has(topic)) tell(followed.topic, 'topic', topic, true)
  for (const person of people) if (follow.people.has(person)) tell(followed.person, 'person', person, true)
  const learn = (kind: Because['kind'], name: string, weight: number | undefined) => weight !== undefined && tell(weight, kind, name, false)
  learn('podcast', podcast, weights.podcasts.get(podcast))
  for (const topic of topics) learn('topic', topic, weights.topics.get(topic))
  for (const term of terms) learn('term', term, weights.terms.get(term))
  if (read.has(id)) tell(seen, 'read', id, true)
  else if (kept.has(id)) tell(seen, 'kept', id, true)
}
