import { again, block, bytesOf, type Code, constant, get, instruction, leave, load16, load32, set, store32, tee } from './instructions.ts'
import type { Vectors } from './weigh.ts'

/** Where each term stands: rows and weights of term `t` from `starts[t]` on, so far `filled[t]` of them. */
export interface Postings {
  starts: Int32Array
  filled: Int32Array
  holders: Int32Array
  weights: Uint16Array
}

/** Room for where each term stands, to be filled row by row; tables of as many holders and weights as the vectors have terms. */
export function makePostings({ terms }: Vectors, tables: Pick<Postings, 'holders' | 'weights'>): Postings {
  let termCount = 0
  for (let at = 0; at < terms.length; at++) termCount = Math.max(termCount, terms[at]! + 1)
  const starts = new Int32Array(termCount + 1)
  for (let at = 0; at < terms.length; at++) starts[terms[at]! + 1]! += 1
  for (let term = 0; term < termCount; term++) starts[term + 1]! += starts[term]!
  return { starts, filled: new Int32Array(termCount), ...tables }
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

/** Where the tables lie in memory, in bytes. */
export type PostingsLayout = Record<'holders' | 'weights' | 'words', number>

/**
 * The function `add` of the kernel:
 *
 *     for at in from, from + 1, ... < end:
 *       words[holders[at]] += value * weights[at]
 */
export function writeAdd(at: PostingsLayout): Code {
  const { from, end, value, holder } = { from: 0, end: 1, value: 2, holder: 3 }
  // biome-ignore format: a line a statement
  const body = [
    ...block(instruction.block, block(instruction.loop, [
      ...get(from), ...get(end), instruction.notLess, ...leave(1),
      ...bytesOf(from), ...load32(at.holders), ...constant(4), instruction.multiply, ...tee(holder),
      ...get(holder), ...load32(at.words),
      ...get(from), ...constant(2), instruction.multiply, ...load16(at.weights), ...get(value), instruction.multiply,
      instruction.add, ...store32(at.words),
      ...get(from), ...constant(1), instruction.add, ...set(from),
      ...again(0),
    ])),
    ...constant(0),
  ]
  return { name: 'add', parameters: 3, variables: { numbers: 1, vectors: 0 }, body }
}
