import { expect, test } from 'vitest'
import { teachersOf } from './archive.ts'
import type { RelatedInsight } from './insight.ts'

const dated = (count: number, perMoment = 1): RelatedInsight[] =>
  Array.from({ length: count }, (_, index) => ({ id: String(index), body: '', publishedAt: Math.floor(index / perMoment) }))

test('lets nearly all teach, and the same for many days', () => {
  for (const count of [500, 2000, 10_000, 50_000]) {
    expect(teachersOf(dated(count)) / count).toBeGreaterThan(0.88)
    expect(teachersOf(dated(count)) / count).toBeLessThan(0.99)
  }
  const sizes = Array.from({ length: 50 }, (_, day) => teachersOf(dated(2000 + 40 * day)))
  expect(new Set(sizes).size).toBeLessThan(10)
})

test('lets all of one moment teach together', () => {
  expect(teachersOf(dated(10))).toBe(10)
  expect(teachersOf(dated(2000, 7)) % 7).toBe(0)
  expect(teachersOf(dated(500, 500))).toBe(500)
})
