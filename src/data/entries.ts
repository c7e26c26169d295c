import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { env } from '../env.ts'

/** An entry of a large collection: what a Markdown file says. */
export interface Entry<Data> {
  id: string
  /** Another for another text, or other code that reads it. */
  digest: string
  data: Data
  body: string
}

/** Collections that may hold thousands. */
export type LargeCollection = 'episodes' | 'insights'

/** The file of a large collection. */
export function entriesFile(name: LargeCollection): string {
  return join(env.cache, `${name}.entries`)
}

/** Entries by id. */
export type Entries<Data> = Map<string, Entry<Data>>

/**
 * Reads the entries that `keepEntries` left; none where the file is lost or broken. Collections of thousands are kept so, because Astro
 * bundles its own store with the code, as text, in every build.
 */
export function readEntries<Data = Record<string, unknown>>(file: string): Entries<Data> {
  try {
    const kept: unknown = deserialize(readFileSync(file))
    return kept instanceof Map ? kept : new Map()
  } catch {
    return new Map()
  }
}

/** Writes entries, whose data is plain: texts, numbers, dates, lists and objects. */
export function keepEntries(file: string, entries: Entries<Record<string, unknown>>): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, serialize(entries))
  renameSync(`${file}.new`, file)
}
