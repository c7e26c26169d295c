import { type Columns, makeColumns, roomForColumns } from './columns.ts'
import {
  addFractions,
  again,
  block,
  bytesOf,
  constant,
  get,
  instruction,
  leave,
  load,
  load32,
  loadSplat,
  moduleOf,
  multiplyFractions,
  set,
  store,
  zeros,
} from './instructions.ts'

/** A table of terms by terms, most of it empty; it reads the same across and down. */
export interface Table {
  starts: Int32Array
  others: Int32Array
  values: Float32Array
}

/** Two bases by rows, `width` numbers for each term, and how the table turns one into the other: the heaviest step of learning, so in WebAssembly. */
export interface TableProduct {
  bases: readonly [Float32Array, Float32Array]
  /** Where they lie in memory, in bytes. */
  places: readonly [number, number]
  /** Writes the table times one basis into the other. */
  turn: (from: 0 | 1) => void
  columns: Columns
}

const pageBytes = 65_536
/** Vectors of four numbers that are summed at a time: as many as a processor holds. */
const atOnce = 8

/** Room to multiply a table; the width is a multiple of four. */
export function makeTableProduct({ starts, others, values }: Table, { terms, width }: { terms: number; width: number }): TableProduct {
  const size = terms * width
  const at = { second: 4 * size, room: 8 * size, starts: 8 * size + roomForColumns(width), others: 0, values: 0 }
  at.others = at.starts + 4 * starts.length
  at.values = at.others + 4 * others.length
  const memory = new WebAssembly.Memory({ initial: Math.ceil((at.values + 4 * values.length) / pageBytes) })
  new Int32Array(memory.buffer, at.starts, starts.length).set(starts)
  new Int32Array(memory.buffer, at.others, others.length).set(others)
  new Float32Array(memory.buffer, at.values, values.length).set(values)
  const code = {
    name: 'turn',
    parameters: local.term,
    variables: { numbers: 4, vectors: 1 + atOnce },
    body: turnBody(at, { terms, width }),
  }
  const { turn } = new WebAssembly.Instance(new WebAssembly.Module(moduleOf(code)), { from: { memory } }).exports
  if (typeof turn !== 'function') throw new Error('The table has no product')
  return {
    bases: [new Float32Array(memory.buffer, 0, size), new Float32Array(memory.buffer, at.second, size)],
    places: [0, at.second],
    turn: (from) => turn(...(from === 0 ? [0, at.second] : [at.second, 0])),
    columns: makeColumns({ memory, terms, width, room: at.room }),
  }
}

/** Parameters and variables of the function by their numbers: six of 32 bits, and vectors. */
const local = { from: 0, to: 1, term: 2, at: 3, end: 4, their: 5, value: 6, sums: 7 }

/**
 *     for term in 0, 1, ... < terms:
 *       for at in starts[term], ... < starts[term + 1]:
 *         to[term] += values[at] * from[others[at]]              `width` numbers, some vectors of four at a time
 */
function turnBody(at: Record<'starts' | 'others' | 'values', number>, { terms, width }: { terms: number; width: number }): number[] {
  const rowBytes = 4 * width
  // biome-ignore format: a line a statement
  const sumUp = (offset: number, vectors: readonly number[]) => [
    ...vectors.flatMap((vector) => [...zeros, ...set(local.sums + vector)]),
    ...bytesOf(local.term), ...load32(at.starts), ...set(local.at),
    ...bytesOf(local.term), ...load32(at.starts + 4), ...set(local.end),
    ...block(instruction.block, [
      ...block(instruction.loop, [
        ...get(local.at), ...get(local.end), instruction.notLess, ...leave(1),
        ...bytesOf(local.at), ...load32(at.others), ...constant(rowBytes), instruction.multiply, ...get(local.from), instruction.add, ...set(local.their),
        ...bytesOf(local.at), ...loadSplat(at.values), ...set(local.value),
        ...vectors.flatMap((vector) => [
          ...get(local.sums + vector), ...get(local.their), ...load(offset + 16 * vector), ...get(local.value), ...multiplyFractions, ...addFractions,
          ...set(local.sums + vector),
        ]),
        ...get(local.at), ...constant(1), instruction.add, ...set(local.at),
        ...again(0),
      ]),
    ]),
    ...vectors.flatMap((vector) => [...get(local.to), ...get(local.sums + vector), ...store(offset + 16 * vector)]),
  ]
  const parts = Array.from({ length: Math.ceil(width / 4 / atOnce) }, (_, part) => part * atOnce)
  const vectorsOf = (part: number) => Array.from({ length: Math.min(atOnce, width / 4 - part) }, (_, vector) => vector)
  // biome-ignore format: a line a statement
  return [
    ...block(instruction.block, [
      ...block(instruction.loop, [
        ...get(local.term), ...constant(terms), instruction.notLess, ...leave(1),
        ...parts.flatMap((part) => sumUp(16 * part, vectorsOf(part))),
        ...get(local.to), ...constant(rowBytes), instruction.add, ...set(local.to),
        ...get(local.term), ...constant(1), instruction.add, ...set(local.term),
        ...again(0),
      ]),
    ]),
    ...constant(0),
  ]
}
