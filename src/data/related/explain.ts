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
  /** What the shared weigh, together: 1 for a word that one of the oldest has, and no other. */
  weight: number
  /** Of the shared, those that are rare enough to be named. */
  nameable: number[]
  topics: string[]
}

/** Terms named as the reason, and those they are looked for among. */
const namedTerms = 3
const strongest = 6

/** Two insights by their places, and how near they are. */
export interface Pair {
  insight: number
  other: number
  score: number
}

/** The reason in words, as the first of the two writes them. */
export function tellReason(archive: Archive, { both, shared, nameable, topics }: Common, { insight, other }: Pair): Reason {
  const { capitals, textOf, tokensOf } = archive
  const read = (row: number) => ({ text: textOf(row), tokens: tokensOf(row) })
  const isName = (term: number) => (capitals[term] ?? 1) > 0
  return { terms: nameTerms(read(insight), read(other), { terms: nameable, shared, both, most: namedTerms, isName }), topics }
}

/** Where terms of both stand in the vector of one and in that of the other, in turn: room that is used again by each comparison. */
const places: number[] = []

/**
 * What two have in common; `null` where less than `floor` of their cosine can rest on words of a subject. The order of the terms depends on the
 * two alone.
 */
export function compare(archive: Archive, insight: number, other: number, floor: number): Common | null {
  const { starts, terms, values } = archive.vectors
  const { base, plain, weights, rare, reader } = archive
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
  if (sum < floor * oneSquared) return null
  const found: Found[] = []
  for (let index = 0; index < places.length; index += 2) {
    const [own, theirs] = [places[index]!, places[index + 1]!]
    const next = { term: terms[own]!, product: values[own]! * values[theirs]!, at: own, their: theirs }
    let to = found.length // few, so that each is quickly put where it belongs
    for (; to > 0 && isStronger(next, found[to - 1]!, reader.words); to--) found[to] = found[to - 1]!
    found[to] = next
  }
  const subjects = found.filter(({ term }) => plain[term] !== 1).slice(0, strongest)
  const shared = subjects.filter((one) => isOneWord(archive, insight, other, one))
  return {
    both: found.map(({ term }) => term),
    shared: shared.map(({ term }) => term),
    weight: shared.reduce((total, { term }) => total + (weights.weights[term] ?? weights.unseen), 0) / Math.log(base + 1),
    nameable: shared.filter(({ term }) => (weights.idf[term] ?? weights.unseen) >= rare).map(({ term }) => term),
    topics: sharedTopics(archive, insight, other),
  }
}

/** A term of two texts, what it carries, and where it stands in the vectors of both. */
interface Found {
  term: number
  product: number
  at: number
  their: number
}

/** Whether a term carries more than another; of two that carry the same, the first by its word. */
function isStronger(one: Found, other: Found, words: readonly string[]): boolean {
  return one.product > other.product || (one.product === other.product && words[one.term]! < words[other.term]!)
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
