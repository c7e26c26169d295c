import {
  addDoubles,
  again,
  block,
  type Code,
  constant,
  demote,
  get,
  instruction,
  leave,
  load,
  loadSplat,
  loadTwo,
  moduleOf,
  multiplyDoubles,
  promote,
  set,
  shuffle,
  store,
  zeros,
} from './instructions.ts'

/** What is done with the columns of a basis, in WebAssembly for its vectors of two doubles. A basis is named by where it lies in memory, in bytes. */
export interface Columns {
  /** Products of each column with itself and those before it, by rows; what stands behind them in a row is of no use. */
  multiply: (basis: number) => Float64Array
  /** Each column becomes the sum of itself and those before it, by the shares that its row of a lower triangle gives. */
  combine: (basis: number, shares: Float64Array) => void
}

/** Bases in a memory that has `roomForColumns` from `room` on, a multiple of eight; `terms` rows of a width that is a multiple of four. */
export interface Layout {
  memory: WebAssembly.Memory
  terms: number
  width: number
  room: number
}

/** Columns at a time. */
const lanes = 4
/** Products of as many columns with as many. */
const square = lanes * lanes
const doubleBytes = 8

/** Bytes beside the bases. */
export function roomForColumns(width: number): number {
  return doubleBytes * (width * width + square)
}

/** The columns of bases that lie so. */
export function makeColumns({ memory, terms, width, room }: Layout): Columns {
  const at = { shares: room, sums: room + doubleBytes * width * width }
  const start = (name: string, body: number[], variables: Code['variables']) => {
    const code = new WebAssembly.Module(moduleOf({ name, parameters: 3, variables, body }))
    const made = new WebAssembly.Instance(code, { from: { memory } }).exports[name]
    if (typeof made !== 'function') throw new Error(`The columns have no ${name}`)
    return made
  }
  const multiply = start('multiply', multiplyBody(at.sums, width), { numbers: 0, vectors: 3 + 2 * lanes })
  const combine = start('combine', combineBody(at.shares, width), { numbers: 4, vectors: 2 + lanes })
  const sums = new Float64Array(memory.buffer, at.sums, square)
  const turned = new Float64Array(memory.buffer, at.shares, width * width) // so that shares in columns side by side lie side by side
  return {
    multiply: (basis) => {
      const products = new Float64Array(width * width)
      for (let a = 0; a < width; a += lanes) {
        for (let b = 0; b <= a; b += lanes) {
          multiply(basis + 4 * a, basis + 4 * b, terms)
          for (let lane = 0; lane < lanes; lane++) products.set(sums.subarray(lanes * lane, lanes * (lane + 1)), (a + lane) * width + b)
        }
      }
      return products
    },
    combine: (basis, shares) => {
      for (let a = 0; a < width; a++) for (let b = 0; b < width; b++) turned[b * width + a] = b > a ? 0 : shares[a * width + b]!
      for (let a = width - lanes; a >= 0; a -= lanes) combine(basis, a, terms)
    },
  }
}

/**
 *     for each of `rows` rows:
 *       for four columns from `one` on and four from `other` on:      both in the first row, in bytes
 *         sums[column][other column] += row[column] * row[other column]
 */
function multiplyBody(at: number, width: number): number[] {
  const [one, other, rows, first, second, value, sums] = [0, 1, 2, 3, 4, 5, 6]
  const columns = Array.from({ length: lanes }, (_, lane) => lane)
  // biome-ignore format: a line a statement
  const add = (sum: number, row: number) => [...get(sum), ...get(value), ...get(row), ...multiplyDoubles, ...addDoubles, ...set(sum)]
  // biome-ignore format: a line a statement
  return [
    ...countDown(rows, [
      ...get(other), ...loadTwo(0), ...promote, ...set(first),
      ...get(other), ...loadTwo(8), ...promote, ...set(second),
      ...columns.flatMap((lane) => [
        ...get(one), ...loadSplat(4 * lane), ...promote, ...set(value), ...add(sums + 2 * lane, first), ...add(sums + 2 * lane + 1, second),
      ]),
      ...move(one, 4 * width), ...move(other, 4 * width),
    ]),
    ...columns.flatMap((lane) => [
      ...constant(0), ...get(sums + 2 * lane), ...store(at + 32 * lane),
      ...constant(0), ...get(sums + 2 * lane + 1), ...store(at + 32 * lane + 16),
    ]),
    ...constant(0),
  ]
}

/**
 *     for each of `rows` rows from `row` on:
 *       for four columns from `column` on:
 *         row[column] = sum of row[b] * shares[b][column] for b from 0 on, four added up at a time, until those of the four columns
 */
function combineBody(at: number, width: number): number[] {
  const [row, column, rows, end, b, their, share, low, high, values] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
  // biome-ignore format: a line a statement
  const product = (place: number, offset: number) => [
    ...get(values + place), ...get(share), ...load(at + place * doubleBytes * width + offset), ...multiplyDoubles,
  ]
  // biome-ignore format: a line a statement
  const add = (sum: number, offset: number) => [
    ...get(sum), ...product(0, offset), ...product(1, offset), ...addDoubles, ...product(2, offset), ...addDoubles,
    ...product(3, offset), ...addDoubles, ...addDoubles, ...set(sum),
  ]
  // biome-ignore format: a line a statement
  return [
    ...get(column), ...constant(lanes), instruction.add, ...set(end),
    ...countDown(rows, [
      ...zeros, ...set(low), ...zeros, ...set(high),
      ...constant(0), ...set(b), ...get(row), ...set(their), ...get(column), ...constant(doubleBytes), instruction.multiply, ...set(share),
      ...block(instruction.block, block(instruction.loop, [
        ...get(b), ...get(end), instruction.notLess, ...leave(1),
        ...[0, 1, 2, 3].flatMap((place) => [...get(their), ...loadSplat(4 * place), ...promote, ...set(values + place)]),
        ...add(low, 0), ...add(high, 16),
        ...move(b, lanes), ...move(their, 4 * lanes), ...move(share, lanes * doubleBytes * width),
        ...again(0),
      ])),
      ...get(row), ...get(column), ...constant(4), instruction.multiply, instruction.add,
      ...get(low), ...demote, ...get(high), ...demote, ...shuffle([0, 1, 4, 5]), ...store(0),
      ...move(row, 4 * width),
    ]),
    ...constant(0),
  ]
}

/** Again and again, so many times. */
function countDown(times: number, body: number[]): number[] {
  return block(
    instruction.block,
    block(instruction.loop, [...get(times), instruction.isZero, ...leave(1), ...body, ...move(times, -1), ...again(0)]),
  )
}

function move(variable: number, by: number): number[] {
  return [...get(variable), ...constant(by), instruction.add, ...set(variable)]
}
