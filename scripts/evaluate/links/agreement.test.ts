import { expect, test } from 'vitest'
import { measureAgreement } from './agreement.ts'

test('is whole where all give the same, and none where nobody shares a link', () => {
  expect(measureAgreement([[2, 2], [0, 0, 0], [1]])).toEqual({ links: 2, same: 1, alpha: 1 })
  expect(measureAgreement([[1], [], [2]])).toBeNull()
})

test('agrees with a worked example', () => {
  // Two readers, four links: observed 2 * 1 / 8 = .25, expected over 0 0 1 1 1 2 2 2 is 2 * (8 * 15 - 81) / 56.
  const { alpha, same } = measureAgreement([
    [0, 0],
    [1, 1],
    [2, 2],
    [1, 2],
  ]) ?? { alpha: 0, same: 0 }
  expect(same).toBe(0.75)
  expect(alpha).toBeCloseTo(1 - 0.25 / ((2 * (8 * 15 - 81)) / 56))
})
