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
/** Whole numbers below `size` that look random. */
const scatter = (at: number, size: number) => (Math.imul(at + 1, 0x9e3779b1) >>> 3) % size

for (const dimensions of [22, 64, 200]) {
  test(`finds what a plain loop over ${dimensions} dimensions finds`, () => {
    const rows = 101
    const kernel = makeKernel(rows, dimensions, rule)
    for (let row = 0; row < rows; row++) {
      for (let at = 0; at < dimensions; at++) kernel.places[row * kernel.width + at] = scatter(row * dimensions + at, 21) - 10
      kernel.places.fill(scatter(row, 2) === 0 ? 127 : -127, row * kernel.width, row * kernel.width + 2) // as high as they are
      kernel.words[row] = row % 7 === 0 ? -(2 ** 30) : scatter(row, 2 ** 28)
      for (const kind of [0, 1, 2]) kernel.gates[3 * row + kind] = (row + kind) % 3 === 0 ? 100_000_000 : never
      kernel.wordGates[row] = row % 5 === 0 ? 100_000_000 : never
    }
    kernel.gates.set(gates, 3 * 17)
    const expected: number[] = []
    for (let other = 40; other < rows; other++) {
      let meaning = 0
      for (let at = 0; at < kernel.width; at++)
        meaning += kernel.places[17 * kernel.width + at]! * kernel.places[other * kernel.width + at]!
      const words = kernel.words[other]!
      const own = words & (2 ** 27 - 1)
      const nearness = (own >> 5) * 26 + meaning * 7281
      const kind = words >= 2 ** 27 ? 0 : words >= 2 ** 25 ? 1 : 2
      const crowds = own >= 120_000_000 || own >= kernel.wordGates[other]!
      const passes = nearness >= kernel.gates[3 * 17 + kind]! || nearness >= kernel.gates[3 * other + kind]!
      const useful = own >= 2 ** 24 && passes
      if (useful || crowds) expected.push(other, useful ? nearness : -1, words)
    }
    const size = kernel.look(17, { from: 40, end: rows, wordGate: 120_000_000 })
    const found = Array.from(kernel.found.subarray(0, size))
    expect(found.slice(0, expected.length)).toEqual(expected)
    expect(found.slice(expected.length).every((_, at) => at % 3 !== 0 || found[expected.length + at]! >= rows)).toBe(true)
    expect(expected.length).toBeGreaterThan(30)
    expect(kernel.words.subarray(40, rows).every((words) => words === 0)).toBe(true)
    expect(kernel.words.subarray(0, 40).every((words) => words === 0)).toBe(false)
  })
}
