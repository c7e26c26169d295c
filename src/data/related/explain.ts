import type { Archive } from './archive.ts'
import { mark } from './forms.ts'
import { isPartOfOne, nameTerms } from './reasons.ts'
import { oneSquared } from './weigh.ts'

/** What two insights have in common, in the reader's words. */
export interface Reason {
  /** Words and phrases of both, strongest first. */
  terms: string[]
  /** Topics of both. */
  topics: string[]
}

/** What reasons rest on: terms that both have, and how much of their cosine is theirs. */
export interface Common {
  /** All terms of both, strongest first, which phrases are made of. */
  both: number[]
  /** Those of a subject, the same word in both. */
  shared: number[]
  /** The second of them against the first, by what they carry. */
  secondShare: number
  /** Whether both say the first again and again. */
  central: boolean
  /** How much of their cosine rests on words of a subject. */
  evidence: number
  /** What the shared weigh, together. */
  weight: number
  /** Of the shared, those that are rare enough to be named. */
  nameable: number[]
  topics: string[]
}

/** How much must rest on words of a subject where only a topic of both supports them, and where only a second word does. */
const withTopic = 0.05
const withSecond = 0.065
/** The same for one word that both say again and again. */
const alone = 0.1
/** How much a second word must carry, as a share of the first. */
const support = 0.2
/** Terms named as the reason, and those they are looked for among. */
const namedTerms = 3
const strongest = 6

/** Whether two belong together: not where their nearness rests on one word that is central to neither, or on common ones. */
export function isFounded({ shared, evidence, secondShare, central, nameable, topics }: Common, floor: number): boolean {
  if (shared.length === 0 || evidence < floor || nameable.length === 0) return false
  return (
    (central && evidence >= alone) || (topics.length > 0 && evidence >= withTopic) || (secondShare >= support && evidence >= withSecond)
  )
}

/** How much must rest on words where there is nothing better and no topic. */
export const faint = 0.025
/** A topic of less than this share of an archive says something by itself. */
const narrowTopic = 0.2
/** Nearness from which two of a wider topic or with a lone word may be linked by it, and two of a narrow topic. */
const leastOfWide = 0.03
const leastOfNarrow = -0.05

/**
 * What two that may interest the same reader have to say for it, where nothing nearer is to be had: a word and a topic of both; words that
 * carry enough, but no lone one of two on different topics; or a topic alone, which must be narrow or of two that are near. `null` where
 * there is none of these.
 */
export function findFaint(archive: Archive, common: Common, { insight, other, score }: Pair): Pick<Common, 'nameable' | 'topics'> | null {
  const { shared, evidence, nameable, topics } = common
  const apart = topics.length === 0 && [insight, other].every((one) => (archive.insights[one]!.topics ?? []).length > 0)
  const enough = topics.length > 0 || (evidence >= faint && (shared.length > 1 || (!apart && score >= leastOfWide)))
  if (nameable.length > 0 && enough) return common
  const told = topics.filter((topic) => score >= ((archive.topicShares.get(topic) ?? 0) < narrowTopic ? leastOfNarrow : leastOfWide))
  return told.length > 0 ? { nameable: [], topics: told } : null
}

/** Two insights by their places, and how near they are. */
export interface Pair {
  insight: number
  other: number
  score: number
}

/** The reason in words, as the first of the two writes them. */
export function tellReason(archive: Archive, { both, shared }: Common, given: Pair & Pick<Common, 'nameable' | 'topics'>): Reason {
  const { capitals, textOf, tokensOf } = archive
  const read = (row: number) => ({ text: textOf(row), tokens: tokensOf(row) })
  const { insight, other, nameable, topics } = given
  if (nameable.length === 0) return { terms: [], topics }
  const isName = (term: number) => (capitals[term] ?? 1) > 0
  return { terms: nameTerms(read(insight), read(other), { terms: nameable, shared, both, most: namedTerms, isName }), topics }
}

/** Where terms of both stand in the vector of one and in that of the other, in turn: room that is used again by each comparison. */
const places: number[] = []

/**
 * What two have in common; `null` where too little can rest on words of a subject: where meaning is learned, less than `floor`; else less than
 * what is faint, too, unless they share a topic. The order of the terms depends on the two alone.
 */
export function compare(archive: Archive, insight: number, other: number, floor: number): Common | null {
  const { starts, terms, values } = archive.vectors
  const { plain, forms, weights, rare, reader, meaning } = archive
  const topics = sharedTopics(archive, insight, other)
  places.length = 0
  let sum = 0
  let at = starts[insight]!
  let their = starts[other]!
  const end = starts[insight + 1]!
  const theirEnd = starts[other + 1]!
  while (at < end && their < theirEnd) {
    const difference = terms[at]! - terms[their]!
    if (difference === 0) {
      if (plain[terms[at]!] !== 1) sum += values[at]! * values[their]!
      places.push(at, their)
    }
    if (difference <= 0) at++
    if (difference >= 0) their++
  }
  if (meaning === null ? sum < Math.min(faint, floor) * oneSquared && topics.length === 0 : sum < floor * oneSquared) return null
  const found: Found[] = []
  for (let index = 0; index < places.length; index += 2) {
    const [own, theirs] = [places[index]!, places[index + 1]!]
    found.push({ term: terms[own]!, product: values[own]! * values[theirs]!, at: own, their: theirs })
  }
  if (found.length > 1) found.sort((a, b) => b.product - a.product || (reader.words[a.term]! < reader.words[b.term]! ? -1 : 1))
  const subjects = found.filter(({ term }) => plain[term] !== 1).slice(0, strongest)
  const shared = subjects.filter((one) => isOneWord(archive, insight, other, one))
  const [first, second] = shared
  const isCentral = (place: number) => (forms.marks[place]! & mark.twice) !== 0
  return {
    both: found.map(({ term }) => term),
    shared: shared.map(({ term }) => term),
    secondShare: first === undefined || second === undefined ? 0 : second.product / first.product,
    central: first !== undefined && isCentral(first.at) && isCentral(first.their),
    evidence: shared.reduce((total, { product }) => total + product, 0) / oneSquared,
    weight: shared.reduce((total, { term }) => total + (weights.weights[term] ?? weights.unseen), 0),
    nameable: shared.filter(({ term }) => (weights.idf[term] ?? weights.unseen) >= rare).map(({ term }) => term),
    topics,
  }
}

/** A term of two texts, what it carries, and where it stands in the vectors of both. */
interface Found {
  term: number
  product: number
  at: number
  their: number
}

/** Whether a term is the same word in both, in the same sense as far as its capitals and its company tell. */
function isOneWord({ forms, tokensOf }: Archive, insight: number, other: number, { term, at, their }: Found): boolean {
  const { first, marks, written } = forms
  if (first[at] === -1 || first[their] === -1 || !written.isSame(first[at]!, first[their]!)) return false
  const [own, others] = [marks[at]!, marks[their]!]
  if (((own & mark.name) !== 0 && (others & mark.common) !== 0) || ((own & mark.common) !== 0 && (others & mark.name) !== 0)) return false
  return ((own | others) & mark.again) === 0 || !isPartOfOne(tokensOf(insight), tokensOf(other), term)
}

const none: string[] = []

function sharedTopics({ insights }: Archive, insight: number, other: number): string[] {
  const { topics = none } = insights[insight]!
  const theirs = insights[other]!.topics ?? none
  return topics.length === 0 || theirs.length === 0 ? none : topics.filter((topic) => theirs.includes(topic))
}
