import { blend } from './blend.ts'
import { type Crowds, count, crowdOf, makeCrowds } from './crowds.ts'
import { type Kernel, makeKernel } from './kernel.ts'
import type { Placed } from './meaning.ts'
import { ask, closePools, type OpenPools, offer, openPools } from './open-pools.ts'
import { type Kin, type Kind, kind, kinds, nearnessOf, type Pools, poolOf } from './pools.ts'
import { makePostings, type Postings, post } from './postings.ts'
import { hopeless } from './score.ts'
import type { Vectors } from './weigh.ts'

/** What is compared: words, places, and who may be in a list with whom. */
export interface Compared {
  vectors: Vectors
  placed: Placed
  kin: Kin
  base: number
  /** A score below which pairs are of no use. */
  least: number
  /** The same of a product of words, in units of `oneSquared`. */
  leastWords: number
}

/** What a scan reads and fills. */
interface Scan {
  vectors: Vectors
  postings: Postings
  kin: Kin
  base: number
  least: number
  kernel: Kernel
  open: OpenPools
  crowds: Crowds
  /** By insight, 1 where its pools take none that come upon it: they look for themselves. */
  closed: Uint8Array
  /** Who took whom; `null` where nobody asks. */
  took: Map<number, number[]> | null
}

/** Added to products with those of the same show, which have gates of their own, and given to those of the same episode, which never pass any. */
const ownShow = 2 ** 30
const ownEpisode = -(2 ** 30)
/** A gate that none passes. */
const never = 2 ** 31 - 1
/** Nearness in words, in units of `oneSquared`, from which two have words in common: half of what a link takes. */
const worded = Math.round(0.1 * 2 ** 28)
/** Others looked at before what was found makes the gate higher; then twice as many. */
const firstLook = 128

/** Compares every insight with every older one and fills the pools of both, by words and meaning. Gives for each how crowded its surroundings are. */
export function scanAll(compared: Compared): { pools: Pools; crowds: Float32Array } {
  const { vectors, base, kin } = compared
  const rows = vectors.starts.length - 1
  const scan = startScan(compared, openPools(rows))
  const [ofShow, ofEpisode] = [new Map<number, number[]>(), new Map<number, number[]>()]
  for (let row = 0; row < rows; row++) {
    if (row === base) scan.kernel.wordGates.fill(never) // younger ones crowd none of those who teach
    look(scan, { row, end: row, kindred: ofShow.get(kin.shows[row]!), same: ofEpisode.get(kin.episodes[row]!), isNew: true })
    setGates(scan, row)
    if (row < base) scan.kernel.wordGates[row] = scan.crowds.gates[row]!
    post(vectors, scan.postings, row)
    add(ofShow, kin.shows[row]!, row)
    add(ofEpisode, kin.episodes[row]!, row)
  }
  return { pools: closePools(scan.open), crowds: Float32Array.from({ length: rows }, (_, row) => crowdOf(scan.crowds, row)) }
}

/**
 * Fills the pools of those in `anew` from nothing, and offers those that are `news` to the pools of all that are not. Gives the crowds of
 * the news, and names for each pool that took some of them whom it took.
 */
export function scanSome(
  compared: Compared,
  { open, anew, news }: { open: OpenPools; anew: readonly number[]; news: Uint8Array },
): { pools: Pools; crowds: Map<number, number>; took: Map<number, number[]> } {
  const { vectors, kin } = compared
  const rows = vectors.starts.length - 1
  const took = new Map<number, number[]>()
  const scan = { ...startScan(compared, open), took }
  for (let row = 0; row < rows; row++) post(vectors, scan.postings, row)
  for (let row = 0; row < rows; row++) setGates(scan, row)
  for (const row of anew) scan.closed[row] = 1
  const [ofShow, ofEpisode] = [
    Map.groupBy(kin.shows.keys(), (row) => kin.shows[row]!),
    Map.groupBy(kin.episodes.keys(), (row) => kin.episodes[row]!),
  ]
  for (const row of anew) {
    look(scan, { row, end: rows, kindred: ofShow.get(kin.shows[row]!), same: ofEpisode.get(kin.episodes[row]!), isNew: news[row] === 1 })
  }
  return {
    pools: closePools(open),
    crowds: new Map(anew.filter((row) => news[row] === 1).map((row) => [row, crowdOf(scan.crowds, row)])),
    took,
  }
}

function startScan({ vectors, placed, kin, base, least, leastWords }: Compared, open: OpenPools): Scan {
  const rows = vectors.starts.length - 1
  const sizes = { rows, terms: vectors.terms.length, dimensions: placed.dimensions }
  const kernel = makeKernel(sizes, { ...blend, kinds: [ownShow, worded], ownWords: ownShow - 1, leastWords })
  const { places, dimensions } = placed
  for (let row = 0; row < rows; row++) {
    kernel.places.set(places.subarray(row * dimensions, (row + 1) * dimensions), row * kernel.width)
  }
  kernel.wordGates.fill(never)
  return {
    vectors,
    postings: makePostings(vectors, kernel),
    kin,
    base,
    least,
    kernel,
    open,
    crowds: makeCrowds(rows),
    closed: new Uint8Array(rows),
    took: null,
  }
}

/** One row and all others before `end`; `kindred` are those of its show among them, `same` those of its episode. */
interface Look {
  row: number
  end: number
  kindred: readonly number[] | undefined
  same: readonly number[] | undefined
  /** Whether it is offered to others. */
  isNew: boolean
}

/** Compares a row with all others in the postings; both are offered to each other. */
function look(scan: Scan, { row, end, kindred = [], same = [], isNew }: Look): void {
  const { kernel, crowds } = scan
  const { words, found } = kernel
  addProducts(scan, row)
  for (const other of kindred) words[other]! += ownShow
  for (const other of same) words[other] = ownEpisode
  let worth = 0
  for (let from = 0, to = firstLook; from < end; from = to, to *= 2) {
    const gathered = kernel.gather({ from, end: Math.min(to, end), wordGate: crowds.gates[row]!, worth })
    worth = gathered.worth
    for (let at = 0; at < gathered.crowding; at++) crowd(scan, row, at)
  }
  for (let from = 0, to = firstLook; from < worth; from = to, to *= 2) {
    setGates(scan, row)
    const size = kernel.look(row, from, Math.min(to, worth))
    for (let at = 0; at < size && found[at]! < end; at += 3) meet(scan, row, isNew, at)
  }
}

/** Adds up the products of words of a row with all others in the postings. */
function addProducts({ vectors: { starts, terms, values }, postings, kernel }: Scan, row: number): void {
  for (let at = starts[row]!; at < starts[row + 1]!; at++) {
    const from = postings.starts[terms[at]!]!
    kernel.add(from, from + postings.filled[terms[at]!]!, values[at]!)
  }
}

/** Counts a row and one that crowds, at a place in their list, in each other's crowd. */
function crowd({ base, kernel, crowds, took }: Scan, row: number, at: number): void {
  const other = kernel.crowding.others[at]!
  const words = kernel.crowding.words[at]! & (ownShow - 1)
  if (other < base) count(crowds, row, words)
  if (row >= base || took !== null || words < kernel.wordGates[other]!) return
  count(crowds, other, words)
  kernel.wordGates[other] = crowds.gates[other]!
}

/**
 * Offers a row and one that it found, at a place in what was found, to each other. The gates of the other, which the kernel has just read, are asked
 * first: all else that is known of it lies far away.
 */
function meet({ kernel, open, closed, took }: Scan, row: number, isNew: boolean, at: number): void {
  const other = kernel.found[at]!
  const nearness = kernel.found[at + 1]!
  const product = kernel.found[at + 2]!
  if (product < 0) return // of one episode
  const which = product >= ownShow ? kind.ownShow : product >= worded ? kind.worded : kind.other
  offer(open, row, which, other, nearness)
  const pool = poolOf(other, which)
  if (!isNew || nearness < kernel.gates[pool]! || closed[other] === 1 || !offer(open, other, which, row, nearness)) return
  kernel.gates[pool] = gateOf(open, other, which)
  if (took !== null) add(took, other, row)
}

/** The gates that others must pass to be offered to a row, as the kernel reads them. */
function setGates({ kernel, open, crowds, least }: Scan, row: number): void {
  ask(open, row, hopeless(least, crowdOf(crowds, row)))
  for (const which of kinds) kernel.gates[poolOf(row, which)] = gateOf(open, row, which)
}

/** The least nearness that a pool takes. */
function gateOf({ gates }: OpenPools, row: number, which: Kind): number {
  return nearnessOf(gates[poolOf(row, which)]!)
}

function add(rows: Map<number, number[]>, key: number, row: number): void {
  const known = rows.get(key)
  if (known === undefined) rows.set(key, [row])
  else known.push(row)
}
