import type { Archive } from './archive.ts'
import { textOf } from './corpus.ts'
import type { RankedNeighbour } from './insight.ts'
import { compareMeaning } from './meaning.ts'
import { readPool } from './pools.ts'
import { nameTerms, sharedTerms } from './reasons.ts'
import { addProducts, multiply, oneSquared } from './weigh.ts'

/** What a list may hold. */
export interface Limits {
  /** Neighbours of one insight. */
  most: number
  /** Of them from one show; insights without a show are not counted. */
  mostPerShow: number
  /** The least cosine of the words of two texts. */
  floor: number
  /** Whether a neighbour must have a word worth naming in common, and a second thing that supports it. */
  reasoned: boolean
  /** Whether insights of the same episode may be neighbours. */
  sameEpisode: boolean
  /** Whether of several that say nearly the same only the nearest is listed. */
  fold: boolean
}

/** A neighbour as it stands in an archive. */
export interface Candidate {
  other: number
  /** Cosine of the words of both. */
  words: number
  score: number
}

/** How much of the score is nearness in meaning, where the archive teaches it. */
const meaningShare = 0.3
/** How much a crowded place takes off. */
const crowdShare = 0.5
/** What a topic of both adds. */
const topicBonus = 0.02
/** Cosine from which two texts say the same. */
const same = 0.8
/** Cosine from which one shared word is enough. */
const veryNear = 0.3
/** The share of the nearness that a second word must carry. */
const support = 0.1
/** Terms named as the reason, and those they are looked for among. */
const namedTerms = 3
const strongest = 6

/** All that have been found near an insight, nearest first. */
export function rankPool(archive: Archive, insight: number): Candidate[] {
  return rank(
    archive,
    insight,
    readPool(archive.pools, insight).sort((a, b) => a.other - b.other),
  )
}

/** All others, nearest first. */
export function rankAll(archive: Archive, insight: number): Candidate[] {
  const { insights, kin, ranked } = archive
  const products = new Int32Array(insights.length)
  addProducts(ranked, insight, products)
  const others = Array.from(products, (product, other) => ({ other, product })).filter(
    ({ other }) => other !== insight && kin.episodes[other] !== kin.episodes[insight],
  )
  return rank(archive, insight, others)
}

/** Sorts by score, as near ones by age; `near` is by age. */
function rank(archive: Archive, insight: number, near: { other: number; product: number }[]): Candidate[] {
  const { crowds, meaning, placed } = archive
  const scores = new Float64Array(near.length)
  // Numbers sort many times faster than objects: the place in the list stands below the score's last digit that counts.
  const keys = new Float64Array(near.length)
  near.forEach(({ other, product }, place) => {
    const words = product / oneSquared
    const blended =
      meaning === null ? words : (1 - meaningShare) * words + meaningShare * compareMeaning(placed, meaning.dimensions, insight, other)
    const topics = sharedTopics(archive, insight, other).length > 0 ? topicBonus : 0
    const score = blended + topics - crowdShare * (crowds[insight]! + crowds[other]!)
    scores[place] = score
    keys[place] = Math.round((2 - score) * 2 ** 28) * 2 ** 22 + place
  })
  return Array.from(keys.sort(), (key) => {
    const place = key % 2 ** 22
    const { other, product } = near[place]!
    return { other, words: product / oneSquared, score: scores[place]! }
  })
}

/** The list of an insight. */
export function pickList(archive: Archive, insight: number, candidates: Candidate[], limits: Limits): RankedNeighbour[] {
  const { insights, kin } = archive
  const list: RankedNeighbour[] = []
  const taken: number[] = []
  const perShow = new Map<number, number>()
  for (const { other, words, score } of candidates) {
    if (list.length === limits.most) break
    const show = kin.shows[other]!
    const ofShow = perShow.get(show) ?? 0
    if (words < limits.floor || ofShow >= limits.mostPerShow) continue
    if (limits.fold && [insight, ...taken].some((one) => multiply(archive.vectors, one, other) > same * oneSquared)) continue
    const reason = limits.reasoned ? explain(archive, insight, other, words) : { terms: [], topics: [] }
    if (reason === null) continue
    list.push({ id: insights[other]!.id, score, ...reason })
    taken.push(other)
    perShow.set(show, ofShow + 1)
  }
  return list
}

/** Why two belong together; `null` where their nearness rests on one word or on common ones. */
function explain(archive: Archive, insight: number, other: number, words: number): { terms: string[]; topics: string[] } | null {
  const { vectors, weights, reader, capitals } = archive
  const { plain } = reader.language
  const shared = sharedTerms(vectors, insight, other).filter(({ term }) => !plain.has(reader.words[term]!))
  const [first, second] = shared
  if (first === undefined) return null
  const topics = sharedTopics(archive, insight, other)
  const supported = topics.length > 0 || words >= veryNear || (second !== undefined && second.product >= support * words * oneSquared)
  if (!supported) return null
  // A word must be rare to be a reason; in a small archive none can be very rare.
  const rare = Math.min(3, 0.5 * Math.log(archive.insights.length + 1))
  const nameable = shared.slice(0, strongest).filter(({ term }) => (weights.idf[term] ?? weights.unseen) >= rare)
  if (nameable.length === 0) return null
  const read = (index: number) => ({ text: textOf(archive.insights[index]!), tokens: archive.tokensOf(index) })
  const terms = nameTerms(read(insight), read(other), {
    terms: nameable.map(({ term }) => term),
    shared: shared.map(({ term }) => term),
    most: namedTerms,
    isName: (term) => (capitals[term] ?? 1) > 0,
  })
  return terms.length === 0 ? null : { terms, topics }
}

function sharedTopics({ insights }: Archive, a: number, b: number): string[] {
  const { topics: own } = insights[a]!
  const { topics: theirs } = insights[b]!
  if (own === undefined || theirs === undefined) return []
  return own.filter((topic) => theirs.includes(topic))
}
