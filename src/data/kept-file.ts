import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Pieces } from './memories.ts'

/** Pieces begin at multiples of so many bytes, so that tables of any numbers can be read where they lie. */
const step = Float64Array.BYTES_PER_ELEMENT

/** The pieces of a file in which a build left what it learned; `null` where there is none, the first build or a lost cache, or it is broken. */
export function readKept(file: string): Pieces | null {
  try {
    return cutPieces(readFileSync(file))
  } catch {
    return null
  }
}

/** Writes what a build learned into a file: how many pieces, how long each is, and the pieces. Others beside it, which other code left, are removed. */
export function writeKept(file: string, pieces: Pieces): void {
  const folder = dirname(file)
  mkdirSync(folder, { recursive: true })
  const kept = openSync(`${file}.new`, 'w')
  try {
    writeFileSync(kept, Float64Array.of(pieces.length, ...pieces.map(({ length }) => length)))
    for (const piece of pieces) {
      writeFileSync(kept, piece)
      writeFileSync(kept, new Uint8Array(roundUp(piece.length) - piece.length))
    }
  } finally {
    closeSync(kept)
  }
  renameSync(`${file}.new`, file)
  for (const name of readdirSync(folder)) if (name !== basename(file)) rmSync(join(folder, name), { recursive: true })
}

/** The pieces of a file, as views of its bytes; `null` where they are not as many or as long as it says. */
function cutPieces(bytes: Uint8Array<ArrayBuffer>): Pieces | null {
  const numbers = new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length / step)
  const lengths = numbers.subarray(1, 1 + (numbers[0] ?? 0))
  let end = step * (1 + lengths.length)
  const pieces = Array.from(lengths, (length) => {
    const begin = end
    end += roundUp(length)
    return bytes.subarray(begin, begin + length)
  })
  return lengths.length === numbers[0] && end === bytes.length ? pieces : null
}

function roundUp(bytes: number): number {
  return step * Math.ceil(bytes / step)
}
