import { z } from 'astro/zod'
import { listInsightIds, readInsight, readInsightFile } from '../publish/insight.ts'
import { hashOf, type Store } from '../store.ts'

const lettersOfText = 2000 // an insight has some 450; many models read no more than 2,000 tokens

const knownSchema = z.record(z.string(), z.string())

/**
 * A digest of each insight's text, by id; of files that cannot be read the site says what is wrong. `store` keeps under `name` the digests by
 * those of whole files, so that only files that changed are parsed.
 */
export async function readTextDigests(content: string, store: Store, name: string): Promise<Map<string, string>> {
  const known = knownSchema.safeParse(await store.read(name)).data ?? {}
  const kept: Record<string, string> = {}
  const digests = new Map<string, string>()
  for (const id of await listInsightIds(content)) {
    const file = hashOf(readInsightFile(content, id))
    const digest = known[file] ?? (await digestText(content, id))
    if (digest === null) continue
    kept[file] = digest
    digests.set(id, digest)
  }
  const isSame = Object.keys(kept).length === Object.keys(known).length && Object.keys(kept).every((file) => file in known)
  if (!isSame) await store.write(name, kept)
  return digests
}

/** What a model reads of an insight: headline and body; `null` where its file cannot be read. */
export async function readText(content: string, id: string): Promise<string | null> {
  const insight = await readInsight(content, id)
  return insight && `${insight.title}\n${insight.body.trim()}`.slice(0, lettersOfText)
}

async function digestText(content: string, id: string): Promise<string | null> {
  const text = await readText(content, id)
  return text === null ? null : hashOf(text)
}
