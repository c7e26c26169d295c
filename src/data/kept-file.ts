import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { crc32 } from 'node:zlib'
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

/**
 * Writes what a build learned into a file: a checksum of all that follows, how many pieces, how long each is, and the pieces. Others beside it,
 * which other code left, are removed.
 */
export function writeKept(file: string, pieces: Pieces): void {
  const folder = dirname(file)
  mkdirSync(folder, { recursive: true })
  const head = new Uint8Array(Float64Array.of(pieces.length, ...pieces.map(({ length }) => length)).buffer)
  const parts = [head, ...pieces.flatMap((piece) => [piece, new Uint8Array(roundUp(piece.length) - piece.length)])]
  const sum = parts.reduce((before, part) => crc32(part, before), 0)
  const kept = openSync(`${file}.new`, 'w')
  try {
    for (const part of [Float64Array.of(sum), ...parts]) writeFileSync(kept, part)
  } finally {
    closeSync(kept)
  }
  renameSync(`${file}.new`, file)
  for (const name of readdirSync(folder)) if (name !== basename(file)) rmSync(join(folder, name), { recursive: true })
}

/** The pieces of a file, as views of its bytes; `null` where its bytes are not those that were written. */
function cutPieces(bytes: Uint8Array<ArrayBuffer>): Pieces | null {
  const numbers = new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length / step)
  const [sum, count] = numbers
  if (count === undefined || sum !== crc32(bytes.subarray(step))) return null
  const lengths = numbers.subarray(2, 2 + count)
  let end = step * (2 + count)
  return Array.from(lengths, (length) => {
    const begin = end
    end += roundUp(length)
    return bytes.subarray(begin, begin + length)
  })
}

function roundUp(bytes: number): number {
  return step * Math.ceil(bytes / step)
}
