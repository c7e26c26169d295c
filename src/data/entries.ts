import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { env } from '../env.ts'

/** An entry of a collection: what a Markdown file says. */
export interface Entry<Data> {
  id: string
  /** Stands for its text (readers.ts). */
  digest: string
  data: Data
  /** Of its body. */
  paragraphs: string[]
  /** Its body as it is written and as HTML, where it is Markdown and says anything. */
  markdown?: { text: string; html: string }
}

/** The file of a collection. */
export function entriesFile(name: string): string {
  return join(env.cache, `${name}.entries`)
}

/** Entries by id. */
export type Entries<Data> = Map<string, Entry<Data>>

/** What became of entries since their file was written, by id; `null` where one is no more. */
export type Changes = Map<string, Entry<Record<string, unknown>> | null>

/** Holds what changed since the file was written, beside it: a day changes few of thousands. */
export function changesFile(file: string): string {
  return `${file}.since`
}

/** So many changes, and this share of all, are worth writing the whole file. */
const fewChanges = 1000
const shareOfChanges = 1 / 8

/**
 * Reads the entries that `keepEntries` and `keepChanges` left; none before there is a file. Throws one line that names a broken file: one that was
 * harmed after the register was held against it (register.ts). Collections are kept so, because Astro bundles its own store with the code.
 */
export function readEntries<Data = Record<string, unknown>>(file: string): Entries<Data> {
  const entries = readMap<string, Entry<Data>>(file)
  for (const [id, entry] of readMap<string, Entry<Data> | null>(changesFile(file))) {
    if (entry === null) entries.delete(id)
    else entries.set(id, entry)
  }
  return entries
}

/** Writes all entries, whose data is plain: texts, numbers, dates, lists and objects. */
export function keepEntries(file: string, entries: Changes): void {
  rmSync(changesFile(file), { force: true })
  write(file, entries)
}

/** Writes what became of some entries of a file that holds `count` by now. */
export function keepChanges(file: string, changes: Changes, count: number): void {
  const all: Changes = new Map([...readMap<string, Entry<Record<string, unknown>> | null>(changesFile(file)), ...changes])
  write(changesFile(file), all)
  if (all.size > Math.max(fewChanges, count * shareOfChanges)) keepEntries(file, readEntries(file))
}

function readMap<Key, Value>(file: string): Map<Key, Value> {
  if (!existsSync(file)) return new Map()
  try {
    const kept: unknown = deserialize(readFileSync(file))
    if (!(kept instanceof Map)) throw new TypeError('it holds no entries')
    return kept
  } catch (cause) {
    throw new Error(`${file} is broken: build again`, { cause })
  }
}

function write(file: string, kept: ReadonlyMap<string, unknown>): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, serialize(kept))
  renameSync(`${file}.new`, file)
}
