import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** The bytes of a file in which a build left what it learned; `null` where there is none: the first build, or a lost cache. */
export function readKept(file: string): Uint8Array | null {
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}

/** Writes what a build learned into a file; others beside it, which other code left, are removed. */
export function writeKept(file: string, bytes: Uint8Array): void {
  const folder = dirname(file)
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${file}.new`, bytes)
  renameSync(`${file}.new`, file)
  for (const name of readdirSync(folder)) if (name !== basename(file)) rmSync(join(folder, name), { recursive: true })
}
