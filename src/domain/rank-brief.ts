import { type BriefLimits, type Candidate, chooseBrief } from './choose-brief.ts'
import { podcastOf } from './slug.ts'

/** What the ranking for one reader looks at. */
export interface RankCandidate extends Candidate {
  /** Who is quoted, as the evidence names them. */
  people?: readonly string[]
  /** Words that stand for what it tells; of use where the reader has weights for them. */
  terms?: readonly string[]
}

/** Shows and topics by id, people by name. */
export interface Named {
  podcasts: readonly string[]
  topics: readonly string[]
  people: readonly string[]
}

/** What a reader said, and what was learned from them: weights are added to scores, which run from 0 to 1. */
export interface Preferences {
  follow: Named
  mute: Named
  weights: Record<'podcasts' | 'topics' | 'terms', Readonly<Record<string, number>>>
}

/** What moved an insight up or down for a reader. */
export interface Because {
  kind: 'podcast' | 'topic' | 'person' | 'term'
  /** Id or name. */
  name: string
  /** Whether the reader said it, or it was learned. */
  told: boolean
  weight: number
}

export interface Ranked {
  id: string
  because: Because[]
}

/** What following adds to a score: enough to pass what is a good deal better, not everything. */
const followed = { podcast: 0.25, topic: 0.2, person: 0.25 }

export const noPreferences: Preferences = {
  follow: { podcasts: [], topics: [], people: [] },
  mute: { podcasts: [], topics: [], people: [] },
  weights: { podcasts: {}, topics: {}, terms: {} },
}

/**
 * A reader's own brief, best first: without what they muted, each score moved by what they follow and by what was learned, then
 * chosen under the limits and with the spread of every brief. Without preferences it is the brief of the candidates.
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
  const reasons = new Map<string, Because[]>()
  const heard = candidates
    .filter((candidate) => !isMuted(candidate, preferences.mute))
    .map((candidate) => {
      const because = becauseOf(candidate, preferences)
      reasons.set(candidate.id, because)
      return { ...candidate, score: because.reduce((score, { weight }) => score + weight, candidate.score) }
    })
  return chooseBrief(heard, settings.brief).map((id) => ({ id, because: reasons.get(id) ?? [] }))
}

function isMuted({ id, topics, people = [] }: RankCandidate, mute: Named): boolean {
  return (
    mute.podcasts.includes(podcastOf(id)) ||
    topics.some((topic) => mute.topics.includes(topic)) ||
    people.some((person) => mute.people.includes(person))
  )
}

function becauseOf({ id, topics, people = [], terms = [] }: RankCandidate, { follow, weights }: Preferences): Because[] {
  const podcast = podcastOf(id)
  const told = (kind: keyof typeof followed, names: readonly string[], liked: readonly string[]) =>
    names.filter((name) => liked.includes(name)).map((name) => ({ kind, name, told: true, weight: followed[kind] }))
  const learned = (kind: Because['kind'], names: readonly string[], known: Readonly<Record<string, number>>) =>
    names.flatMap((name) => (Object.hasOwn(known, name) ? [{ kind, name, told: false, weight: known[name] ?? 0 }] : []))
  return [
    ...told('podcast', [podcast], follow.podcasts),
    ...told('topic', topics, follow.topics),
    ...told('person', people, follow.people),
    ...learned('podcast', [podcast], weights.podcasts),
    ...learned('topic', topics, weights.topics),
    ...learned('term', terms, weights.terms),
  ]
}
