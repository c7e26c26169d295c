import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type RelatedInsight, relateSince, type Since } from './related.ts'

/**
 * Related lists and links, from what the last build left in `file`, which is written anew; other files beside it, which other code left,
 * are removed. A file that is lost or broken costs time alone. Without a file all is done from nothing.
 */
export function relateFrom(file: string | null, insights: readonly RelatedInsight[]): Pick<Since, 'lists' | 'links'> {
  const before = file === null ? null : readBytes(file)
  const { memory, ...found } = relateSince(before, insights)
  if (file !== null && memory !== before) keep(file, memory)
  return found
}

function readBytes(file: string): Uint8Array | null {
  try {
    return readFileSync(file)
  } catch {
    return null // the first build, or a lost cache
  }
}

function keep(file: string, memory: Uint8Array): void {
  const folder = dirname(file)
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${file}.new`, memory)
  renameSync(`${file}.new`, file)
  for (const name of readdirSync(folder)) if (name !== basename(file)) rmSync(join(folder, name), { recursive: true })
}
