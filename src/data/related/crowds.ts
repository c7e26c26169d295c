import type { Kin } from './pools.ts'
import { addProducts, oneSquared, type Vectors } from './weigh.ts'

/** Neighbours by which the crowd around an insight is measured. */
const crowd = 10

/** Nearness in words below which nothing counts, in units of `oneSquared`: chance. */
export const leastProduct = Math.round(0.02 * 2 ** 28)

/** The products of each row with the ten nearest in words among the first `base`, highest first. */
export interface Crowds {
  tops: Int32Array
  /** By row, what a product must surpass to count. */
  gates: Int32Array
}

export function makeCrowds(rows: number): Crowds {
  return { tops: new Int32Array(rows * crowd), gates: new Int32Array(rows).fill(leastProduct) }
}

/** Counts a product of a row. */
export function count({ tops, gates }: Crowds, row: number, product: number): void {
  if (product < gates[row]!) return
  const from = row * crowd
  let at = from + crowd - 1
  for (; at > from && tops[at - 1]! < product; at--) tops[at] = tops[at - 1]!
  tops[at] = product
  gates[row] = Math.max(leastProduct, tops[from + crowd - 1]! + 1)
}

/** How crowded the surroundings of a row are: the mean nearness of its ten nearest. (CSLS: Conneau et al. 2018) */
export function crowdOf({ tops }: Crowds, row: number): number {
  let sum = 0
  for (let at = row * crowd; at < (row + 1) * crowd; at++) sum += tops[at]!
  return sum / crowd / oneSquared
}

/** Compares all rows of an archive so small that this costs nothing. */
export function measureCrowds(vectors: Vectors, { episodes, base }: Pick<Kin, 'episodes'> & { base: number }): Float32Array {
  const rows = vectors.starts.length - 1
  const crowds = makeCrowds(rows)
  const products = new Int32Array(rows)
  return Float32Array.from({ length: rows }, (_, row) => {
    addProducts(vectors, row, products.fill(0))
    for (let other = 0; other < base; other++) if (episodes[other] !== episodes[row]) count(crowds, row, products[other]!)
    return crowdOf(crowds, row)
  })
}
