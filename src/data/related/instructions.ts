/**
 * Instructions of WebAssembly as bytes, as many as the kernel needs: here those of one byte, below those with operands or of vectors, each with
 * the specification's own word. Numbers are whole and signed, of 32 bits, where nothing else is said. (WebAssembly core specification 2.0, section
 * 5, binary format)
 */
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
/** `block`, `loop` or `if` around a body that leaves nothing behind; `kind` is its byte in `instruction`. */
export const block = (kind: number, body: number[]) => [kind, 0x40, ...body, instruction.end]
/** `br`: back to the start of the loop that stands `depth` blocks out. */
export const again = (depth: number) => [0x0c, depth]
/** `br_if`: where what was computed last is not 0, behind the block that stands `depth` blocks out, or to the start of a loop. */
export const leave = (depth: number) => [0x0d, depth]
/** `local.get` */
export const get = (variable: number) => [0x20, variable]
/** `local.set` */
export const set = (variable: number) => [0x21, variable]
/** `local.tee`: sets a variable and leaves the value. */
export const tee = (variable: number) => [0x22, variable]
/** `i32.const` */
export const constant = (value: number) => [0x41, ...signed(value)]
/** `i32.load`, from the address computed last and `offset` bytes on. */
export const load32 = (offset: number) => [0x28, 2, ...unsigned(offset)]
/** `i32.load16_u`: a number of 16 bits, without a sign. */
export const load16 = (offset: number) => [0x2f, 1, ...unsigned(offset)]
/** `i32.store`: what was computed last, to the address computed before and `offset` bytes on. */
export const store32 = (offset: number) => [0x36, 2, ...unsigned(offset)]
/** How many bytes so many numbers of 32 bits take. */
export const bytesOf = (variable: number) => [...get(variable), ...constant(4), instruction.multiply]

/** Instructions on vectors of 128 bits: four numbers or, those of bytes, sixteen. */
const wide = (code: number, ...rest: number[]) => [0xfd, ...unsigned(code), ...rest]
/** `v128.load` */
export const load = (offset: number) => wide(0, 2, ...unsigned(offset))
/** `v128.store` */
export const store = (offset: number) => wide(11, 2, ...unsigned(offset))
/** `v128.const` with nothing in it. */
export const zeros = wide(12, ...new Array<number>(16).fill(0))
/** `v128.const` with 0, 1, 2 and 3. */
export const firstFour = wide(12, ...[0, 1, 2, 3].flatMap((number) => [number, 0, 0, 0]))
/** `i8x16.shuffle` of whole numbers: `order` names four of the eight in two vectors, 0 to 3 of the first and 4 to 7 of the second. */
export const shuffle = (order: number[]) => wide(13, ...order.flatMap((lane) => [4 * lane, 4 * lane + 1, 4 * lane + 2, 4 * lane + 3]))
/** `i8x16.swizzle`: bytes of one vector in the order that another gives. */
export const pick = wide(14)
/** `i32x4.splat`: one number four times. */
export const splat = wide(17)
/** `v128.load32_splat`: one number from memory four times. */
export const loadSplat = (offset: number) => wide(9, 2, ...unsigned(offset))
/** `i32x4.extract_lane`: one of the four. */
export const extract = (lane: number) => wide(27, lane)
/** `i32x4.ge_s`: all bits where the first is not less than the second, else none. */
export const notLess = wide(63)
/** `v128.and` */
export const both = wide(78)
/** `i32x4.bitmask`: four bits, each the sign of a number. */
export const maskOf = wide(164)
/** `i32x4.add` */
export const add = wide(174)
/** `i32x4.min_s` */
export const lower = wide(182)
/** `v128.load64_zero`: two fractions of 32 bits, the first of four; the others are 0. */
export const loadTwo = (offset: number) => wide(93, 2, ...unsigned(offset))
/** `f64x2.promote_low_f32x4`: the first two of four fractions as doubles. */
export const promote = wide(95)
/** `f32x4.demote_f64x2_zero`: two doubles as the first of four fractions; the others are 0. */
export const demote = wide(94)
/** `f64x2.add` */
export const addDoubles = wide(240)
/** `f64x2.mul` */
export const multiplyDoubles = wide(242)
/** `f32x4.add` */
export const addFractions = wide(228)
/** `f32x4.mul` */
export const multiplyFractions = wide(230)
/** `i32x4.sub` */
export const subtract = wide(177)
/** `i8x16.sub` */
export const subtractBytes = wide(113)
/** `i8x16.max_s` */
export const higherBytes = wide(120)
/**
 * `i32x4.relaxed_dot_i8x16_i7x16_add_s`: products of bytes, the second from 0 to 127, added in fours to a third: the same on every processor.
 * (Relaxed SIMD)
 */
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
