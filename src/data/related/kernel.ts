import {
  add,
  again,
  any,
  block,
  bytesOf,
  constant,
  dot,
  extract,
  get,
  instruction,
  leave,
  load,
  load8,
  moduleOf,
  multiply,
  notLess,
  or,
  set,
  shift,
  shuffle,
  splat,
  store,
  store32,
  tee,
  zeros,
} from './instructions.ts'

/**
 * The inner loop over all pairs, in WebAssembly for its vector instructions: for one row and all others, four at a time, the product of
 * their places, blended with the product of their words, and whether that passes a gate of either. In JavaScript it takes ten times as long.
 *
 *     for other in from, from + 4, ... < end:
 *       meaning = places[row] . places[other]                    four sums of products of whole numbers
 *       blend = (words[other] >> wordShift) * wordUnits + meaning * meaningUnits
 *       if blend >= gate or blend >= gates[other] or words[other] >= wordGate or words[other] >= wordGates[other]:
 *         found += other, blend, words[other]
 *       words[other] = 0
 */
export interface Kernel {
  /** Places of all, in whole numbers from -127 to 127, `width` for each: a multiple of 16. */
  places: Int8Array
  width: number
  /** Products of words with one row, which a look empties. */
  words: Int32Array
  gates: Int32Array
  wordGates: Int32Array
  /** What a look found, three numbers each: other, blend, words. */
  found: Int32Array
  /** Looks at others; gives how many numbers were found. */
  look: (row: number, among: Among) => number
}

/** At whom a row looks, and the lowest blend and product of words that it asks for. */
export interface Among {
  /** A multiple of four. */
  from: number
  /** Up to three behind it are looked at, too. */
  end: number
  gate: number
  wordGate: number
}

/** How words and meaning are blended. */
export interface Blend {
  wordShift: number
  wordUnits: number
  meaningUnits: number
}

const pageBytes = 65_536
const lanes = 4

/** A kernel with room for so many rows. */
export function makeKernel(rows: number, dimensions: number, blend: Blend): Kernel {
  const width = 16 * Math.ceil(dimensions / 16)
  const count = lanes * Math.ceil(rows / lanes)
  const at = { places: 0, words: count * width, gates: count * (width + 4), wordGates: count * (width + 8), found: count * (width + 12) }
  const memory = new WebAssembly.Memory({ initial: Math.ceil((count * (width + 24) + 16) / pageBytes) })
  const { exports } = new WebAssembly.Instance(
    new WebAssembly.Module(
      moduleOf({ name: 'look', parameters: local.own, variables: { numbers: 3, vectors: 9 }, body: lookBody(at, width, blend) }),
    ),
    { from: { memory } },
  )
  const look = exports.look
  if (typeof look !== 'function') throw new Error('The kernel has no look')
  return {
    places: new Int8Array(memory.buffer, at.places, count * width),
    width,
    words: new Int32Array(memory.buffer, at.words, count),
    gates: new Int32Array(memory.buffer, at.gates, count),
    wordGates: new Int32Array(memory.buffer, at.wordGates, count),
    found: new Int32Array(memory.buffer, at.found, 3 * count),
    look: (row, { from, end, gate, wordGate }) => Number(look(from, row, end, gate, wordGate)),
  }
}

/** Where the tables lie in memory, in bytes. */
type Layout = Record<'places' | 'words' | 'gates' | 'wordGates' | 'found', number>

/** Parameters and variables of the function by their numbers: eight of 32 bits, and vectors. */
const local = {
  other: 0,
  row: 1,
  end: 2,
  gate: 3,
  wordGate: 4,
  own: 5,
  their: 6,
  to: 7,
  low: 8,
  high: 9,
  sums: 10,
  blend: 14,
  words: 15,
  passes: 16,
}

function lookBody(at: Layout, width: number, { wordShift, wordUnits, meaningUnits }: Blend): number[] {
  const { row, end, gate, wordGate, other, own, their, to, low, high, sums, blend, words, passes } = local
  // biome-ignore format: a line a statement
  const shares = (offset: number) => [
    ...get(own), ...load8(offset), ...set(low),
    ...get(own), ...load8(offset + 8), ...set(high),
    ...[0, 1, 2, 3].flatMap((lane) => [
      ...get(sums + lane),
      ...get(their), ...load8(lane * width + offset), ...get(low), ...dot, ...add,
      ...get(their), ...load8(lane * width + offset + 8), ...get(high), ...dot, ...add,
      ...set(sums + lane),
    ]),
  ]
  const steps = Array.from({ length: width / 16 }, (_, step) => shares(16 * step)).flat()
  // biome-ignore format: a line a statement
  const addHalves = (a: number, b: number, first: number[], second: number[]) => [
    ...get(a), ...get(b), ...shuffle(first), ...get(a), ...get(b), ...shuffle(second), ...add,
  ]
  // biome-ignore format: a line a statement
  const tell = [0, 1, 2, 3].flatMap((lane) => [
    ...get(to), ...get(other), ...constant(lane), instruction.add, ...store32(at.found),
    ...get(to), ...get(blend), ...extract(lane), ...store32(at.found + 4),
    ...get(to), ...get(words), ...extract(lane), ...store32(at.found + 8),
    ...get(to), ...get(passes), ...extract(lane), ...constant(12), instruction.and, instruction.add, ...set(to), // -1 where it passes
  ])
  // biome-ignore format: a line a statement
  return [
    ...block(instruction.block, [
      ...block(instruction.loop, [
        ...get(other), ...get(end), instruction.notLess, ...leave(1),
        ...get(row), ...constant(width), instruction.multiply, ...set(own),
        ...get(other), ...constant(width), instruction.multiply, ...set(their),
        ...[0, 1, 2, 3].flatMap((lane) => [...zeros, ...set(sums + lane)]),
        ...steps,
        // Four vectors of four sums each to one vector of their totals.
        ...addHalves(sums, sums + 1, [0, 4, 1, 5], [2, 6, 3, 7]), ...set(low),
        ...addHalves(sums + 2, sums + 3, [0, 4, 1, 5], [2, 6, 3, 7]), ...set(high),
        ...addHalves(low, high, [0, 1, 4, 5], [2, 3, 6, 7]), ...constant(meaningUnits), ...splat, ...multiply,
        ...bytesOf(other), ...load(at.words), ...tee(words), ...constant(wordShift), ...shift, ...constant(wordUnits), ...splat, ...multiply,
        ...add, ...set(blend),
        ...bytesOf(other), ...zeros, ...store(at.words),
        ...get(blend), ...get(gate), ...splat, ...notLess,
        ...get(blend), ...bytesOf(other), ...load(at.gates), ...notLess, ...or,
        ...get(words), ...get(wordGate), ...splat, ...notLess, ...or,
        ...get(words), ...bytesOf(other), ...load(at.wordGates), ...notLess, ...or,
        ...tee(passes), ...any,
        ...block(instruction.if, tell),
        ...get(other), ...constant(lanes), instruction.add, ...set(other),
        ...again(0),
      ]),
    ]),
    ...get(to), ...constant(2), instruction.shift,
  ]
}
