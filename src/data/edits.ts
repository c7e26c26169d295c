import { readFileSync } from 'node:fs'
import { z } from 'astro/zod'

const editsSchema = z.object({ edits: z.record(z.string(), z.coerce.date()) })

/** When people last changed files, as the build found it out (scripts/publish/edits.ts), by name below the content directory; none without a file. */
export function readEdits(file: string | null): ReadonlyMap<string, Date> {
  if (file === null) return new Map()
  return new Map(Object.entries(editsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).edits))
}
