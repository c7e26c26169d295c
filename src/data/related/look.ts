import {
  add,
  again,
  block,
  both,
  bytesOf,
  type Code,
  constant,
  dot,
  extract,
  get,
  higherBytes,
  instruction,
  leave,
  load,
  load32,
  lower,
  maskOf,
  notLess,
  or,
  set,
  shuffle,
  splat,
  store,
  store32,
  subtract,
  subtractBytes,
  tee,
  zeros,
} from './instructions.ts'
import type { Rule } from './kernel.ts'

/** Others whose words are looked at at a time. */
export const lanes = 4

/** Where the tables lie in memory, in bytes; `own` is the place of the row in two parts, what is above 0 and what is below: bytes of 0 to 127. */
export type Layout = Record<'places' | 'words' | 'gates' | 'wordGates' | 'found' | 'own', number>

/** Parameters and variables of the function by their numbers: four of 32 bits, nine more, and vectors. */
const local = {
  from: 0,
  row: 1,
  end: 2,
  wordGate: 3,
  to: 4,
  worth: 5,
  other: 6,
  their: 7,
  words: 8,
  own: 9,
  blend: 10,
  kind: 11,
  useful: 12,
  first: 13,
  above: 14,
  below: 15,
  wordBits: 16,
  least: 17,
  gate: 18,
}

/** The function `look` of the kernel, over memory laid out so. */
export function writeLook(at: Layout, width: number, rule: Rule): Code {
  const { from, row, end, wordGate, to, worth, other, words, own, blend, kind, useful, wordBits, least, gate } = local
  const isOf = (place: 0 | 1) => [...get(words), ...constant(rule.kinds[place]), instruction.notLess]
  const ofOther = (table: number) => [...bytesOf(other), ...load32(table)]
  // biome-ignore format: a line a statement
  const passes = (place: number) => [
    ...get(blend), ...get(place), ...constant(3), instruction.multiply, ...get(kind), instruction.add,
    ...constant(4), instruction.multiply, ...load32(at.gates), instruction.notLess,
  ]
  // biome-ignore format: a line a statement
  const meet = [
    ...get(from), ...get(worth), instruction.lowestBit, instruction.add, ...set(other),
    ...get(worth), ...get(worth), ...constant(1), instruction.subtract, instruction.and, ...set(worth),
    ...ofOther(at.words), ...tee(words), ...constant(rule.ownWords), instruction.and, ...set(own),
    ...get(own), ...constant(rule.wordShift), instruction.shift, ...constant(rule.wordUnits), instruction.multiply,
    ...multiplyPlaces(at, width), ...constant(rule.meaningUnits), instruction.multiply, instruction.add, ...set(blend),
    ...constant(2), ...isOf(0), instruction.subtract, ...isOf(1), instruction.subtract, ...set(kind),
    ...passes(row), ...passes(other), instruction.or,
    ...get(own), ...constant(rule.leastWords), instruction.notLess, instruction.and, ...set(useful),
    ...get(to), ...get(other), ...store32(at.found),
    ...get(to), ...get(blend), ...constant(-1), ...get(useful), instruction.choose, ...store32(at.found + 4),
    ...get(to), ...get(words), ...store32(at.found + 8),
    ...get(own), ...get(wordGate), instruction.notLess, ...get(own), ...ofOther(at.wordGates), instruction.notLess, instruction.or,
    ...get(useful), instruction.or, ...constant(12), instruction.multiply, ...get(to), instruction.add, ...set(to),
  ]
  // biome-ignore format: a line a statement
  const body = [
    ...splitPlace(at, width),
    ...constant(rule.ownWords), ...splat, ...set(wordBits),
    ...constant(rule.leastWords), ...splat, ...set(least),
    ...get(wordGate), ...splat, ...set(gate),
    ...block(instruction.block, [
      ...block(instruction.loop, [
        ...get(from), ...get(end), instruction.notLess, ...leave(1),
        ...bytesOf(from), ...load(at.words), ...get(wordBits), ...both, ...tee(local.first), ...get(least), ...notLess,
        ...get(local.first), ...get(gate), ...bytesOf(from), ...load(at.wordGates), ...lower, ...notLess, ...or, ...maskOf, ...set(worth),
        ...block(instruction.block, [
          ...block(instruction.loop, [
            ...get(worth), instruction.isZero, ...leave(1),
            ...meet,
            ...again(0),
          ]),
        ]),
        ...bytesOf(from), ...zeros, ...store(at.words),
        ...get(from), ...constant(lanes), instruction.add, ...set(from),
        ...again(0),
      ]),
    ]),
    ...get(to), ...constant(2), instruction.shift,
  ]
  return { name: 'look', parameters: local.to, variables: { numbers: 9, vectors: 6 }, body }
}

/** Writes the place of the row in two parts. */
function splitPlace(at: Layout, width: number): number[] {
  // biome-ignore format: a line a statement
  return placesOf(width).flatMap((offset) => [
    ...get(local.row), ...constant(width), instruction.multiply, ...load(at.places + offset), ...set(local.above),
    ...constant(0), ...get(local.above), ...zeros, ...higherBytes, ...store(at.own + offset),
    ...constant(0), ...zeros, ...get(local.above), ...subtractBytes, ...zeros, ...higherBytes, ...store(at.own + width + offset),
  ])
}

/** The product of the places of the row and the other. */
function multiplyPlaces(at: Layout, width: number): number[] {
  const { other, their, first, above, below } = local
  // biome-ignore format: a line a statement
  return [
    ...get(other), ...constant(width), instruction.multiply, ...set(their),
    ...zeros, ...set(above), ...zeros, ...set(below),
    ...placesOf(width).flatMap((offset) => [
      ...get(their), ...load(at.places + offset), ...tee(first), ...constant(0), ...load(at.own + offset), ...get(above), ...dot, ...set(above),
      ...get(first), ...constant(0), ...load(at.own + width + offset), ...get(below), ...dot, ...set(below),
    ]),
    ...get(above), ...get(below), ...subtract, ...tee(first), ...get(first), ...get(first), ...shuffle([2, 3, 0, 1]), ...add, ...tee(first),
    ...extract(0), ...get(first), ...extract(1), instruction.add,
  ]
}

/** Where in a place the stretches begin that are multiplied at a time. */
function placesOf(width: number): number[] {
  return Array.from({ length: width / 16 }, (_, step) => 16 * step)
}
