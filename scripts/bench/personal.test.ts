import { expect, test } from 'vitest'
import { inventCandidates, weighCandidates } from './personal.ts'

test('a fortnight of 100 insights a day weighs less than 60 KiB on its way to a reader', () => {
  const set = inventCandidates(1400)
  expect(set.candidates.filter(({ terms }) => terms.length >= 2).length).toBeGreaterThan(1200)
  expect(weighCandidates(set).compressed).toBeLessThan(60 * 1024)
})
