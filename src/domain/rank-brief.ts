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
  const reasons = new Map<string, Because[]>()
  const heard: Candidate[] = []
  for (const candidate of candidates) {
    const podcast = podcastOf(candidate.id)
    if (isMuted(candidate, podcast, judge)) continue
    const because = becauseOf(candidate, podcast, judge)
    if (because.length === 0) {
      heard.push(candidate)
      continue
    }
    reasons.set(candidate.id, because)
    const { id, topics, echoes } = candidate
    heard.push({ id, topics, echoes, score: because.reduce((score, { weight }) => score + weight, candidate.score) })
  }
  return choose(heard, settings.brief).map((choice) => ({ id: choice.id, because: reasons.get(choice.id) ?? [], choice }))
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

function becauseOf({ id, topics, people = nobody, terms = nobody }: RankCandidate, podcast: string, judge: Judge): Because[] {
  const { follow, weights, read, kept } = judge
  const because: Because[] = []
  const tell = (kind: Because['kind'], name: string, weight: number) => because.push({ kind, name, told: true, weight })
  const learn = (kind: Because['kind'], name: string, weight: number | undefined) =>
    weight !== undefined && because.push({ kind, name, told: false, weight })
  if (follow.podcasts.has(podcast)) tell('podcast', podcast, followed.podcast)
  for (const topic of topics) if (follow.topics.has(topic)) tell('topic', topic, followed.topic)
  for (const person of people) if (follow.people.has(person)) tell('person', person, followed.person)
  learn('podcast', podcast, weights.podcasts.get(podcast))
  for (const topic of topics) learn('topic', topic, weights.topics.get(topic))
  for (const term of terms) learn('term', term, weights.terms.get(term))
  if (read.has(id)) tell('read', id, seen)
  else if (kept.has(id)) tell('kept', id, seen)
  return because
}
