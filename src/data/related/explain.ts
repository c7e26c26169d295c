import type { Archive } from './archive.ts'
import { textOf } from './corpus.ts'
import { isCentral, isNameOfOne, isPartOfOne, isSameWord, nameTerms, type ReadText, type SharedTerm, sharedTerms } from './reasons.ts'
import { multiply, oneSquared } from './weigh.ts'

/** What two insights have in common, in the reader's words. */
export interface Reason {
  /** Words and phrases of both, strongest first. */
  terms: string[]
  /** Topics of both. */
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

/** Why two belong together; `null` where their nearness rests on one word that is central to neither, or on common ones. */
export function explain(archive: Archive, insight: number, other: number, floor: number): Reason | null {
  if (multiply(archive.vectors, insight, other, archive.plain) < floor * oneSquared) return null
  const { own, theirs, both, shared, topics, evidence } = compare(archive, insight, other)
  const [first, second] = shared
  if (first === undefined || evidence < floor) return null
  const central = evidence >= alone && isCentral(own, first.term) && isCentral(theirs, first.term)
  const seconded = (second?.product ?? 0) >= support * first.product
  const supported = central || (evidence >= withTopic && topics.length > 0) || (seconded && evidence >= withSecond)
  if (!supported) return null
  const terms = nameShared(archive, { own, theirs, both, shared })
  return terms.length === 0 ? null : { terms, topics }
}

/** How much must rest on words where there is nothing better and no topic. */
const faint = 0.025
/** A topic of less than this share of an archive says something by itself. */
const narrowTopic = 0.2
/** Nearness from which two of a wider topic or with a lone word may be linked by it, and two of a narrow topic. */
const leastOfWide = 0.03
const leastOfNarrow = -0.05

/**
 * Why two may interest the same reader, where nothing nearer is to be had: a word and a topic of both; words that carry enough, but no lone
 * one of two on different topics; or a topic alone, which must be narrow or of two that are near.
 */
export function explainFaintly(
  archive: Archive,
  { insight, other, score }: { insight: number; other: number; score: number },
): Reason | null {
  const { own, theirs, both, shared, topics, evidence } = compare(archive, insight, other)
  const terms = nameShared(archive, { own, theirs, both, shared })
  const apart = topics.length === 0 && [insight, other].every((one) => (archive.insights[one]!.topics ?? []).length > 0)
  const enough = topics.length > 0 || (evidence >= faint && (shared.length > 1 || (!apart && score >= leastOfWide)))
  if (terms.length > 0 && enough) return { terms, topics }
  const told = topics.filter((topic) => score >= ((archive.topicShares.get(topic) ?? 0) < narrowTopic ? leastOfNarrow : leastOfWide))
  return told.length > 0 ? { terms: [], topics: told } : null
}

interface Common {
  own: ReadText
  theirs: ReadText
  /** All words of both, which phrases are made of. */
  both: SharedTerm[]
  /** Words of a subject. */
  shared: SharedTerm[]
  topics: string[]
  /** How much of their cosine rests on those words. */
  evidence: number
}

function compare({ insights, vectors, plain, reader, tokensOf }: Archive, insight: number, other: number): Common {
  const both = sharedTerms(vectors, insight, other)
  const candidates = both.filter(({ term }) => plain[term] !== 1)
  const own = { text: textOf(insights[insight]!), tokens: tokensOf(insight) }
  const theirs = { text: textOf(insights[other]!), tokens: tokensOf(other) }
  const isOne = (term: number) =>
    isSameWord(own, theirs, term, reader.language) && !isNameOfOne(own, theirs, term) && !isPartOfOne(own, theirs, term)
  const shared = candidates.slice(0, strongest).filter(({ term }) => isOne(term))
  const evidence = shared.reduce((total, { product }) => total + product, 0) / oneSquared
  const { topics = [] } = insights[insight]!
  return { own, theirs, both, shared, topics: topics.filter((topic) => insights[other]!.topics?.includes(topic)), evidence }
}

/** A word must be rare to be a reason; in a small archive none can be very rare. */
function nameShared(
  { base, weights, capitals }: Archive,
  { own, theirs, both, shared }: Pick<Common, 'own' | 'theirs' | 'both' | 'shared'>,
): string[] {
  const rare = Math.min(3, 0.5 * Math.log(base + 1))
  const nameable = shared.filter(({ term }) => (weights.idf[term] ?? weights.unseen) >= rare)
  if (nameable.length === 0) return []
  return nameTerms(own, theirs, {
    terms: nameable.map(({ term }) => term),
    shared: shared.map(({ term }) => term),
    both: both.map(({ term }) => term),
    most: namedTerms,
    isName: (term) => (capitals[term] ?? 1) > 0,
  })
}
