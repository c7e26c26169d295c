import { z } from 'astro/zod'
import type OpenAI from 'openai'
import type { EmbeddingSettings } from '#domain/embeddings.ts'
import { deadlineOf } from '../net/openai.ts'
import { openAiFailureOf } from '../net/openai-failure.ts'

/** Vectors of length 1 in the order of the texts, or in one line why there are none. */
export type Embedded = { ok: true; vectors: Float32Array[] } | { ok: false; reason: string }

const replySchema = z.object({ data: z.array(z.object({ index: z.int().min(0), embedding: z.array(z.number()) })) })

/**
 * Asks a server for the vectors of texts, in one request. One that cannot shorten its vectors, and refuses to be told their length, is asked
 * again without it. A reply that leaves a text out or has a vector of another length is none.
 */
export async function askEmbeddings(client: OpenAI, { model, dimensions }: EmbeddingSettings, texts: readonly string[]): Promise<Embedded> {
  const question = { model, input: [...texts], encoding_format: 'float' as const }
  for (const length of [{ dimensions }, {}]) {
    try {
      const reply: unknown = await client.embeddings.create({ ...question, ...length }, { signal: deadlineOf(client) })
      return readReply(reply, texts.length, dimensions)
    } catch (error) {
      const { reason, status } = openAiFailureOf(error)
      const isRefused = (status === 400 || status === 422) && 'dimensions' in length
      if (!isRefused) return { ok: false, reason: `the model's server ${reason}` }
    }
  }
  throw new Error('the second way is the last')
}

function readReply(reply: unknown, count: number, dimensions: number): Embedded {
  const read = replySchema.safeParse(reply)
  if (!read.success) {
    return { ok: false, reason: "the model's server answered with what are no embeddings: see whether OPENAI_BASE_URL ends in /v1" }
  }
  const { data } = read.data
  const sorted = data.toSorted((a, b) => a.index - b.index)
  if (data.length !== count || sorted.some(({ index }, place) => index !== place)) {
    return { ok: false, reason: `the model's server answered for ${data.length} texts, not for each once of ${count}` }
  }
  const other = data.find(({ embedding }) => embedding.length !== dimensions)
  if (other !== undefined) {
    const mend = `set "embeddings.dimensions" in content/settings.md to what the model gives`
    return { ok: false, reason: `the model's vectors have ${other.embedding.length} numbers, not ${dimensions}: ${mend}` }
  }
  const vectors = sorted.map(({ embedding }) => toUnit(embedding))
  const isWhole = vectors.every((vector) => vector.every(Number.isFinite))
  return isWhole ? { ok: true, vectors } : { ok: false, reason: "the model's server gave a vector that points nowhere" }
}

/** To length 1, whatever the server's; not finite where there is no direction. */
function toUnit(vector: readonly number[]): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, number) => sum + number * number, 0))
  return Float32Array.from(vector, (number) => number / length)
}
