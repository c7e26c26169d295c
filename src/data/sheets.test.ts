import { expect, test } from 'vitest'
import { cutSheets, findYears } from './sheets.ts'

const newestFirst = (length: number) => Array.from({ length }, (_, index) => length - index)

test('keeps a short list on one page', () => {
  expect(cutSheets(newestFirst(5), 3)).toEqual([{ items: [5, 4, 3, 2, 1], number: null, older: null, newer: null }])
  expect(cutSheets([], 3)).toEqual([{ items: [], number: null, older: null, newer: null }])
})

test('numbers pages from the oldest and links them both ways', () => {
  expect(cutSheets(newestFirst(10), 3)).toEqual([
    { items: [10, 9, 8, 7], number: null, older: 2, newer: null },
    { items: [6, 5, 4], number: 2, older: 1, newer: 'newest' },
    { items: [3, 2, 1], number: 1, older: null, newer: 2 },
  ])
})

test('an old page keeps its items when new ones come', () => {
  const page = (length: number) => cutSheets(newestFirst(length), 3).find((sheet) => sheet.number === 1)?.items
  expect(page(14)).toEqual(page(10))
})

test('finds the page on which a year begins', () => {
  const dated = (...years: number[]) => years.map((year) => ({ publishedAt: new Date(Date.UTC(year, 5)) }))
  expect(findYears(cutSheets(dated(2026, 2026, 2026, 2026, 2025, 2025, 2024, 2024), 2))).toEqual([
    { year: '2026', number: null },
    { year: '2025', number: 2 },
    { year: '2024', number: 1 },
  ])
})
