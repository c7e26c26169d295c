import { expect, test } from 'vitest'
import { groupByMonth } from './months.ts'

test('groups by month and knows the months beside it, over a gap', () => {
  const days = ['2026-03-17', '2026-03-02', '2025-12-31'].map((date) => ({ date }))
  expect(groupByMonth(days).map(({ year, month, items, older, newer }) => [year, month, items.length, older, newer])).toEqual([
    ['2026', '03', 2, '2025-12', null],
    ['2025', '12', 1, null, '2026-03'],
  ])
})
