import { lanes, pickingOrders, writeGather } from './gather.ts'
import { type Code, moduleOf } from './instructions.ts'
import { writeLook } from './look.ts'
import { writeAdd } from './postings.ts'

/**
 * The inner loops over all pairs, in WebAssembly for its vector instructions. One adds up the products of words of one row with all others, by where
 * each of its words stands. One goes through these, four at a time; few are high enough for the pair to be worth a look, or to crowd one of the two.
 * The last multiplies the places of those that are worth it, blends that with words, and asks whether the blend passes a gate of either, of which there
 * is one for each kind of pair. The kind is told by the product of words, to which something is added to tell what is not of words. In JavaScript it
 * takes ten times as long.
 *
 *     for at in from, from + 1, ... < end:                                       add
 *       words[holders[at]] += value * weights[at]
 *
 *     for other in from, from + 1, ... < end:                                    gather
 *       own = words[other] & ownWords
 *       if own >= leastWords: worth += other, words[other]
 *       if own >= wordGate of row or of other: crowding += other, words[other]
 *       words[other] = 0
 *
 *     for other, words in a stretch of worth:                                    look
 *       meaning = above[row] . places[other] - below[row] . places[other]        what is above 0 in its place, and what is below
 *       blend = ((words & ownWords) >> wordShift) * wordUnits + meaning * meaningUnits
 *       kind = 0 if words >= kinds[0], else 1 if words >= kinds[1], else 2
 *       if blend >= gates[kind] of row or of other: found += other, blend, words
 */
export interface Kernel {
  /** Places of all, in whole numbers from -127 to 127, `width` for each: a multiple of 16. */
  places: Int8Array
  width: number
  /** Who has each word, and how much of it (postings.ts). */
  holders: Int32Array
  weights: Uint16Array
  /** Products of words with one row, which gathering empties. */
  words: Int32Array
  /** Three for each row, by kind. */
  gates: Int32Array
  wordGates: Int32Array
  /** Who crowds, and the words. */
  crowding: { others: Int32Array; words: Int32Array }
  /** What a look found, three numbers each: other, blend, words. */
  found: Int32Array
  /** Adds the products of a value with a stretch of weights. */
  add: (from: number, end: number, value: number) => void
  /** Gathers who is worth a look behind those who are, and who crowds anew. */
  gather: (among: Among) => Gathered
  /** Looks at a stretch of those who are worth it; gives how many numbers were found. */
  look: (row: number, from: number, end: number) => number
}

/** Who is gathered. */
export interface Among {
  /** A multiple of four. */
  from: number
  /** Up to three behind it are gathered, too. */
  end: number
  wordGate: number
  /** How many are worth a look. */
  worth: number
}

/** How many are worth a look, and how many crowd. */
export interface Gathered {
  worth: number
  crowding: number
}

/** How words and meaning are blended. */
export interface Blend {
  wordShift: number
  wordUnits: number
  meaningUnits: number
}

/** How pairs are told apart. */
export interface Rule extends Blend {
  /** The least product of words of the first kind, and of the second. */
  kinds: readonly [number, number]
  /** The bits of it that are of words. */
  ownWords: number
  /** What these must come to for a pair to be of use. */
  leastWords: number
}

const pageBytes = 65_536
const vectorBytes = 16

/** A kernel with room for so many rows and, among them, terms. */
export function makeKernel({ rows, terms, dimensions }: Record<'rows' | 'terms' | 'dimensions', number>, rule: Rule): Kernel {
  const width = 16 * Math.ceil(dimensions / 16)
  const count = lanes * Math.ceil(rows / lanes)
  const { at, size } = layOut({
    places: count * width,
    words: 4 * count,
    wordGates: 4 * count,
    gates: 12 * count,
    worth: 4 * count,
    wordsOfWorth: 4 * count,
    crowding: 4 * count,
    wordsOfCrowding: 4 * count,
    found: 12 * count,
    ends: 8,
    orders: 256,
    holders: 4 * terms,
    weights: 2 * terms,
  })
  const memory = new WebAssembly.Memory({ initial: Math.ceil(size / pageBytes) })
  const start = (code: Code) => {
    const made = new WebAssembly.Instance(new WebAssembly.Module(moduleOf(code)), { from: { memory } }).exports[code.name]
    if (typeof made !== 'function') throw new Error(`The kernel has no ${code.name}`)
    return made
  }
  const stride = at.wordsOfWorth - at.worth
  const add = start(writeAdd(at))
  const gather = start(writeGather({ ...at, stride }, rule))
  const look = start(writeLook({ ...at, stride }, width, rule))
  const numbersAt = (from: number, length: number) => new Int32Array(memory.buffer, from, length)
  const ends = numbersAt(at.ends, 2)
  new Uint8Array(memory.buffer, at.orders).set(pickingOrders())
  return {
    places: new Int8Array(memory.buffer, at.places, count * width),
    width,
    holders: numbersAt(at.holders, terms),
    weights: new Uint16Array(memory.buffer, at.weights, terms),
    words: numbersAt(at.words, count),
    gates: numbersAt(at.gates, 3 * count),
    wordGates: numbersAt(at.wordGates, count),
    crowding: { others: numbersAt(at.crowding, count), words: numbersAt(at.wordsOfCrowding, count) },
    found: numbersAt(at.found, 3 * count),
    add: (from, end, value) => add(from, end, value),
    gather: ({ from, end, wordGate, worth }) => {
      gather(from, end, wordGate, 4 * worth)
      return { worth: ends[0]! >> 2, crowding: ends[1]! >> 2 }
    },
    look: (row, from, end) => Number(look(row, 4 * from, 4 * end)),
  }
}

/** Tables of so many bytes side by side, each with room for a vector behind it, and where vectors may begin. */
function layOut<Name extends string>(bytes: Record<Name, number>): { at: Record<Name, number>; size: number } {
  const at = { ...bytes }
  let size = 0
  for (const name in bytes) {
    at[name] = size
    size += vectorBytes * (Math.ceil(bytes[name] / vectorBytes) + 1)
  }
  return { at, size }
}
