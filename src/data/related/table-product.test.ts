import { expect, test } from 'vitest'
import { makeTableProduct } from './table-product.ts'

test('multiplies a table with a basis, and the product again', () => {
  const [terms, width] = [5, 44]
  const table = {
    starts: Int32Array.from([0, 2, 2, 3, 5, 6]),
    others: Int32Array.from([1, 4, 0, 2, 3, 0]),
    values: Float32Array.from([1, 2, 3, 4, 5, 6]),
  }
  const { bases, turn } = makeTableProduct(table, { terms, width })
  for (let at = 0; at < terms * width; at++) bases[0][at] = (at % 7) - 3
  const multiply = (basis: Float32Array) =>
    Float32Array.from(basis, (_, place) => {
      const [term, column] = [Math.floor(place / width), place % width]
      let sum = 0
      for (let at = table.starts[term]!; at < table.starts[term + 1]!; at++)
        sum += table.values[at]! * basis[table.others[at]! * width + column]!
      return sum
    })
  const once = multiply(bases[0])
  turn(0)
  expect(bases[1]).toEqual(once)
  turn(1)
  expect(bases[0]).toEqual(multiply(once))
})
