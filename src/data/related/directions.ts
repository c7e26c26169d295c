/** A table of terms by terms, most of it empty; it reads the same across and down. */
export interface Table {
  starts: Int32Array
  others: Int32Array
  values: Float32Array
}

const rounds = 9 // of the power iteration; more change next to nothing
const untidy = 3 // rounds after which its directions are made orthogonal again
const spare = 8 // directions beside those kept, for the iteration to settle

/**
 * The leading eigenvectors of a table by subspace iteration, each scaled by the root of its eigenvalue, packed by term. (Halko et al. 2011)
 */
export function leadingDirections(table: Table, { terms, dimensions }: { terms: number; dimensions: number }): Float32Array {
  const width = lanes * Math.ceil(Math.min(terms, dimensions + spare) / lanes)
  let basis = new Float32Array(terms * width)
  let seed = 1
  for (let at = 0; at < basis.length; at++) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    basis[at] = seed / 0x7fffffff - 0.5
  }
  for (let round = 0; round < rounds; round++) {
    if (round > 0 && round % untidy === 0) orthonormalise(basis, terms, width)
    basis = apply(table, basis, width)
  }
  orthonormalise(basis, terms, width)
  const turned = apply(table, basis, width)
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

/** Columns that are added up at a time, in variables of their own: several times faster than in an array. */
const lanes = 8

/** The table times a basis, both by rows; the width is a multiple of `lanes`. */
function apply({ starts, others, values }: Table, basis: Float32Array<ArrayBuffer>, width: number): Float32Array<ArrayBuffer> {
  const product = new Float32Array(basis.length)
  for (let term = 0; term + 1 < starts.length; term++) {
    const first = starts[term]!
    const last = starts[term + 1]!
    for (let column = 0; column < width; column += lanes) {
      let a = 0
      let b = 0
      let c = 0
      let d = 0
      let e = 0
      let f = 0
      let g = 0
      let h = 0
      for (let at = first; at < last; at++) {
        const from = others[at]! * width + column
        const value = values[at]!
        a += value * basis[from]!
        b += value * basis[from + 1]!
        c += value * basis[from + 2]!
        d += value * basis[from + 3]!
        e += value * basis[from + 4]!
        f += value * basis[from + 5]!
        g += value * basis[from + 6]!
        h += value * basis[from + 7]!
      }
      const to = term * width + column
      product[to] = a
      product[to + 1] = b
      product[to + 2] = c
      product[to + 3] = d
      product[to + 4] = e
      product[to + 5] = f
      product[to + 6] = g
      product[to + 7] = h
    }
  }
  return product
}

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
