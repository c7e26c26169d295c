import { gateOf, type Kin, leastProduct, offer, type Pools, startOf } from './pools.ts'
import { oneSquared, type Vectors } from './weigh.ts'

/** Neighbours by which the crowd around an insight is measured. */
const crowd = 10

/** What a scan reads and fills. */
export interface Scan {
  kin: Kin
  pools: Pools
  base: number
}

/**
 * Compares every insight with every older one and fills the pools of both. Gives for each how crowded its surroundings are: the mean
 * nearness of the ten nearest among the first `base`. (CSLS: Conneau et al. 2018)
 */
export function scanAll(vectors: Vectors, { kin, pools, base }: Scan): Float32Array {
  const { episodes, shows } = kin
  const count = vectors.starts.length - 1
  const crowds = new Float32Array(count)
  const postings = makePostings(vectors)
  const products = new Int32Array(count)
  const gates = new Int32Array(count).fill(leastProduct) // what the heaps of other shows ask for
  const ofShow = new Map<number, number[]>()
  for (let row = 0; row < count; row++) {
    addProductsOf(vectors, postings, row, products)
    post(vectors, postings, row)
    if (row >= base) crowds[row] = crowdOf(products, { row, base, episodes })
    const show = shows[row]!
    const kindred = ofShow.get(show) ?? []
    for (const other of kindred) {
      const score = products[other]!
      products[other] = 0 // the rest are of other shows
      if (score < leastProduct || episodes[row] === episodes[other]) continue
      offer(pools, { heap: 2 * row, other, score })
      offer(pools, { heap: 2 * other, other: row, score })
    }
    const heap = 2 * row + 1
    let gate = leastProduct
    for (let other = 0; other < row; other++) {
      const score = products[other]!
      if (score < gate && score < gates[other]!) continue // which is nearly always so, and a processor knows it
      if (episodes[row] === episodes[other]) continue
      if (offer(pools, { heap, other, score })) gate = gateOf(pools, heap)
      if (offer(pools, { heap: 2 * other + 1, other: row, score })) gates[other] = gateOf(pools, 2 * other + 1)
    }
    gates[row] = gate
    products.fill(0, 0, row)
    kindred.push(row)
    ofShow.set(show, kindred)
    if (row === base - 1) for (let older = 0; older < base; older++) crowds[older] = crowdOfPools(pools, older)
  }
  return crowds
}

/**
 * Fills the pools of those in `anew` from nothing, and offers those that are `news` to the pools of all that are not. Gives the crowds of
 * the news, and names for each pool that took some of them whom it took.
 */
export function scanSome(
  vectors: Vectors,
  { kin, pools, base, anew, news }: Scan & { anew: readonly number[]; news: Uint8Array },
): { crowds: Map<number, number>; took: Map<number, number[]> } {
  const { episodes, shows } = kin
  const count = vectors.starts.length - 1
  const postings = makePostings(vectors)
  for (let row = 0; row < count; row++) post(vectors, postings, row)
  const products = new Int32Array(count)
  const crowds = new Map<number, number>()
  const took = new Map<number, number[]>()
  const isAnew = new Uint8Array(count)
  for (const row of anew) {
    isAnew[row] = 1
    pools.counts.fill(0, 2 * row, 2 * row + 2)
  }
  for (const row of anew) {
    addProductsOf(vectors, postings, row, products)
    if (news[row] === 1) crowds.set(row, crowdOf(products, { row, base, episodes }))
    for (let other = 0; other < count; other++) {
      const score = products[other]!
      if (score < leastProduct || other === row || episodes[row] === episodes[other]) continue
      const side = shows[row] === shows[other] ? 0 : 1
      offer(pools, { heap: 2 * row + side, other, score })
      if (news[row] === 0 || isAnew[other] === 1) continue
      if (!offer(pools, { heap: 2 * other + side, other: row, score })) continue
      const taken = took.get(other)
      if (taken === undefined) took.set(other, [row])
      else taken.push(row)
    }
    products.fill(0)
  }
  return { crowds, took }
}

/** Where each term stands, so far. */
interface Postings {
  starts: Int32Array
  filled: Int32Array
  holders: Int32Array
  weights: Uint16Array
}

/** Adds to `products` those of a row with all rows that stand in the postings. */
function addProductsOf({ starts, terms, values }: Vectors, postings: Postings, row: number, products: Int32Array): void {
  const { starts: from, filled, holders, weights } = postings
  const end = starts[row + 1]!
  for (let at = starts[row]!; at < end; at++) {
    const value = values[at]!
    const first = from[terms[at]!]!
    const last = first + filled[terms[at]!]!
    for (let place = first; place < last; place++) products[holders[place]!]! += value * weights[place]!
  }
}

/** Puts a row into the postings. */
function post({ starts, terms, values }: Vectors, { starts: from, filled, holders, weights }: Postings, row: number): void {
  const end = starts[row + 1]!
  for (let at = starts[row]!; at < end; at++) {
    const place = from[terms[at]!]! + filled[terms[at]!]!++
    holders[place] = row
    weights[place] = values[at]!
  }
}

/** Room for where each term stands, to be filled row by row. */
function makePostings({ terms }: Vectors): Postings {
  let termCount = 0
  for (let at = 0; at < terms.length; at++) termCount = Math.max(termCount, terms[at]! + 1)
  const starts = new Int32Array(termCount + 1)
  for (let at = 0; at < terms.length; at++) starts[terms[at]! + 1]! += 1
  for (let term = 0; term < termCount; term++) starts[term + 1]! += starts[term]!
  return { starts, filled: new Int32Array(termCount), holders: new Int32Array(terms.length), weights: new Uint16Array(terms.length) }
}

/** How crowded the surroundings of a row are, from its products with all others. */
export function crowdOf(products: Int32Array, { row, base, episodes }: { row: number; base: number; episodes: Int32Array }): number {
  const top: number[] = []
  let least = leastProduct
  for (let other = 0; other < base; other++) {
    const score = products[other]!
    if (score < least || other === row || episodes[other] === episodes[row]) continue
    top.push(score)
    if (top.length < 2 * crowd) continue
    top.sort((a, b) => b - a).length = crowd
    least = top[crowd - 1]!
  }
  return meanOf(top)
}

function crowdOfPools({ counts, scores }: Pools, insight: number): number {
  const top: number[] = []
  for (const heap of [2 * insight, 2 * insight + 1]) {
    const own = scores.slice(startOf(heap), startOf(heap) + counts[heap]!).sort() // as numbers, unlike lists
    for (let at = Math.max(0, own.length - crowd); at < own.length; at++) top.push(own[at]!)
  }
  return meanOf(top)
}

function meanOf(scores: number[]): number {
  const nearest = scores.sort((a, b) => b - a).slice(0, crowd)
  return nearest.reduce((sum, score) => sum + score, 0) / crowd / oneSquared
}
