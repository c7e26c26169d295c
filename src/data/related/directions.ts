import type { Columns } from './columns.ts'
import { makeTableProduct, type Table } from './table-product.ts'

const rounds = 9 // of the power iteration; more change next to nothing
const untidy = 3 // rounds after which its directions are made orthogonal again
const spare = 8 // directions beside those kept, for the iteration to settle

/**
 * The leading eigenvectors of a table by subspace iteration, each scaled by the root of its eigenvalue, packed by term. (Halko et al. 2011)
 */
export function leadingDirections(table: Table, { terms, dimensions }: { terms: number; dimensions: number }): Float32Array {
  const width = lanes * Math.ceil(Math.min(terms, dimensions + spare) / lanes)
  const { bases, places, turn, columns } = makeTableProduct(table, { terms, width })
  let seed = 1
  for (let at = 0; at < terms * width; at++) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    bases[0][at] = seed / 0x7fffffff - 0.5
  }
  let now: 0 | 1 = 0
  for (let round = 0; round < rounds; round++) {
    if (round > 0 && round % untidy === 0) orthonormalise(columns, places[now], width)
    turn(now)
    now = now === 0 ? 1 : 0
  }
  orthonormalise(columns, places[now], width)
  turn(now)
  const last = now === 0 ? 1 : 0
  const turned = bases[last]
  const values = orthonormalise(columns, places[last], width)
  const order = Array.from(values.keys())
    .sort((a, b) => values[b]! - values[a]! || a - b)
    .slice(0, dimensions)
  const directions = new Float32Array(terms * dimensions)
  for (let term = 0; term < terms; term++) {
    order.forEach((column, at) => {
      directions[term * dimensions + at] = turned[term * width + column]! * Math.sqrt(values[column]!)
    })
  }
  return directions
}

/** A basis is a multiple of this wide. */
const lanes = 4

/**
 * Makes the columns of a basis orthogonal and of unit length, by the Cholesky factor of their products. Gives the lengths that were left of
 * them.
 */
function orthonormalise({ multiply, combine }: Columns, basis: number, width: number): Float64Array {
  const factor = multiply(basis) // products of columns, then their lower Cholesky factor
  const lengths = new Float64Array(width)
  for (let a = 0; a < width; a++) {
    for (let b = 0; b <= a; b++) {
      let left = factor[a * width + b]!
      for (let c = 0; c < b; c++) left -= factor[a * width + c]! * factor[b * width + c]!
      factor[a * width + b] = a === b ? Math.sqrt(Math.max(left, 1e-12)) : left / factor[b * width + b]!
    }
    lengths[a] = factor[a * width + a]!
  }
  combine(basis, invert(factor, width))
  return lengths
}

/** The inverse of a lower triangle, which takes its place. */
function invert(triangle: Float64Array, width: number): Float64Array {
  for (let column = 0; column < width; column++) {
    const head = 1 / triangle[column * width + column]!
    for (let row = column + 1; row < width; row++) {
      let sum = triangle[row * width + column]! * head
      for (let at = column + 1; at < row; at++) sum += triangle[row * width + at]! * triangle[at * width + column]!
      triangle[row * width + column] = -sum / triangle[row * width + row]!
    }
    triangle[column * width + column] = head
  }
  return triangle
}
