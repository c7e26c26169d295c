import { expect, test } from 'vitest'
import { describeBars, drawBars } from './bars.ts'

test('draws a stroke for each count, to scale, and shows the smallest', () => {
  expect(drawBars([4, 0, 2, 1], 64)).toBe('M5 32v-3M25 32v-3M35 32v-3')
  expect(drawBars([4, 0, 2], 4)).toBe('M5 32v-32M25 32v-16')
})

test('tells the same in words', () => {
  expect(describeBars([1, 0, 3], ['March 2026', 'April 2026', 'May 2026'])).toBe('1 insight: March 2026; 3 insights: May 2026')
})
