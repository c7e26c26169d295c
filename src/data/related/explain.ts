import type { Archive } from './archive.ts'
import { mark } from './forms.ts'
import { isPartOfOne } from './phrases.ts'
import { makeNamer } from './reasons.ts'
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
  /** All terms of both, which phrases are made of. */
  both: number[]
  /** Those of a subject, the same word in both. */
  shared: number[]
  /** What the shared weigh, together: 1 for a word that one of the oldest has, and no other. */
  weight: number
  /** Of the shared, those that are rare enough to be named. */
  nameable: number[]
  /** Whether two of these are not of one word, as `self` is of `self-hosted`. */
  isSupported: boolean
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

/** Tells for which reasons others stand beside an insight, as it writes them itself: of things alone, where there are any, or topics. */
export function reasonsFor(archive: Archive, insight: number): (other: number, common: Common) => Reason {
  const { capitals, reader, textOf, tokensOf } = archive
  const read = (row: number) => ({ text: () => textOf(row), tokens: tokensOf(row) })
  const isName = (term: number) => (capitals[term] ?? 1) > 0
  const name = makeNamer(read(insight), { isName, isThing: reader.language.isThing, most: namedTerms })
  return (other, { both, shared, nameable, topics }) => {
    const { things, others } = name(read(other), { terms: nameable, shared, both })
    const terms = things.length > 0 || topics.length > 0 ? things : others
    return { terms: terms.slice(0, namedTerms), topics }
  }
}

/**
 * What two have in common; `null` where less than `floor` of their cosine can rest on words of a subject. The order of the shared terms
 * depends on the two alone.
 */
export function compare(archive: Archive, insight: number, other: number, floor: number): Common | null {
  const { starts, terms, values } = archive.vectors
  const { plain, reader } = archive
  const both: number[] = []
  const subjects: Found[] = [] // the strongest of them, strongest first
  let sum = 0
  let at = starts[insight]!
  let their = starts[other]!
  const end = starts[insight + 1]!
  const theirEnd = starts[other + 1]!
  while (at < end && their < theirEnd) {
    const term = terms[at]!
    const difference = term - terms[their]!
    if (difference === 0) {
      both.push(term)
      if (plain[term] !== 1) {
        const product = values[at]! * values[their]!
        sum += product
        put(subjects, { term, product, at, their }, reader.words)
      }
    }
    if (difference <= 0) at++
    if (difference >= 0) their++
  }
  return sum < floor * oneSquared
    ? null
    : { both, ...share(archive, insight, other, subjects), topics: sharedTopics(archive, insight, other) }
}

/** Those of some terms that are the same word in both, what they weigh together, and those of them that are rare enough to be named. */
function share(
  archive: Archive,
  insight: number,
  other: number,
  subjects: readonly Found[],
): Pick<Common, 'shared' | 'weight' | 'nameable' | 'isSupported'> {
  const { base, weights, rare, reader } = archive
  const shared: number[] = []
  const nameable: number[] = []
  let weight = 0
  for (const subject of subjects) {
    if (!isOneWord(archive, insight, other, subject)) continue
    const { term } = subject
    shared.push(term)
    weight += weights.weights[term] ?? weights.unseen
    if ((weights.idf[term] ?? weights.unseen) >= rare) nameable.push(term)
  }
  return {
    shared,
    weight: weight / Math.log(base + 1),
    nameable,
    isSupported: nameable.length > 1 && hasTwo(nameable.map((term) => reader.words[term]!)),
  }
}

/** A term of two texts, what it carries, and where it stands in the vectors of both. */
interface Found {
  term: number
  product: number
  at: number
  their: number
}

/** Puts a term among the strongest, where it is one. */
function put(strong: Found[], next: Found, words: readonly string[]): void {
  let to = strong.length
  if (to === strongest && !isStronger(next, strong[--to]!, words)) return
  for (; to > 0 && isStronger(next, strong[to - 1]!, words); to--) strong[to] = strong[to - 1]! // few, so that each is quickly where it belongs
  strong[to] = next
}

/** Whether a term carries more than another; of two that carry the same, the first by its word. */
function isStronger(one: Found, other: Found, words: readonly string[]): boolean {
  return one.product > other.product || (one.product === other.product && words[one.term]! < words[other.term]!)
}

/** Whether two of some words are not of one, as `self` is of `selfhost`. */
function hasTwo(words: readonly string[]): boolean {
  return words.some((word, at) => at > 0 && !words.some((before, place) => place < at && (word.includes(before) || before.includes(word))))
}

/** Whether a term is the same word in both, in the same sense as far as its capitals and its company tell. */
function isOneWord({ forms, tokensOf }: Archive, insight: number, other: number, { term, at, their }: Found): boolean {
  const { first, marks, written } = forms
  if (first[at] === -1 || first[their] === -1 || !written.isSame(first[at]!, first[their]!)) return false
  const own = marks[at]!
  const others = marks[their]!
  if (((own & mark.name) !== 0 && (others & mark.common) !== 0) || ((own & mark.common) !== 0 && (others & mark.name) !== 0)) return false
  return ((own | others) & mark.again) === 0 || !isPartOfOne(tokensOf(insight), tokensOf(other), term)
}

const none: string[] = []

function sharedTopics({ insights }: Archive, insight: number, other: number): string[] {
  const { topics = none } = insights[insight]!
  const theirs = insights[other]!.topics ?? none
  return topics.length === 0 || theirs.length === 0 ? none : topics.filter((topic) => theirs.includes(topic))
}
