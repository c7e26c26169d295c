import { expect, test } from 'vitest'
import type { Line } from './lines.ts'
import { cutWindows } from './windows.ts'

/** Lines of a hundred tokens, a minute each; a turn begins at every third. */
const linesOf = (count: number): Line[] =>
  Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    speaker: `speaker ${Math.floor(index / 3) % 2}`,
    start: index * 60,
    text: `line ${index}`,
    tokens: 100,
    opens: index % 3 === 0,
  }))

test('what fits in one part is one part', () => {
  const windows = cutWindows(linesOf(10), 1000, [])
  expect(windows.map(({ before, lines }) => [before.length, lines.length])).toEqual([[0, 10]])
})

test('parts are about equal, begin where somebody begins to speak, and have the end of the one before', () => {
  const windows = cutWindows(linesOf(100), 3000, [])
  expect(windows.map(({ lines }) => lines.length)).toEqual([24, 27, 24, 25])
  expect(windows.every(({ lines }) => lines[0]?.opens)).toBe(true)
  expect(windows[1]?.before.map(({ number }) => number)).toEqual([22, 23, 24])
})

test('a chapter is a better border than a turn', () => {
  const windows = cutWindows(linesOf(100), 6000, [
    { start: 0, title: 'a' },
    { start: 44 * 60, title: 'b' },
    { start: 90 * 60, title: 'c' },
  ])
  expect(windows.map(({ lines }) => lines[0]?.number)).toEqual([1, 45])
})

test('every line is in one part and in order, wherever chapters stand', () => {
  for (const [count, size] of [
    [1, 50],
    [7, 150],
    [200, 900],
    [64, 100],
  ] as const) {
    const chapters = Array.from({ length: 9 }, (_, index) => ({ start: index * 400, title: 'x' }))
    const numbers = cutWindows(linesOf(count), size, chapters).flatMap(({ lines }) => lines.map(({ number }) => number))
    expect(numbers).toEqual(linesOf(count).map(({ number }) => number))
  }
})

test('nothing is no part', () => {
  expect(cutWindows([], 1000, [])).toEqual([])
})
