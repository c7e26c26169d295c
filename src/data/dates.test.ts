import { expect, test } from 'vitest'
import { datesIn, instantOf } from './dates.ts'

test('writes days in UTC, day first in English without a region', () => {
  const late = new Date('2026-03-02T23:59:00Z')
  expect(datesIn('en').day(late)).toBe('2 March 2026')
  expect(datesIn('en').weekday(late)).toBe('Monday, 2 March 2026')
  expect(datesIn('en-US').day(late)).toBe('March 2, 2026')
  expect(datesIn('de').day(late)).toBe('2. März 2026')
})

test('reads a calendar day as its first instant', () => {
  expect(instantOf('2026-03-02')).toEqual(new Date('2026-03-02T00:00:00Z'))
})
