import { expect, test } from 'vitest'
import { datesIn, headDay, instantOf } from './dates.ts'

test('writes days in UTC, day first in English without a region', () => {
  const late = new Date('2026-03-02T23:59:00Z')
  expect(datesIn('en').day(late)).toBe('2 March 2026')
  expect(datesIn('en').weekday(late)).toBe('Monday, 2 March 2026')
  expect(datesIn('en-US').day(late)).toBe('March 2, 2026')
  expect(datesIn('de').day(late)).toBe('2. März 2026')
})

test('a date that is read from right to left keeps its order in an English sentence', () => {
  const { day, weekday, month } = datesIn('he')
  const second = new Date('2026-03-02T06:00:00Z')
  for (const say of [day, weekday, month]) expect(say(second)).toMatch(/^\u2067[^\u2067\u2069]+\u2069$/)
  expect(datesIn('en').day(second)).not.toMatch(/[\u2067\u2069]/)
})

test('a headline breaks after the weekday alone', () => {
  expect(headDay('The week up to Monday, 2 March 2026')).toBe('The week up to Monday, 2\u00A0March\u00A02026')
})

test('reads a calendar day as its first instant', () => {
  expect(instantOf('2026-03-02')).toEqual(new Date('2026-03-02T00:00:00Z'))
})
