/** Instructions of WebAssembly as bytes, as many as the kernel needs. (WebAssembly core specification 2.0, section 5, binary format) */
export const instruction = {
  block: 0x02,
  loop: 0x03,
  if: 0x04,
  end: 0x0b,
  isZero: 0x45,
  notLess: 0x4e,
  countBits: 0x69,
  add: 0x6a,
  subtract: 0x6b,
  multiply: 0x6c,
  and: 0x71,
  or: 0x72,
  shift: 0x75,
}
export const block = (kind: number, body: number[]) => [kind, 0x40, ...body, instruction.end]
export const again = (depth: number) => [0x0c, depth]
export const leave = (depth: number) => [0x0d, depth] // if what was computed last is not 0
export const get = (variable: number) => [0x20, variable]
export const set = (variable: number) => [0x21, variable]
export const tee = (variable: number) => [0x22, variable]
export const constant = (value: number) => [0x41, ...signed(value)]
export const load32 = (offset: number) => [0x28, 2, ...unsigned(offset)]
export const load16 = (offset: number) => [0x2f, 1, ...unsigned(offset)]
export const store32 = (offset: number) => [0x36, 2, ...unsigned(offset)]
export const bytesOf = (variable: number) => [...get(variable), ...constant(4), instruction.multiply]

/** Instructions on vectors of four or, those of bytes, sixteen numbers. */
const wide = (code: number, ...rest: number[]) => [0xfd, ...unsigned(code), ...rest]
export const load = (offset: number) => wide(0, 2, ...unsigned(offset))
export const store = (offset: number) => wide(11, 2, ...unsigned(offset))
export const zeros = wide(12, ...new Array<number>(16).fill(0))
export const firstFour = wide(12, ...[0, 1, 2, 3].flatMap((number) => [number, 0, 0, 0]))
export const shuffle = (order: number[]) => wide(13, ...order.flatMap((lane) => [4 * lane, 4 * lane + 1, 4 * lane + 2, 4 * lane + 3]))
/** Bytes of one vector in the order that another gives. */
export const pick = wide(14)
export const splat = wide(17)
export const loadSplat = (offset: number) => wide(9, 2, ...unsigned(offset))
export const extract = (lane: number) => wide(27, lane)
export const notLess = wide(63)
export const both = wide(78) // bits
export const maskOf = wide(164) // a bit a number
export const add = wide(174)
export const lower = wide(182) // of two
/** Two doubles: of two numbers from memory, of the first two of four, and back to these. */
export const loadTwo = (offset: number) => wide(93, 2, ...unsigned(offset))
export const promote = wide(95)
export const demote = wide(94)
export const addDoubles = wide(240)
export const multiplyDoubles = wide(242)
export const addFractions = wide(228)
export const multiplyFractions = wide(230)
export const subtract = wide(177)
export const subtractBytes = wide(113)
export const higherBytes = wide(120) // of two
/** Products of bytes, the second from 0 to 127, added in fours to a third: the same on every processor. (Relaxed SIMD) */
export const dot = wide(275)

/** A function and what it needs: its parameters are numbers of 32 bits, as is its result. */
export interface Code {
  name: string
  parameters: number
  /** Of 32 bits, and vectors of 128. */
  variables: { numbers: number; vectors: number }
  body: number[]
}

/** A module with one function over an imported memory, `from` `memory`. */
export function moduleOf({ name, parameters, variables, body }: Code): Uint8Array<ArrayBuffer> {
  const [i32, v128] = [0x7f, 0x7b]
  const declared = vector([
    [variables.numbers, i32],
    [variables.vectors, v128],
  ])
  const code = [...declared, ...body, instruction.end]
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00], // magic and version
    ...section(1, vector([[0x60, ...vector(Array.from({ length: parameters }, () => [i32])), ...vector([[i32]])]])),
    ...section(2, vector([[...text('from'), ...text('memory'), 0x02, 0x00, ...unsigned(1)]])),
    ...section(3, vector([[0]])),
    ...section(7, vector([[...text(name), 0x00, 0]])),
    ...section(10, vector([[...unsigned(code.length), ...code]])),
  ])
}

const section = (id: number, content: number[]) => [id, ...unsigned(content.length), ...content]
const vector = (items: number[][]) => [...unsigned(items.length), ...items.flat()]
const text = (letters: string) => vector(Array.from(letters, (letter) => [letter.charCodeAt(0)]))

/** LEB128: seven bits a byte, low ones first. */
function unsigned(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...unsigned(Math.floor(value / 128))]
}

function signed(value: number): number[] {
  return value >= -64 && value < 64 ? [value & 127] : [(value & 127) | 128, ...signed(value >> 7)]
}
