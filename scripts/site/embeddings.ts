import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { type EmbeddingSettings, type Embeddings, readEmbeddings, renderEmbeddings } from '#domain/embeddings.ts'
import type { Settings } from '#domain/settings.ts'
import type { Env } from '../env.ts'
import { estimateTokens } from '../extract/openai/tokens.ts'
import { writeTextFile } from '../publish/file.ts'
import { openBudget } from '../run/budget.ts'
import { hashOf, openStore } from '../store.ts'
import { UserError } from '../user-error.ts'
import { readText, readTextDigests } from './insight-texts.ts'

const textsAtOnce = 100 // of a request; OpenAI takes 2,048 at most, and 300,000 tokens
const textsBetweenKeeping = 2000 // so many are paid for again where a build is broken off

/** Settings of a site that wants embeddings. */
export type EmbeddingChoices = Pick<Settings, 'answerSeconds' | 'prices' | 'budget'> & { embeddings: EmbeddingSettings }

/** How insights came by their vectors. */
export interface EmbeddingReport {
  /** Texts that a server answered for, and their tokens, nearly. */
  asked: number
  tokens: number
  /** Why there are none for this build; `null` where all have theirs. */
  reason: string | null
}

/** A text whose vector is to be had. */
interface Wanted {
  digest: string
  text: string
}

/**
 * Writes the vectors of all insights into `file`, which the site reads, by id. What was had before is kept in `cache`, by model, length and
 * digest of the text; the rest is asked for. Where any cannot be had there is no file: the site never depends on which of them were.
 */
export async function embedInsights(
  content: string,
  { settings, env, cache, file }: { settings: EmbeddingChoices; env: Env; cache: string; file: string },
): Promise<EmbeddingReport> {
  const { model, dimensions } = settings.embeddings
  // By the way from the cache to the content, which stays where both are moved, as by a repository that is renamed.
  const store = openStore(path.join(cache, 'embeddings', hashOf(path.relative(cache, content))))
  const kept = path.join(store.folder, `${hashOf([model, dimensions])}.bin`)
  const digests = await readTextDigests(content, store, 'texts')
  const known = await readKept(kept)
  const current = new Set(digests.values())
  const vectors = new Map([...known].filter(([digest]) => current.has(digest)))
  const wanted = await selectWanted(content, digests, vectors)
  const keep = () => writeTextFile(kept, renderEmbeddings(vectors, dimensions))
  const report = await fetchVectors(content, wanted, { settings, env, vectors, keep })
  if (report.asked > 0 || vectors.size < known.size) await keep()
  const byId = Array.from(digests, ([id, digest]): [string, Float32Array][] => {
    const vector = vectors.get(digest)
    return vector === undefined ? [] : [[id, vector]]
  }).flat()
  if (report.reason === null) await writeTextFile(file, renderEmbeddings(new Map(byId), dimensions))
  else await rm(file, { force: true })
  return report
}

/** What a person should know of it, in lines; nothing where all vectors were there before. */
export function renderEmbeddingReport({ asked, tokens, reason }: EmbeddingReport): string[] {
  const lines = asked === 0 ? [] : [`Embeddings of ${asked} texts, some ${tokens} tokens, came from the model's server.`]
  if (reason !== null) lines.push(`Related insights do without embeddings: ${reason.replace(/\.$/, '')}.`)
  return lines
}

async function readKept(file: string): Promise<Embeddings> {
  const bytes = await readFile(file).catch(() => new Uint8Array()) // the first build, or a lost cache
  return readEmbeddings(bytes) ?? new Map()
}

/** Texts without a vector, each once. */
async function selectWanted(content: string, digests: ReadonlyMap<string, string>, vectors: Embeddings): Promise<Wanted[]> {
  const ids = new Map(Array.from(digests, ([id, digest]) => [digest, id]))
  const wanted: Wanted[] = []
  for (const [digest, id] of ids) {
    if (vectors.has(digest)) continue
    const text = await readText(content, id)
    if (text !== null) wanted.push({ digest, text })
  }
  return wanted
}

/**
 * Adds to `vectors` what a server gives, until all are there or it fails, and has them kept now and then on the way. Nobody is asked where nothing is
 * wanted, or the budget forbids it.
 */
async function fetchVectors(
  content: string,
  wanted: readonly Wanted[],
  { settings, env, vectors, keep }: { settings: EmbeddingChoices; env: Env; vectors: Map<string, Float32Array>; keep: () => Promise<void> },
): Promise<EmbeddingReport> {
  const report: EmbeddingReport = { asked: 0, tokens: 0, reason: null }
  if (wanted.length === 0) return report
  // The client takes a moment to load, which a build that has all vectors saves.
  const [{ createOpenAi }, { askEmbeddings }] = await Promise.all([import('../net/openai.ts'), import('./ask-embeddings.ts')])
  try {
    const budget = await openBudget(content, settings, new Date())
    const refusal = budget.refuse([{ model: settings.embeddings.model, input: tokensOf(wanted) }])
    if (refusal !== null) return { ...report, reason: refusal }
    const client = createOpenAi(env, { timeoutMs: settings.answerSeconds * 1000 })
    while (report.asked < wanted.length) {
      const batch = wanted.slice(report.asked, report.asked + textsAtOnce)
      const texts = batch.map(({ text }) => text)
      const reply = await askEmbeddings(client, settings.embeddings, texts)
      if (!reply.ok) return { ...report, reason: reply.reason }
      for (const [place, vector] of reply.vectors.entries()) vectors.set(batch[place]?.digest ?? '', vector)
      report.asked += batch.length
      report.tokens += tokensOf(batch)
      if (report.asked % textsBetweenKeeping === 0) await keep()
    }
    return report
  } catch (error) {
    if (error instanceof UserError) return { ...report, reason: error.message }
    throw error
  }
}

function tokensOf(wanted: readonly Wanted[]): number {
  return wanted.reduce((sum, { text }) => sum + estimateTokens(text), 0)
}
