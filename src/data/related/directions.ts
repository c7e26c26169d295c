import { makeTableProduct, type Table } from './table-product.ts'

const rounds = 9 // of the power iteration; more change next to nothing
const untidy = 3 // rounds after which its directions are made orthogonal again
const spare = 8 // directions beside those kept, for the iteration to settle

/**
 * The leading eigenvectors of a table by subspace iteration, each scaled by the root of its eigenvalue, packed by term. (Halko et al. 2011)
 */
export function leadingDirections(table: Table, { terms, dimensions }: { terms: number; dimensions: number }): Float32Array {
  const width = lanes * Math.ceil(Math.min(terms, dimensions + spare) / lanes)
  const { bases, turn } = makeTableProduct(table, { terms, width })
  let seed = 1
  for (let at = 0; at < terms * width; at++) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    bases[0][at] = seed / 0x7fffffff - 0.5
  }
  let now: 0 | 1 = 0
  for (let round = 0; round < rounds; round++) {
    if (round > 0 && round % untidy === 0) orthonormalise(bases[now], terms, width)
    turn(now)
    now = now === 0 ? 1 : 0
  }
  orthonormalise(bases[now], terms, width)
  turn(now)
  const turned = bases[now === 0 ? 1 : 0]
  const values = orthonormalise(turned, terms, width)
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
function orthonormalise(basis: Float32Array, rows: number, width: number): Float64Array {
  const columns = new Float32Array(basis.length) // turned over, so that what is multiplied lies side by side
  for (let row = 0; row < rows; row++) for (let a = 0; a < width; a++) columns[a * rows + row] = basis[row * width + a]!
  const factor = multiplyColumns(columns, rows, width) // products of columns, then their lower Cholesky factor
  const lengths = new Float64Array(width)
  for (let a = 0; a < width; a++) {
    for (let b = 0; b <= a; b++) {
      let left = factor[a * width + b]!
      for (let c = 0; c < b; c++) left -= factor[a * width + c]! * factor[b * width + c]!
      factor[a * width + b] = a === b ? Math.sqrt(Math.max(left, 1e-12)) : left / factor[b * width + b]!
    }
    lengths[a] = factor[a * width + a]!
  }
  combineColumns(columns, invert(factor, width), { rows, width })
  for (let row = 0; row < rows; row++) for (let a = 0; a < width; a++) basis[row * width + a] = columns[a * rows + row]!
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

/** Each column becomes the sum of itself and those before it, by the shares that its row of a lower triangle gives. */
function combineColumns(columns: Float32Array, shares: Float64Array, { rows, width }: { rows: number; width: number }): void {
  const sum = new Float64Array(rows)
  for (let a = width - 1; a >= 0; a--) {
    sum.fill(0)
    for (let b = 0; b <= a; b += 4) {
      const [first, second, third, fourth] = [b * rows, (b + 1) * rows, (b + 2) * rows, (b + 3) * rows]
      const w = shares[a * width + b]!
      const x = b + 1 > a ? 0 : shares[a * width + b + 1]!
      const y = b + 2 > a ? 0 : shares[a * width + b + 2]!
      const z = b + 3 > a ? 0 : shares[a * width + b + 3]!
      for (let row = 0; row < rows; row++)
        sum[row]! += w * columns[first + row]! + x * columns[second + row]! + y * columns[third + row]! + z * columns[fourth + row]!
    }
    columns.set(sum, a * rows)
  }
}

/** Products of each column with itself and those before it. */
function multiplyColumns(columns: Float32Array, rows: number, width: number): Float64Array {
  const products = new Float64Array(width * width)
  for (let a = 0; a < width; a++) {
    for (let b = 0; b <= a; b += 4) {
      const [first, second, third, fourth] = [b * rows, (b + 1) * rows, (b + 2) * rows, (b + 3) * rows]
      let w = 0
      let x = 0
      let y = 0
      let z = 0
      for (let row = 0; row < rows; row++) {
        const value = columns[a * rows + row]!
        w += value * columns[first + row]!
        x += value * columns[second + row]!
        y += value * columns[third + row]!
        z += value * columns[fourth + row]!
      }
      products.set([w, x, y, z], a * width + b) // of later columns, too: they are not read
    }
  }
  return products
}
