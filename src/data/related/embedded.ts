import type { RelatedInsight } from './insight.ts'
import { comparePlaces, type Placed, unit } from './meaning.ts'

/**
 * Where a model placed each insight: its vectors without the mean of the first `base`, which all have in common, of length `unit`. `null`
 * where one has none, or one of another length: lists never depend on which of them a server happened to answer for.
 */
export function placeEmbeddings(insights: readonly RelatedInsight[], base: number): Placed | null {
  const dimensions = dimensionsOf(insights)
  if (dimensions === 0) return null
  const mean = new Float64Array(dimensions)
  for (const { embedding } of insights.slice(0, base)) {
    for (let at = 0; at < dimensions; at++) mean[at]! += embedding![at]! / base
  }
  const places = new Int8Array(insights.length * dimensions)
  const vector = new Float64Array(dimensions)
  insights.forEach(({ embedding }, row) => {
    let square = 0
    for (let at = 0; at < dimensions; at++) {
      vector[at] = embedding![at]! - mean[at]!
      square += vector[at]! * vector[at]!
    }
    const scale = square === 0 ? 0 : unit / Math.sqrt(square)
    for (let at = 0; at < dimensions; at++) places[row * dimensions + at] = Math.round(vector[at]! * scale)
  })
  return { dimensions, places }
}

/** Pairs of insights that tell how far cosines are spread. */
const mostPairs = 4000
/** How far those of learned meaning are in the smallest archives that teach it. */
const usualSpread = 0.22

/**
 * What a model's cosines are multiplied by to be spread as those of the archive's own meaning are, over pairs of the first `base`: models differ
 * in how far apart they place things, and pairs are judged on one scale. 1 where there is no model.
 */
export function scaleOf(embedded: Placed | null, learned: Placed, base: number): number {
  if (embedded === null) return 1
  const pairs = Math.min(mostPairs, base) - 1
  const spreadOf = (placed: Placed) => {
    let squares = 0
    for (let one = 1; one <= pairs; one++) squares += comparePlaces(placed, one, one >> 1) ** 2
    return Math.sqrt(squares / pairs)
  }
  return (learned.places.length === 0 ? usualSpread : spreadOf(learned)) / (spreadOf(embedded) || 1)
}

/** The length that the vectors of all have; 0 where they have none in common. */
export function dimensionsOf(insights: readonly RelatedInsight[]): number {
  const dimensions = insights[0]?.embedding?.length ?? 0
  return insights.every(({ embedding }) => embedding?.length === dimensions) ? dimensions : 0
}
