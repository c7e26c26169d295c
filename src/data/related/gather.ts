import {
  add,
  again,
  block,
  both,
  bytesOf,
  type Code,
  constant,
  firstFour,
  get,
  instruction,
  leave,
  load,
  lower,
  maskOf,
  notLess,
  pick,
  set,
  splat,
  store,
  store32,
  tee,
  zeros,
} from './instructions.ts'
import type { Rule } from './kernel.ts'

/** Others whose words are looked at at a time. */
export const lanes = 4

/** Where the tables lie in memory, in bytes; words of those in a list stand `stride` behind them. */
export type GatherLayout = Record<'words' | 'wordGates' | 'worth' | 'crowding' | 'stride' | 'ends' | 'orders', number>

/** Parameters and variables of the function by their numbers: seven of 32 bits, and vectors. */
const local = {
  from: 0,
  end: 1,
  wordGate: 2,
  toWorth: 3,
  toCrowding: 4,
  mask: 5,
  words: 6,
  own: 7,
  others: 8,
  wordBits: 9,
  least: 10,
  gate: 11,
  four: 12,
}

/**
 * The function `gather` of the kernel. What is worth a look is not told by a branch, which a processor would guess wrongly every other time: of four others
 * those that are come first, all four are written behind the list, and its end moves by as many as are.
 */
export function writeGather(at: GatherLayout, rule: Rule): Code {
  const { from, end, wordGate, toWorth, toCrowding, mask, words, own, others, wordBits, least, gate, four } = local
  const picked = (vector: number) => [...get(vector), ...get(mask), ...constant(16), instruction.multiply, ...load(at.orders), ...pick]
  // biome-ignore format: a line a statement
  const append = (list: number, to: number) => [
    ...get(to), ...picked(others), ...store(list),
    ...get(to), ...picked(words), ...store(list + at.stride),
    ...get(to), ...get(mask), instruction.countBits, ...constant(4), instruction.multiply, instruction.add, ...set(to),
  ]
  // biome-ignore format: a line a statement
  const body = [
    ...constant(rule.ownWords), ...splat, ...set(wordBits),
    ...constant(rule.leastWords), ...splat, ...set(least),
    ...get(wordGate), ...splat, ...set(gate),
    ...constant(lanes), ...splat, ...set(four),
    ...firstFour, ...get(from), ...splat, ...add, ...set(others),
    ...block(instruction.block, block(instruction.loop, [
      ...get(from), ...get(end), instruction.notLess, ...leave(1),
      ...bytesOf(from), ...load(at.words), ...tee(words), ...get(wordBits), ...both, ...set(own),
      ...bytesOf(from), ...zeros, ...store(at.words),
      ...get(own), ...get(least), ...notLess, ...maskOf, ...set(mask),
      ...append(at.worth, toWorth),
      ...get(own), ...get(gate), ...bytesOf(from), ...load(at.wordGates), ...lower, ...notLess, ...maskOf, ...tee(mask),
      ...block(instruction.if, append(at.crowding, toCrowding)),
      ...get(others), ...get(four), ...add, ...set(others),
      ...get(from), ...constant(lanes), instruction.add, ...set(from),
      ...again(0),
    ])),
    ...constant(0), ...get(toWorth), ...store32(at.ends),
    ...constant(0), ...get(toCrowding), ...store32(at.ends + 4),
    ...constant(0),
  ]
  return { name: 'gather', parameters: 4, variables: { numbers: 2, vectors: 7 }, body }
}

/** For each mask of four bits the order of bytes by which those of four numbers that have a bit come first. */
export function pickingOrders(): Uint8Array {
  return Uint8Array.from({ length: 16 * 16 }, (_, at) => {
    const [mask, place] = [at >> 4, (at >> 2) & 3]
    const chosen = [0, 1, 2, 3].filter((lane) => (mask >> lane) % 2 === 1)
    return 4 * (chosen[place] ?? 0) + (at & 3)
  })
}
