import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'astro/zod'

/** A file on its way to disk: its path below the site's folder, and what it holds. */
export interface Leaf {
  file: string
  content: string | Uint8Array<ArrayBuffer>
}

/** What src/data/write-out.ts tells of a file that needs none of Astro's work, on the channel `earmark:file`. */
export const leafSchema = z.object({ file: z.string(), content: z.string() })

/**
 * Gives what writes files below a folder, while nobody else removes folders there. A file that holds the same already is not touched;
 * another takes its place by a new file, so that a link to the old one keeps what it had. Synchronous: asynchronous calls cost more than
 * the work.
 */
export function openFolder(folder: string): (leaf: Leaf) => void {
  const made = new Set<string>()
  return ({ file, content }) => {
    const place = path.join(folder, file)
    const around = path.dirname(place)
    if (!made.has(around)) mkdirSync(around, { recursive: true })
    made.add(around)
    putFile(place, content)
  }
}

function putFile(place: string, content: Leaf['content']): void {
  try {
    writeFileSync(place, content, { flag: 'wx' }) // mostly there is none, and to look first takes its time
  } catch (error) {
    if (!isThere(error)) throw error
    if (readFileSync(place).equals(typeof content === 'string' ? Buffer.from(content) : content)) return
    rmSync(place)
    writeFileSync(place, content)
  }
}

function isThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}
