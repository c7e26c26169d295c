import { type Archive, placesOf } from './archive.ts'
import { blendOf, meaningShare, wholeBlend } from './blend.ts'
import type { Limits } from './limits.ts'
import { comparePlaces, multiplyPlaces, type Placed } from './meaning.ts'
import { nearnessOf, otherOf, readPool } from './pools.ts'
import { scoreBy } from './score.ts'
import { addProducts, multiply, oneSquared } from './weigh.ts'

/** Others by their place in an archive, nearest first, as near ones by age. */
export interface Ranking {
  others: number[]
  scores: number[]
}

/** Scores that are told apart, and insights. */
const scoreSteps = 2 ** 28
const mostInsights = 2 ** 22

/**
 * All that have been found near an insight, or those of them that are `among` some, of the least score that the archive asks for; of all others in a
 * small one.
 */
export function rankPool(archive: Archive, insight: number, among?: readonly number[]): Ranking {
  const { least } = archive
  if (archive.pools === null) return rankAll(archive, insight)
  const pool = readPool(archive.pools, insight)
  const keys = roomFor(pool.length)
  let size = 0
  for (let at = 0; at < pool.length; at++) {
    const other = otherOf(pool[at]!)
    if (among?.includes(other) === false) continue
    const score = scoreOf(archive, insight, other, nearnessOf(pool[at]!) / wholeBlend)
    if (score >= least) keys[size++] = keyOf(score, other)
  }
  return readKeys(keys.subarray(0, size))
}

/** All others of the least score that the archive asks for. */
export function rankAll(archive: Archive, insight: number, { ownShow }: Pick<Limits, 'ownShow'> = { ownShow: false }): Ranking {
  const { insights, kin, ranked, least } = archive
  const placed = placesOf(archive)
  const products = new Int32Array(insights.length)
  addProducts(ranked, insight, products)
  const keys = roomFor(insights.length)
  let size = 0
  for (let other = 0; other < insights.length; other++) {
    if (other === insight || kin.episodes[other] === kin.episodes[insight] || (ownShow && kin.shows[other] !== kin.shows[insight])) continue
    const score = scoreOf(archive, insight, other, nearness(placed, { insight, other, product: products[other]! }))
    if (score >= least) keys[size++] = keyOf(score, other)
  }
  return readKeys(keys.subarray(0, size))
}

/** Some others. */
export function rankSome(archive: Archive, insight: number, others: readonly number[]): Ranking {
  const placed = placesOf(archive)
  const keys = others.map((other) => {
    const product = multiply(archive.ranked, insight, other)
    return keyOf(scoreOf(archive, insight, other, nearness(placed, { insight, other, product })), other)
  })
  return readKeys(Float64Array.from(keys))
}

/** Two insights by their places, and the product of their vectors. */
interface Near {
  insight: number
  other: number
  product: number
}

/** How near two are by words and, where it is known, meaning. */
function nearness(placed: Placed | null, { insight, other, product }: Near): number {
  return placed === null ? product / oneSquared : blendOf(product, multiplyPlaces(placed, insight, other)) / wholeBlend
}

/** The score of two of which a model tells the meaning, on the scale of what the archive teaches. */
export function scoreOnScale(archive: Archive, insight: number, other: number): number {
  const placed = placesOf(archive)
  const meaning = placed === null ? 0 : Math.min(1, archive.modelScale * comparePlaces(placed, insight, other))
  return scoreOf(
    archive,
    insight,
    other,
    (1 - meaningShare) * (multiply(archive.vectors, insight, other) / oneSquared) + meaningShare * meaning,
  )
}

function scoreOf({ insights, crowds }: Archive, insight: number, other: number, nearness: number): number {
  const { topics = [] } = insights[insight]!
  const sharesTopic = topics.length > 0 && topics.some((topic) => insights[other]!.topics?.includes(topic))
  return scoreBy(nearness, crowds[insight]! + crowds[other]!, sharesTopic)
}

/** A score and whose it is in one number, for numbers sort many times faster than objects: the other stands below the last digit that counts. */
function keyOf(score: number, other: number): number {
  return Math.round((2 - score) * scoreSteps) * mostInsights + other
}

let room = new Float64Array(256)

/** Room for so many keys, used again by the next ranking. */
function roomFor(size: number): Float64Array {
  if (room.length < size) room = new Float64Array(2 * size)
  return room
}

function readKeys(keys: Float64Array): Ranking {
  keys.sort()
  const ranking: Ranking = { others: new Array(keys.length), scores: new Array(keys.length) }
  for (let at = 0; at < keys.length; at++) {
    ranking.others[at] = keys[at]! % mostInsights
    ranking.scores[at] = 2 - Math.floor(keys[at]! / mostInsights) / scoreSteps
  }
  return ranking
}
