import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { crc32 } from 'node:zlib'

/** What a file is known by without reading it: its size in bytes, when it was written and when it was last touched in milliseconds, and its number on its disk. */
export type FileSign = readonly [size: number, written: number, touched: number, number: number]

/** What is known of a file that was read. */
export interface Noted {
  /** Stands for its text. */
  digest: string
  /** `null` where it may have changed since without another sign. */
  sign: FileSign | null
}

/** What is known of the files of a collection, by id. */
export type Register = Map<string, Noted>

/** Some disks tell times to two seconds only. */
const clockMs = 2000

/** The sign of a file; `null` where there is none. */
export function signOf(file: string): FileSign | null {
  const found = statSync(file, { throwIfNoEntry: false })
  return found === undefined ? null : [found.size, found.mtimeMs, found.ctimeMs, found.ino]
}

/**
 * Whether a file that was read from `now` on, and had this sign before, has another by all means once somebody writes into it: not where it was
 * written just before, for a clock's step may hide that it was written twice. Git does the same with its index.
 */
export function isTelling([, written, touched]: FileSign, now: number): boolean {
  return Math.max(written, touched) < now - clockMs
}

/** Whether a file is as it was; never where it is not there, or was not. */
export function sameSign(one: FileSign | null, other: FileSign | null): boolean {
  return one !== null && other !== null && one.every((part, index) => part === other[index])
}

/** Changes with the shape of what is kept. */
const format = 2

/**
 * Reads a register; none where it is lost, broken, or made by other `readers`, or where a file of `beside` is not byte for byte what it was when the
 * register was written.
 */
export function readRegister(file: string, { readers, beside }: { readers: string; beside: readonly string[] }): Register | null {
  try {
    const kept = deserialize(readFileSync(file))
    if (kept.format !== format || kept.readers !== readers) return null
    if (!beside.every((one, index) => checksumOf(one) === kept.beside[index])) return null
    const { ids, digests, signs } = kept
    return new Map(
      ids.map((id: string, index: number): [string, Noted] => {
        const sign = signs.subarray(4 * index, 4 * index + 4)
        return [id, { digest: digests[index], sign: Number.isNaN(sign[0]) ? null : [sign[0], sign[1], sign[2], sign[3]] }]
      }),
    )
  } catch {
    return null
  }
}

/** Writes a register with checksums of the files `beside` it, so that `readRegister` tells whether they are what they were. */
export function writeRegister(file: string, register: Register, { readers, beside }: { readers: string; beside: readonly string[] }): void {
  const signs = new Float64Array(4 * register.size).fill(Number.NaN)
  const noted = [...register.values()]
  for (const [index, { sign }] of noted.entries()) if (sign !== null) signs.set(sign, 4 * index)
  const kept = {
    format,
    readers,
    beside: beside.map(checksumOf),
    ids: [...register.keys()],
    digests: noted.map(({ digest }) => digest),
    signs,
  }
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, serialize(kept))
  renameSync(`${file}.new`, file)
}

/** The CRC-32 of a file, since a failing disk changes bytes, and neither size nor time; `null` where there is no file. */
function checksumOf(file: string): number | null {
  return existsSync(file) ? crc32(readFileSync(file)) : null
}
