import {
  add,
  again,
  any,
  block,
  both,
  bytesOf,
  type Code,
  choose,
  constant,
  dot,
  extract,
  get,
  higherBytes,
  instruction,
  leave,
  load,
  lower,
  multiply,
  notLess,
  or,
  set,
  shift,
  shuffle,
  splat,
  store,
  store32,
  subtract,
  subtractBytes,
  tee,
  zeros,
} from './instructions.ts'
import type { Blend, Kinds } from './kernel.ts'

/** Others that are looked at at a time. */
export const lanes = 4

/** Where the tables lie in memory, in bytes; `own` is the place of the row in two parts, what is above 0 and what is below: bytes of 0 to 127. */
export type Layout = Record<'places' | 'words' | 'wordGates' | 'found' | 'own', number> & { gates: readonly [number, number, number] }

/** Parameters and variables of the function by their numbers: nine of 32 bits, and vectors. */
const local = {
  other: 0,
  row: 1,
  end: 2,
  gates: 3,
  wordGate: 6,
  their: 7,
  to: 8,
  above: 9,
  below: 10,
  sums: 11,
  owed: 15,
  blend: 19,
  words: 20,
  first: 21,
  second: 22,
  passes: 23,
  ownGates: 24,
  ownWordGate: 27,
  least: 28,
  wordBits: 30,
  perWord: 31,
  perMeaning: 32,
}

/** The function `look` of the kernel, over memory laid out so. */
export function writeLook(at: Layout, width: number, { wordShift, wordUnits, meaningUnits, leastWords, ownWords }: Blend & Kinds): Code {
  const { row, end, gates, wordGate, other, their, to, above, below, sums, owed, blend, words, first, second, passes } = local
  const { ownGates, ownWordGate, least, wordBits, perWord, perMeaning } = local
  const places = Array.from({ length: width / 16 }, (_, step) => 16 * step)
  // biome-ignore format: a line a statement
  const split = places.flatMap((offset) => [
    ...get(row), ...constant(width), instruction.multiply, ...load(at.places + offset), ...set(above),
    ...constant(0), ...get(above), ...zeros, ...higherBytes, ...store(at.own + offset),
    ...constant(0), ...zeros, ...get(above), ...subtractBytes, ...zeros, ...higherBytes, ...store(at.own + width + offset),
  ])
  // biome-ignore format: a line a statement
  const shares = places.flatMap((offset) => [
    ...constant(0), ...load(at.own + offset), ...set(above),
    ...constant(0), ...load(at.own + width + offset), ...set(below),
    ...[0, 1, 2, 3].flatMap((lane) => [
      ...get(their), ...load(at.places + lane * width + offset), ...tee(first), ...get(above), ...get(sums + lane), ...dot, ...set(sums + lane),
      ...get(first), ...get(below), ...get(owed + lane), ...dot, ...set(owed + lane),
    ]),
  ])
  // biome-ignore format: a line a statement
  const addHalves = (a: number, b: number, first: number[], second: number[]) => [
    ...get(a), ...get(b), ...shuffle(first), ...get(a), ...get(b), ...shuffle(second), ...add,
  ]
  // biome-ignore format: a line a statement
  const gateOf = (kind: 0 | 1 | 2) => [...get(ownGates + kind), ...bytesOf(other), ...load(at.gates[kind]), ...lower]
  // biome-ignore format: a line a statement
  const tell = [0, 1, 2, 3].flatMap((lane) => [
    ...get(to), ...get(other), ...constant(lane), instruction.add, ...store32(at.found),
    ...get(to), ...get(blend), ...extract(lane), ...store32(at.found + 4),
    ...get(to), ...get(words), ...extract(lane), ...store32(at.found + 8),
    ...get(to), ...get(passes), ...extract(lane), ...constant(12), instruction.and, instruction.add, ...set(to), // -1 where it passes
  ])
  // biome-ignore format: a line a statement
  const body = [
    ...split,
    ...[0, 1, 2].flatMap((kind) => [...get(gates + kind), ...splat, ...set(ownGates + kind)]),
    ...get(wordGate), ...splat, ...set(ownWordGate),
    ...[0, 1].flatMap((kind) => [...constant(leastWords[kind]!), ...splat, ...set(least + kind)]),
    ...constant(ownWords), ...splat, ...set(wordBits),
    ...constant(wordUnits), ...splat, ...set(perWord),
    ...constant(meaningUnits), ...splat, ...set(perMeaning),
    ...block(instruction.block, [
      ...block(instruction.loop, [
        ...get(other), ...get(end), instruction.notLess, ...leave(1),
        ...get(other), ...constant(width), instruction.multiply, ...set(their),
        ...[0, 1, 2, 3].flatMap((lane) => [...zeros, ...set(sums + lane), ...zeros, ...set(owed + lane)]),
        ...shares,
        ...[0, 1, 2, 3].flatMap((lane) => [...get(sums + lane), ...get(owed + lane), ...subtract, ...set(sums + lane)]),
        // Four vectors of four sums each to one vector of their totals.
        ...addHalves(sums, sums + 1, [0, 4, 1, 5], [2, 6, 3, 7]), ...set(first),
        ...addHalves(sums + 2, sums + 3, [0, 4, 1, 5], [2, 6, 3, 7]), ...set(second),
        ...addHalves(first, second, [0, 1, 4, 5], [2, 3, 6, 7]), ...get(perMeaning), ...multiply,
        ...bytesOf(other), ...load(at.words), ...tee(words), ...constant(wordShift), ...shift, ...get(perWord), ...multiply,
        ...add, ...set(blend),
        ...bytesOf(other), ...zeros, ...store(at.words),
        ...get(words), ...get(least), ...notLess, ...set(first),
        ...get(words), ...get(least + 1), ...notLess, ...set(second),
        ...get(blend), ...gateOf(0), ...gateOf(1), ...gateOf(2), ...get(second), ...choose, ...get(first), ...choose, ...notLess,
        ...get(words), ...get(wordBits), ...both, ...get(ownWordGate), ...bytesOf(other), ...load(at.wordGates), ...lower, ...notLess, ...or,
        ...tee(passes), ...any,
        ...block(instruction.if, tell),
        ...get(other), ...constant(lanes), instruction.add, ...set(other),
        ...again(0),
      ]),
    ]),
    ...get(to), ...constant(2), instruction.shift,
  ]
  return { name: 'look', parameters: local.their, variables: { numbers: 2, vectors: 24 }, body }
}
