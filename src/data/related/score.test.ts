import { expect, test } from 'vitest'
import { wholeBlend } from './blend.ts'
import { hopeless, scoreBy } from './score.ts'

test('lets nobody go who can come to the least score', () => {
  const [least, crowd] = [0.15, 0.3]
  const best = (nearness: number) => scoreBy(nearness / wholeBlend, crowd, true)
  expect(best(hopeless(least, crowd))).toBeLessThan(least)
  expect(best(hopeless(least, crowd) + wholeBlend / 1000)).toBeGreaterThan(least)
})

test('lets all pass where no score is too low', () => {
  expect(hopeless(Number.NEGATIVE_INFINITY, 0.3)).toBe(-1)
})
