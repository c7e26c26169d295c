import {
  add,
  again,
  block,
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
  set,
  shuffle,
  store32,
  subtract,
  subtractBytes,
  tee,
  zeros,
} from './instructions.ts'
import type { Rule } from './kernel.ts'

/** Where the tables lie in memory, in bytes; words of those who are worth a look stand `stride` behind them. */
export type LookLayout = Record<'places' | 'gates' | 'worth' | 'stride' | 'found', number>

/**
 * Parameters and variables of the function by their numbers: three of 32 bits, six more, and vectors: last the place of the row in two parts, what is
 * above 0 and what is below, as bytes of 0 to 127.
 */
const local = { row: 0, from: 1, end: 2, to: 3, other: 4, their: 5, words: 6, blend: 7, kind: 8, first: 9, above: 10, below: 11, own: 12 }

/** The function `look` of the kernel, over memory laid out so. */
export function writeLook(at: LookLayout, width: number, rule: Rule): Code {
  const { row, from, end, to, other, words, blend, kind } = local
  const stretches = Array.from({ length: width / 16 }, (_, stretch) => stretch)
  const isOf = (place: 0 | 1) => [...get(words), ...constant(rule.kinds[place]), instruction.notLess]
  // biome-ignore format: a line a statement
  const passes = (place: number) => [
    ...get(blend), ...get(place), ...constant(3), instruction.multiply, ...get(kind), instruction.add,
    ...constant(4), instruction.multiply, ...load32(at.gates), instruction.notLess,
  ]
  // biome-ignore format: a line a statement
  const body = [
    ...splitPlace(at, stretches),
    ...block(instruction.block, block(instruction.loop, [
      ...get(from), ...get(end), instruction.notLess, ...leave(1),
      ...get(from), ...load32(at.worth), ...set(other),
      ...get(from), ...load32(at.worth + at.stride), ...tee(words), ...constant(rule.ownWords), instruction.and,
      ...constant(rule.wordShift), instruction.shift, ...constant(rule.wordUnits), instruction.multiply,
      ...multiplyPlaces(at, stretches), ...constant(rule.meaningUnits), instruction.multiply, instruction.add, ...set(blend),
      ...constant(2), ...isOf(0), instruction.subtract, ...isOf(1), instruction.subtract, ...set(kind),
      ...passes(row), ...passes(other), instruction.or,
      ...block(instruction.if, [
        ...get(to), ...get(other), ...store32(at.found),
        ...get(to), ...get(blend), ...store32(at.found + 4),
        ...get(to), ...get(words), ...store32(at.found + 8),
        ...get(to), ...constant(12), instruction.add, ...set(to),
      ]),
      ...get(from), ...constant(4), instruction.add, ...set(from),
      ...again(0),
    ])),
    ...get(to), ...constant(2), instruction.shift,
  ]
  return { name: 'look', parameters: local.to, variables: { numbers: 6, vectors: 3 + 2 * stretches.length }, body }
}

/** The part of the place of the row that is above 0 in a stretch of it, and the one that is below. */
const ownOf = (stretch: number) => ({ ownAbove: local.own + 2 * stretch, ownBelow: local.own + 2 * stretch + 1 })

/** Cuts the place of the row in two parts. */
function splitPlace({ places }: LookLayout, stretches: readonly number[]): number[] {
  return stretches.flatMap((stretch) => {
    const { ownAbove, ownBelow } = ownOf(stretch)
    // biome-ignore format: a line a statement
    return [
      ...get(local.row), ...constant(16 * stretches.length), instruction.multiply, ...load(places + 16 * stretch), ...tee(local.first),
      ...zeros, ...higherBytes, ...set(ownAbove),
      ...zeros, ...get(local.first), ...subtractBytes, ...zeros, ...higherBytes, ...set(ownBelow),
    ]
  })
}

/** The product of the places of the row and the other. */
function multiplyPlaces({ places }: LookLayout, stretches: readonly number[]): number[] {
  const { other, their, first, above, below } = local
  // biome-ignore format: a line a statement
  return [
    ...get(other), ...constant(16 * stretches.length), instruction.multiply, ...set(their),
    ...zeros, ...set(above), ...zeros, ...set(below),
    ...stretches.flatMap((stretch) => [
      ...get(their), ...load(places + 16 * stretch), ...tee(first), ...get(ownOf(stretch).ownAbove), ...get(above), ...dot, ...set(above),
      ...get(first), ...get(ownOf(stretch).ownBelow), ...get(below), ...dot, ...set(below),
    ]),
    ...get(above), ...get(below), ...subtract, ...tee(first), ...get(first), ...get(first), ...shuffle([2, 3, 0, 1]), ...add, ...tee(first),
    ...extract(0), ...get(first), ...extract(1), instruction.add,
  ]
}
