import { expect, test } from 'vitest'
import { makeKernel } from './kernel.ts'

const rule = {
  wordShift: 5,
  wordUnits: 26,
  meaningUnits: 7281,
  kinds: [2 ** 27, 2 ** 25],
  ownWords: 2 ** 27 - 1,
  leastWords: 2 ** 24,
} as const
const never = 2 ** 31 - 1
const gates = [200_000_000, 110_000_000, 20_000_000] as const
const rows = 101
/** Whole numbers below `size` that look random. */
const scatter = (at: number, size: number) => (Math.imul(at + 1, 0x9e3779b1) >>> 3) % size
const wordsOf = (row: number) => (row % 7 === 0 ? -(2 ** 30) : scatter(row, 2 ** 28))
const others = Array.from({ length: rows }, (_, other) => other)

function startKernel(dimensions: number) {
  const kernel = makeKernel({ rows, terms: 50, dimensions }, rule)
  for (let row = 0; row < rows; row++) {
    for (let at = 0; at < dimensions; at++) kernel.places[row * kernel.width + at] = scatter(row * dimensions + at, 21) - 10
    kernel.places.fill(scatter(row, 2) === 0 ? 127 : -127, row * kernel.width, row * kernel.width + 2) // as high as they are
    kernel.words[row] = wordsOf(row)
    for (const kind of [0, 1, 2]) kernel.gates[3 * row + kind] = (row + kind) % 3 === 0 ? 100_000_000 : never
    kernel.wordGates[row] = row % 5 === 0 ? 100_000_000 : never
  }
  kernel.wordGates.fill(never, rows)
  kernel.gates.set(gates, 3 * 17)
  return kernel
}

for (const dimensions of [22, 64, 200]) {
  test(`finds what a plain loop over ${dimensions} dimensions finds`, () => {
    const kernel = startKernel(dimensions)
    const worth = others.filter((other) => (wordsOf(other) & rule.ownWords) >= rule.leastWords)
    const gathered = kernel.gather({ from: 0, end: rows, wordGate: never, worth: 0 })
    expect(gathered.worth).toBe(worth.length)
    const expected = worth.slice(10).flatMap((other) => {
      let meaning = 0
      for (let at = 0; at < kernel.width; at++)
        meaning += kernel.places[17 * kernel.width + at]! * kernel.places[other * kernel.width + at]!
      const words = wordsOf(other)
      const nearness = ((words & rule.ownWords) >> 5) * 26 + meaning * 7281
      const kind = words >= 2 ** 27 ? 0 : words >= 2 ** 25 ? 1 : 2
      return nearness >= kernel.gates[3 * 17 + kind]! || nearness >= kernel.gates[3 * other + kind]! ? [other, nearness, words] : []
    })
    const size = kernel.look(17, 10, gathered.worth)
    expect(Array.from(kernel.found.subarray(0, size))).toEqual(expected)
    expect(expected.length).toBeGreaterThan(30)
  })
}

test('gathers who crowds one of the two', () => {
  const kernel = startKernel(22)
  const expected = others.slice(40).filter((other) => {
    const own = wordsOf(other) & rule.ownWords
    return own >= 120_000_000 || own >= kernel.wordGates[other]!
  })
  const { crowding } = kernel.gather({ from: 40, end: rows, wordGate: 120_000_000, worth: 0 })
  expect(Array.from(kernel.crowding.others.subarray(0, crowding))).toEqual(expected)
  expect(Array.from(kernel.crowding.words.subarray(0, crowding))).toEqual(expected.map(wordsOf))
  expect(expected.length).toBeGreaterThan(5)
})

test('empties the words that it gathers, and puts who is worth a look behind those who are', () => {
  const kernel = startKernel(22)
  const first = kernel.gather({ from: 0, end: 40, wordGate: never, worth: 0 })
  expect(kernel.words.subarray(0, 40).every((words) => words === 0)).toBe(true)
  expect(kernel.words.subarray(40, rows).every((words) => words === 0)).toBe(false)
  const whole = kernel.gather({ from: 40, end: rows, wordGate: never, worth: first.worth })
  expect(kernel.words.every((words) => words === 0)).toBe(true)
  kernel.gates.fill(0)
  const size = kernel.look(17, 0, whole.worth)
  const found = Array.from({ length: size / 3 }, (_, at) => kernel.found[3 * at]!)
  expect(found.length).toBeGreaterThan(30)
  expect(found).toEqual([...new Set(found)].sort((a, b) => a - b))
})

test('adds products to the words of all who have one', () => {
  const kernel = startKernel(22)
  kernel.words.fill(5)
  kernel.holders.set([3, 1, 4, 1, 59])
  kernel.weights.set([9, 2 ** 14, 6, 5, 3])
  kernel.add(1, 4, 2 ** 13)
  const added = new Map([
    [1, 2 ** 27 + 5 * 2 ** 13],
    [4, 6 * 2 ** 13],
  ])
  expect(Array.from(kernel.words.subarray(0, rows))).toEqual(others.map((other) => 5 + (added.get(other) ?? 0)))
})
