import { leastProduct } from './crowds.ts'
import { addProducts, one, oneSquared, type Vectors } from './weigh.ts'

/** Neighbours, among those that teach, from which a text borrows words. */
const lenders = 10
/** How much it borrows of a neighbour as near as itself. */
const share = 1.2

/**
 * Adds to each text what its nearest say beside it, by their nearness: where an archive is too small to teach which words belong
 * together, its own neighbours do. (Rocchio 1971, as pseudo-relevance feedback)
 */
export function expand(vectors: Vectors, { base, episodes }: { base: number; episodes: Int32Array }): Vectors {
  const { starts, terms, values } = vectors
  const rows = starts.length - 1
  const expanded = { starts: new Int32Array(rows + 1), terms: [] as number[], values: [] as number[] }
  for (let row = 0; row < rows; row++) {
    const sums = new Map<number, number>()
    const add = (from: number, weight: number) => {
      for (let at = starts[from]!; at < starts[from + 1]!; at++) {
        sums.set(terms[at]!, (sums.get(terms[at]!) ?? 0) + weight * values[at]!)
      }
    }
    add(row, 1)
    const products = new Int32Array(rows)
    addProducts(vectors, row, products)
    const near = Array.from({ length: base }, (_, other) => other).filter(
      (other) => products[other]! >= leastProduct && episodes[other] !== episodes[row],
    )
    near.sort((a, b) => products[b]! - products[a]! || a - b)
    for (const other of near.slice(0, lenders)) add(other, (share * products[other]!) / oneSquared)
    const scale = one / (Math.hypot(...sums.values()) || 1)
    for (const [term, sum] of [...sums].sort(([a], [b]) => a - b)) {
      expanded.terms.push(term)
      expanded.values.push(Math.round(sum * scale))
    }
    expanded.starts[row + 1] = expanded.terms.length
  }
  return { starts: expanded.starts, terms: Int32Array.from(expanded.terms), values: Uint16Array.from(expanded.values) }
}
