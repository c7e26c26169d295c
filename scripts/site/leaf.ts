import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'astro/zod'

/** A file on its way to disk: its path below the site's folder, and what it holds. */
export interface Leaf {
  file: string
  content: string | Uint8Array<ArrayBuffer>
}

/** What src/data/write-out.ts tells of a file that needs none of Astro's work, on the channel `earmark:file`. */
export const leafSchema = z.object({ file: z.string(), content: z.string() })

const made = new Set<string>()

/**
 * Writes a file below a folder. One that holds the same already is not touched; another takes its place by a new file, so that a link to
 * the old one keeps what it had. Synchronous: asynchronous calls cost more than the work.
 */
export function putLeaf(folder: string, { file, content }: Leaf): void {
  const place = path.join(folder, file)
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  makeFolder(path.dirname(place))
  const before = statSync(place, { throwIfNoEntry: false })
  if (before !== undefined) {
    if (before.size === bytes.length && readFileSync(place).equals(bytes)) return
    rmSync(place)
  }
  writeFileSync(place, bytes)
}

function makeFolder(name: string): void {
  if (made.has(name)) return
  mkdirSync(name, { recursive: true })
  made.add(name)
}
