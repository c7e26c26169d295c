import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { FetchReply } from '../net/fetcher.ts'

/**
 * Reads a file of a bundled show as if it had been fetched: `sample:<show>` is its feed, `sample:<show>/<file>` what the
 * feed names. No other place on disk can be reached.
 */
export async function readSample(address: string): Promise<FetchReply> {
  const match = /^sample:([a-z0-9-]+)(?:\/([a-z0-9][a-z0-9.-]*))?$/.exec(address)
  if (!match) return { ok: false, reason: 'is no address of a bundled show', status: null, temporary: false }
  const file = path.join(import.meta.dirname, match[1] ?? '', match[2] ?? 'feed.xml')
  try {
    const bytes = await readFile(file)
    return { ok: true, bytes, type: null, url: address, movedTo: null, validators: { etag: null, lastModified: null } }
  } catch {
    return { ok: false, reason: 'is no file of a bundled show', status: null, temporary: false }
  }
}

/** The bundled shows, as `sample:<show>` names them. */
export async function listSamples(): Promise<string[]> {
  const entries = await readdir(import.meta.dirname, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
}
