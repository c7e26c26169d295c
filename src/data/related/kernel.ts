import { moduleOf } from './instructions.ts'
import { lanes, writeLook } from './look.ts'

/**
 * The inner loop over all pairs, in WebAssembly for its vector instructions. For one row it goes through its products of words with all
 * others, four at a time; few are high enough for the pair to be of use, or to crowd one of the two. Of those it multiplies the places, blends that with
 * words, and asks whether the blend passes a gate of either, of which there is one for each kind of pair. The kind is told by the product of words, to
 * which something is added to tell what is not of words. In JavaScript it takes ten times as long.
 *
 *     for other in from, from + 1, ... < end:
 *       own = words[other] & ownWords
 *       crowds = own >= wordGate of row or of other
 *       if own >= leastWords or crowds:
 *         meaning = above[row] . places[other] - below[row] . places[other]      what is above 0 in its place, and what is below
 *         blend = (own >> wordShift) * wordUnits + meaning * meaningUnits
 *         kind = 0 if words[other] >= kinds[0], else 1 if words[other] >= kinds[1], else 2
 *         useful = own >= leastWords and blend >= gates[kind] of row or of other
 *         if useful or crowds: found += other, useful ? blend : -1, words[other]
 *       words[other] = 0
 */
export interface Kernel {
  /** Places of all, in whole numbers from -127 to 127, `width` for each: a multiple of 16. */
  places: Int8Array
  width: number
  /** Products of words with one row, which a look empties. */
  words: Int32Array
  /** Three for each row, by kind. */
  gates: Int32Array
  wordGates: Int32Array
  /** What a look found, three numbers each: other, blend or -1, words. */
  found: Int32Array
  /** Looks at others; gives how many numbers were found. */
  look: (row: number, among: Among) => number
}

/** At whom a row looks, and the lowest product of words that it asks for where the blend passes no gate. */
export interface Among {
  /** A multiple of four. */
  from: number
  /** Up to three behind it are looked at, too. */
  end: number
  wordGate: number
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

/** A kernel with room for so many rows. */
export function makeKernel(rows: number, dimensions: number, rule: Rule): Kernel {
  const width = 16 * Math.ceil(dimensions / 16)
  const count = lanes * Math.ceil(rows / lanes)
  const table = (place: number) => count * (width + 4 * place)
  const at = { places: 0, words: table(0), wordGates: table(1), gates: table(2), found: table(5), own: table(8) + 16 }
  const memory = new WebAssembly.Memory({ initial: Math.ceil((at.own + 2 * width) / pageBytes) })
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(moduleOf(writeLook(at, width, rule))), { from: { memory } })
  const look = exports.look
  if (typeof look !== 'function') throw new Error('The kernel has no look')
  const numbersAt = (start: number, each: number) => new Int32Array(memory.buffer, start, each * count)
  return {
    places: new Int8Array(memory.buffer, at.places, count * width),
    width,
    words: numbersAt(at.words, 1),
    gates: numbersAt(at.gates, 3),
    wordGates: numbersAt(at.wordGates, 1),
    found: numbersAt(at.found, 3),
    look: (row, { from, end, wordGate }) => Number(look(from, row, end, wordGate)),
  }
}
