import type { Vectors } from './weigh.ts'

/** Where each term stands: rows and weights of term `t` from `starts[t]` on, so far `filled[t]` of them. */
export interface Postings {
  starts: Int32Array
  filled: Int32Array
  holders: Int32Array
  weights: Uint16Array
}

/** Room for where each term stands, to be filled row by row. */
export function makePostings({ terms }: Vectors): Postings {
  let termCount = 0
  for (let at = 0; at < terms.length; at++) termCount = Math.max(termCount, terms[at]! + 1)
  const starts = new Int32Array(termCount + 1)
  for (let at = 0; at < terms.length; at++) starts[terms[at]! + 1]! += 1
  for (let term = 0; term < termCount; term++) starts[term + 1]! += starts[term]!
  return { starts, filled: new Int32Array(termCount), holders: new Int32Array(terms.length), weights: new Uint16Array(terms.length) }
}

/** Puts a row into the postings. */
export function post({ starts, terms, values }: Vectors, { starts: from, filled, holders, weights }: Postings, row: number): void {
  const end = starts[row + 1]!
  for (let at = starts[row]!; at < end; at++) {
    const place = from[terms[at]!]! + filled[terms[at]!]!++
    holders[place] = row
    weights[place] = values[at]!
  }
}

/** Adds to `products` those of a row with all rows that stand in the postings, in units of `oneSquared`. */
export function addPosted({ starts, terms, values }: Vectors, postings: Postings, row: number, products: Int32Array): void {
  const { starts: from, filled, holders, weights } = postings
  const end = starts[row + 1]!
  for (let at = starts[row]!; at < end; at++) {
    const value = values[at]!
    const first = from[terms[at]!]!
    const last = first + filled[terms[at]!]!
    for (let place = first; place < last; place++) products[holders[place]!]! += value * weights[place]!
  }
}
