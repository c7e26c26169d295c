import { readFileSync } from 'node:fs'
import { z } from 'astro/zod'

const knownSchema = z.record(z.string(), z.object({ digest: z.string(), tag: z.string() }))

/** The volumes that stand in the index as they should, by path: the digest of what each was made from, and its tag. */
export type KnownVolumes = ReadonlyMap<string, { digest: string; tag: string }>

/** What the build says of its index (scripts/site/search-memory.ts); nothing where it said nothing, or nothing that can be read. */
export function readKnownVolumes(file: string | null): KnownVolumes {
  if (file === null) return new Map()
  try {
    return new Map(Object.entries(knownSchema.parse(JSON.parse(readFileSync(file, 'utf8')))))
  } catch {
    return new Map() // then all records are told, and the index is compared by them
  }
}
