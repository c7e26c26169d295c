import type { Archive } from './archive.ts'
import { textOf } from './corpus.ts'
import type { RankedNeighbour } from './insight.ts'
import { compareMeaning } from './meaning.ts'
import { type Near, readPool } from './pools.ts'
import { isCentral, isSameWord, nameTerms, type SharedTerm, sharedTerms } from './reasons.ts'
import { addProducts, multiply, oneSquared } from './weigh.ts'

/** What a list may hold. */
export interface Limits {
  /** Neighbours of one insight. */
  most: number
  /** Of them from one show; insights without a show are not counted. */
  mostPerShow: number
  /** The least share of a cosine that must rest on words of a subject, where `reasoned`. */
  floor: number
  /** Whether a neighbour must have a word worth naming in common, and a second thing that supports it. */
  reasoned: boolean
  /** Whether insights of the same episode may be neighbours. */
  sameEpisode: boolean
  /** Whether only insights of the same show may be neighbours. */
  ownShow: boolean
  /** Whether all others are weighed, rather than the near in words alone: slower, and nearly the same. */
  exact: boolean
  /** Whether of several that say nearly the same only the nearest is listed. */
  fold: boolean
}

/** Others by their place in an archive, nearest first. */
export interface Ranking {
  others: Int32Array
  scores: Float64Array
}

/** How much of the score is nearness in meaning, where the archive teaches it. */
const meaningShare = 0.35
/** How much a crowded place takes off. */
const crowdShare = 0.25
/** What a topic of both adds. */
const topicBonus = 0.02
/** Cosine from which two texts say the same. */
const same = 0.8
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

/** All that have been found near an insight, nearest first. */
export function rankPool(archive: Archive, insight: number): Ranking {
  return rank(archive, insight, readPool(archive.pools, insight))
}

/** All others, nearest first. */
export function rankAll(archive: Archive, insight: number, { ownShow }: Limits): Ranking {
  const { insights, kin, ranked } = archive
  const products = new Int32Array(insights.length)
  addProducts(ranked, insight, products)
  const others = Int32Array.from(products.keys()).filter(
    (other) => other !== insight && kin.episodes[other] !== kin.episodes[insight] && (!ownShow || kin.shows[other] === kin.shows[insight]),
  )
  return rank(archive, insight, { others, products: others.map((other) => products[other]!) })
}

/** Sorts by score, as near ones by age. */
function rank(archive: Archive, insight: number, { others, products }: Near): Ranking {
  const { insights, crowds, meaning, placed } = archive
  const topics = insights[insight]!.topics ?? []
  const scores = new Float64Array(others.length)
  const keys = new Float64Array(others.length) // sort as numbers do: the place stands below the score's last digit that counts
  for (let place = 0; place < others.length; place++) {
    const other = others[place]!
    const words = products[place]! / oneSquared
    const blended =
      meaning === null ? words : (1 - meaningShare) * words + meaningShare * compareMeaning(placed, meaning.dimensions, insight, other)
    const bonus = topics.length > 0 && topics.some((topic) => insights[other]!.topics?.includes(topic)) ? topicBonus : 0
    const score = blended + bonus - crowdShare * (crowds[insight]! + crowds[other]!)
    scores[place] = score
    keys[place] = Math.round((2 - score) * 2 ** 28) * 2 ** 22 + place
  }
  keys.sort()
  const ranking = { others: new Int32Array(others.length), scores: new Float64Array(others.length) }
  for (let at = 0; at < keys.length; at++) {
    const place = keys[at]! % 2 ** 22
    ranking.others[at] = others[place]!
    ranking.scores[at] = scores[place]!
  }
  return ranking
}

/** The list of an insight. */
export function pickList(archive: Archive, insight: number, { others, scores }: Ranking, limits: Limits): RankedNeighbour[] {
  const { insights, kin } = archive
  const list: RankedNeighbour[] = []
  const taken: number[] = []
  const perShow = new Map<number, number>()
  for (let place = 0; place < others.length && list.length < limits.most; place++) {
    const other = others[place]!
    const show = kin.shows[other]!
    const ofShow = perShow.get(show) ?? 0
    if (ofShow >= limits.mostPerShow) continue
    const reason = limits.reasoned ? explain(archive, insight, other, limits.floor) : { terms: [], topics: [] }
    if (reason === null || (limits.fold && [insight, ...taken].some((one) => multiply(archive.vectors, one, other) > same * oneSquared)))
      continue
    list.push({ id: insights[other]!.id, score: scores[place]!, ...reason })
    taken.push(other)
    perShow.set(show, ofShow + 1)
  }
  return list
}

/** Why two belong together; `null` where their nearness rests on one word that is central to neither, or on common ones. */
function explain(archive: Archive, insight: number, other: number, floor: number): { terms: string[]; topics: string[] } | null {
  const { insights, vectors, weights, reader, capitals, plain, tokensOf } = archive
  if (multiply(vectors, insight, other, plain) < floor * oneSquared) return null
  const candidates = sharedTerms(vectors, insight, other).filter(({ term }) => plain[term] !== 1)
  const own = { text: textOf(insights[insight]!), tokens: tokensOf(insight) }
  const theirs = { text: textOf(insights[other]!), tokens: tokensOf(other) }
  const shared = candidates.slice(0, strongest).filter(({ term }) => isSameWord(own, theirs, term, reader.language))
  const [first, second] = shared
  const evidence = sum(shared) / oneSquared
  if (first === undefined || evidence < floor) return null
  const topics = sharedTopics(archive, insight, other)
  const central = evidence >= alone && isCentral(own, first.term) && isCentral(theirs, first.term)
  const seconded = (second?.product ?? 0) >= support * first.product
  const supported = central || (evidence >= withTopic && topics.length > 0) || (seconded && evidence >= withSecond)
  if (!supported) return null
  // A word must be rare to be a reason; in a small archive none can be very rare.
  const rare = Math.min(3, 0.5 * Math.log(insights.length + 1))
  const nameable = shared.filter(({ term }) => (weights.idf[term] ?? weights.unseen) >= rare)
  if (nameable.length === 0) return null
  const terms = nameTerms(own, theirs, {
    terms: nameable.map(({ term }) => term),
    shared: shared.map(({ term }) => term),
    most: namedTerms,
    isName: (term) => (capitals[term] ?? 1) > 0,
  })
  return terms.length === 0 ? null : { terms, topics }
}

function sum(terms: readonly SharedTerm[]): number {
  return terms.reduce((total, { product }) => total + product, 0)
}

function sharedTopics({ insights }: Archive, a: number, b: number): string[] {
  const { topics: own } = insights[a]!
  const { topics: theirs } = insights[b]!
  if (own === undefined || theirs === undefined) return []
  return own.filter((topic) => theirs.includes(topic))
}
