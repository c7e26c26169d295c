import { mean } from '../figures.ts'
import type { Random } from '../grounding-random.ts'

const draws = 10_000

/** The 95% interval of a mean: percentiles of the means of samples drawn with replacement. (Efron and Tibshirani 1993, chapter 13) */
export function bootstrapMean(values: readonly number[], random: Random): [low: number, high: number] {
  if (values.length === 0) return [Number.NaN, Number.NaN]
  const means = Array.from({ length: draws }, () => mean(values.map(() => random.pick(values) ?? 0))).sort((a, b) => a - b)
  return [means[Math.floor(0.025 * draws)] ?? 0, means[Math.ceil(0.975 * draws) - 1] ?? 0]
}
