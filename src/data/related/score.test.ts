import { expect, test } from 'vitest'
import { wholeBlend } from './blend.ts'
import { hopeless, scoreBy } from './score.ts'

test.each([
  [0.15, 0.3],
  [0.15, 0],
  [0.5, 0.6],
  [0.9, 0.3],
])('lets nobody go who can come to the least score: %d, %d', (least, crowd) => {
  const best = (nearness: number) => scoreBy(nearness / wholeBlend, crowd, true)
  expect(best(hopeless(least, crowd))).toBeLessThan(least)
  expect(best(hopeless(least, crowd) + wholeBlend / 1000)).toBeGreaterThan(least)
})

test('takes off a share of what is near, and no more where it is very near', () => {
  const lost = (nearness: number) => nearness - scoreBy(nearness, 0.8, false)
  expect([0, 0.1, 0.2, 0.5, 0.9].map(lost).map((each) => each.toFixed(2))).toEqual(['0.00', '0.04', '0.08', '0.20', '0.20'])
})

test('lets all pass where no score is too low', () => {
  expect(hopeless(Number.NEGATIVE_INFINITY, 0.3)).toBe(-1)
})
