import { createHash } from 'node:crypto'
import path from 'node:path'
import { z } from 'astro/zod'
import { jsonOf } from '#domain/json.ts'
import type { Validators } from '../net/fetcher.ts'
import { readTextFile, writeTextFile } from '../publish/file.ts'
import { readLedger } from '../publish/ledger.ts'

const stateSchema = z.object({
  url: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** Digest of the ledger after the run: where a person changed it, the feed is read anew. */
  ledger: z.string(),
})

/** Where the state of feeds is kept between runs. Losing it costs traffic, nothing else. */
export interface FeedStates {
  /** The cache directory. */
  cache: string
  content: string
}

/** What to ask a feed's server with: validators, where all that the feed held at the last run is dealt with; else `undefined`. */
export async function readValidators(states: FeedStates, podcast: string, url: string): Promise<Validators | undefined> {
  const text = await readTextFile(fileOf(states, podcast))
  const state = text === null ? null : stateSchema.safeParse(jsonOf(text))
  if (!state?.success || state.data.url !== url) return undefined
  if (state.data.ledger !== (await digestLedger(states.content, podcast))) return undefined
  return { etag: state.data.etag, lastModified: state.data.lastModified }
}

/** Remembers validators after a good run over a feed; `null` forgets them, so that the next run reads the feed whole. */
export async function writeValidators(states: FeedStates, podcast: string, url: string, validators: Validators | null): Promise<void> {
  const known = validators ?? { etag: null, lastModified: null }
  const state = { url, ...known, ledger: await digestLedger(states.content, podcast) }
  const file = fileOf(states, podcast)
  const text = `${JSON.stringify(state)}\n`
  if ((await readTextFile(file)) !== text) await writeTextFile(file, text)
}

function fileOf({ cache, content }: FeedStates, podcast: string): string {
  return path.join(cache, 'feeds', placeOf(content), `${podcast}.json`)
}

/** A folder name for a content directory: several may share a cache. */
export function placeOf(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12)
}

/** Of the episodes that the ledger holds or passes over, not of the briefs it says they stood in: those are written behind every run. */
async function digestLedger(content: string, podcast: string): Promise<string> {
  const read = await readLedger(content, podcast)
  const ledger = read.ok ? read.ledger : null
  const held = [ledger?.since?.toISOString(), ...(ledger?.passed ?? []), ...(ledger?.episodes ?? []).map(({ guid }) => guid)]
  return createHash('sha256').update(JSON.stringify(held)).digest('hex').slice(0, 16)
}
