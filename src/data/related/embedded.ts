import type { RelatedInsight } from './insight.ts'
import { type Placed, unit } from './meaning.ts'

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

/** The length that the vectors of all have; 0 where they have none in common. */
export function dimensionsOf(insights: readonly RelatedInsight[]): number {
  const dimensions = insights[0]?.embedding?.length ?? 0
  return insights.every(({ embedding }) => embedding?.length === dimensions) ? dimensions : 0
}
