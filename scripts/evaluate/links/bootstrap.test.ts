import { expect, test } from 'vitest'
import { createRandom } from '../grounding-random.ts'
import { bootstrapMean } from './bootstrap.ts'

test('gives about the interval of the normal distribution for many values, and the value for one', () => {
  const values = Array.from({ length: 200 }, (_, at) => at % 2)
  const [low, high] = bootstrapMean(values, createRandom(1))
  const half = 1.96 * (0.5 / Math.sqrt(200))
  expect(Math.abs(low - (0.5 - half))).toBeLessThan(0.01)
  expect(Math.abs(high - (0.5 + half))).toBeLessThan(0.01)
  expect(bootstrapMean([0.4], createRandom(1))).toEqual([0.4, 0.4])
})
