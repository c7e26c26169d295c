import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'astro/zod'
import { readTextFile, writeTextFile } from '../publish/file.ts'
import { listFiles } from './files.ts'

const partSchema = z.object({
  /** Changes with the records that it was made from. */
  tag: z.string(),
  /** Of what the site told those records from; '' where it holds no longer. */
  digest: z.string(),
  /** How many it has. */
  files: z.number(),
})

const memorySchema = z.object({
  /** Digest of what makes another index of the same records. */
  way: z.string(),
  /** What the records depend on beside the content that their digests stand for (key.ts). */
  key: z.string(),
  /** By name: `en/engine`, `en/2026-01-12`. */
  parts: z.record(z.string(), partSchema),
})

/** What stands in an index, from one build to the next. */
export interface SearchMemory {
  /** The parts that are there as they were made, by name: `en/engine`, `en/2026-01-12`. */
  parts: Map<string, z.infer<typeof partSchema>>
  /** Keeps `parts`; to be called before files of a part are touched, without it, and when all are in their place. */
  save(): Promise<void>
}

/** Where an index stands, and what is remembered of it. */
export interface SearchPlaces {
  /** Folder that the index stands in from one build to the next. */
  out: string
  /** Folder, on the same disk, that remembers what stands in `out`; when it is lost, the index is made anew. */
  cache: string
  /** The file in which the site is told what stands in the index. */
  known: string
}

/**
 * Opens the memory of an index. Parts that were made by another version of Pagefind, or from which files are gone, are forgotten, and
 * digests that were told under another key. What is left is written into `known` for the site (src/data/search-known.ts), which need
 * not tell those records again.
 */
export async function openSearchMemory({ out, cache, known }: SearchPlaces, key: string): Promise<SearchMemory> {
  const file = path.join(cache, 'made.json')
  const way = await digestOfWay()
  const memory = await readMemory(file)
  const made = memory?.way === way ? Object.entries(memory.parts) : []
  const whole = made.filter(([name, { files }]) => listFiles(path.join(out, name)).length === files)
  const parts = new Map(whole.map(([name, part]) => [name, memory?.key === key ? part : { ...part, digest: '' }]))
  await writeTextFile(known, JSON.stringify(Object.fromEntries(parts)))
  return { parts, save: () => writeTextFile(file, JSON.stringify({ way, key, parts: Object.fromEntries(parts) })) }
}

/** Digest of the version of Pagefind, and of how it is used. */
async function digestOfWay(): Promise<string> {
  const code = ['search-volume.ts', 'search-fragments.ts', 'search-table.ts']
  const files = ['../../node_modules/pagefind/package.json', ...code].map((file) => path.join(import.meta.dirname, file))
  const hash = createHash('sha256')
  for (const file of files) hash.update(await readFile(file))
  return hash.digest('hex').slice(0, 12)
}

/** `null` where the memory is lost or broken, so that all is made anew. */
async function readMemory(file: string): Promise<z.infer<typeof memorySchema> | null> {
  try {
    return memorySchema.parse(JSON.parse((await readTextFile(file)) ?? ''))
  } catch {
    return null
  }
}
