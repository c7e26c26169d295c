import { expect, test } from 'vitest'
import { makeColumns, roomForColumns } from './columns.ts'

const [terms, width] = [7, 12]
/** The second of two bases in one memory, with numbers that look random. */
function lay() {
  const place = 4 * terms * width
  const memory = new WebAssembly.Memory({ initial: 1 })
  const columns = makeColumns({ memory, terms, width, room: 2 * place })
  expect(2 * place + roomForColumns(width)).toBeLessThan(memory.buffer.byteLength)
  const basis = new Float32Array(memory.buffer, place, terms * width).map(
    (_, at) => ((Math.imul(at + 1, 0x9e3779b1) >>> 7) % 1000) / 7 - 70,
  )
  new Float32Array(memory.buffer, place, terms * width).set(basis)
  return { columns, place, before: basis, basis: new Float32Array(memory.buffer, place, terms * width) }
}

test('multiplies each column with itself and those before it', () => {
  const { columns, place, basis } = lay()
  const products = columns.multiply(place)
  for (let a = 0; a < width; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = 0
      for (let row = 0; row < terms; row++) sum += basis[row * width + a]! * basis[row * width + b]!
      expect(products[a * width + b]).toBe(sum)
    }
  }
})

test('combines each column with those before it', () => {
  const { columns, place, before, basis } = lay()
  const shares = Float64Array.from({ length: width * width }, (_, at) => ((at * 29) % 17) - 8) // also where they are not to be read
  columns.combine(place, shares)
  for (let row = 0; row < terms; row++) {
    for (let a = 0; a < width; a++) {
      let sum = 0
      for (let b = 0; b <= a; b++) sum += before[row * width + b]! * shares[a * width + b]!
      expect(basis[row * width + a]).toBeCloseTo(Math.fround(sum), 2)
    }
  }
})
