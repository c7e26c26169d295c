import { expect, test } from 'vitest'
import { cutVolumes, nameSpan } from './search-volumes.ts'

const cut = (days: string[], limit: number) =>
  cutVolumes(days, (day) => new Date(`${day}T06:00:00Z`), limit).map(({ span, items }) => ({ name: nameSpan(span), items }))

const days = ['2023-11-01', '2024-02-01', '2025-05-01', '2025-08-01', '2026-01-01', '2026-01-31', '2026-02-01']

test('what is little lies in one volume', () => {
  expect(cut(days, 28)).toEqual([{ name: '1920-01-1536', items: days }])
  expect(cut([], 28)).toEqual([])
})

test('the last month stands before the rest of its span where that is not little', () => {
  expect(cut(days, 27)).toEqual([
    { name: '2026-02-1', items: ['2026-02-01'] },
    { name: '1920-01-1536', items: days.slice(0, -1) },
  ])
  const [, before] = cut(days, 27)
  expect(cut([...days, '2026-02-17'], 27)).toEqual([{ name: '2026-02-1', items: ['2026-02-01', '2026-02-17'] }, before])
  expect(cut([...days, '2026-03-01'], 27)).toEqual([
    { name: '2026-03-1', items: ['2026-03-01'] },
    { name: '1920-01-1536', items: days },
  ])
  expect(cut(['2026-02-01', '2026-02-17'], 4)).toEqual([{ name: '1920-01-1536', items: ['2026-02-01', '2026-02-17'] }])
})

test('what is much is cut by halves of the time, newest first, down to a month', () => {
  expect(cut(days, 3)).toEqual([
    { name: '2026-02-1', items: ['2026-02-01'] },
    { name: '2026-01-24', items: ['2026-01-01', '2026-01-31'] },
    { name: '2024-01-24', items: ['2024-02-01', '2025-05-01', '2025-08-01'] },
    { name: '2016-01-96', items: ['2023-11-01'] },
  ])
  expect(cut(days, 1).map(({ name, items }) => [name, items.length])).toEqual([
    ['2026-02-1', 1],
    ['2026-01-1', 2],
    ['2025-07-6', 1],
    ['2025-01-6', 1],
    ['2024-01-12', 1],
    ['2016-01-96', 1],
  ])
})

test('a new item changes the volume that it falls into, and no other', () => {
  const [, , ...before] = cut(days, 3)
  const after = cut([...days, '2026-03-01'], 3)
  expect(after.map(({ name }) => name)).toEqual(['2026-03-1', '2026-02-1', '2026-01-1', '2024-01-24', '2016-01-96'])
  expect(after.slice(3)).toEqual(before)
  expect(before).toHaveLength(2)
})

test('50,000 over seven years make volumes that are neither tiny nor too large', () => {
  const many = Array.from({ length: 50_000 }, (_, index) => new Date(Date.UTC(2020, 0, 1) + index * 4.4e6))
  const sizes = cutVolumes(many, (date) => date).map(({ items }) => items.length)
  expect(sizes.reduce((a, b) => a + b)).toBe(50_000)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(4_000)
  expect(sizes.length).toBeLessThan(32)
})
