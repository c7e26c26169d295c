import { z } from 'astro/zod'
import { jsonOf } from './json.ts'

/** Vectors of insights by a model. */
export const embeddingSettingsSchema = z.strictObject({
  /** The model to ask at OPENAI_BASE_URL. */
  model: z.string().min(1).default('text-embedding-3-small'),
  /** Numbers in a vector; a model that cannot shorten its own needs its own length here. */
  dimensions: z.int().min(16).max(4096).default(256),
})
export type EmbeddingSettings = z.infer<typeof embeddingSettingsSchema>

/** Vectors by name, all of one length. */
export type Embeddings = ReadonlyMap<string, Float32Array>

const headSchema = z.object({ dimensions: z.int().min(1), names: z.array(z.string()) })
const newline = 10
const bytesOfNumber = 4

/** Vectors as a file: a line of JSON that names them, then their numbers in that order, 32-bit little-endian. */
export function renderEmbeddings(embeddings: Embeddings, dimensions: number): Uint8Array {
  const head = new TextEncoder().encode(`${JSON.stringify({ dimensions, names: [...embeddings.keys()] })}\n`)
  const bytes = new Uint8Array(head.length + embeddings.size * dimensions * bytesOfNumber)
  bytes.set(head)
  const view = new DataView(bytes.buffer, head.length)
  let at = 0
  for (const vector of embeddings.values()) {
    for (const number of vector) view.setFloat32(bytesOfNumber * at++, number, true)
  }
  return bytes
}

/** Reads what `renderEmbeddings` wrote; `null` where it is broken or cut off. */
export function readEmbeddings(bytes: Uint8Array): Embeddings | null {
  const end = bytes.indexOf(newline)
  const head = headSchema.safeParse(jsonOf(new TextDecoder().decode(bytes.subarray(0, Math.max(0, end))))).data
  if (head === undefined) return null
  const { dimensions, names } = head
  if (bytes.length !== end + 1 + names.length * dimensions * bytesOfNumber) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset + end + 1)
  const numbers = new Float32Array(names.length * dimensions)
  for (let at = 0; at < numbers.length; at++) numbers[at] = view.getFloat32(bytesOfNumber * at, true)
  return new Map(names.map((name, place) => [name, numbers.subarray(place * dimensions, (place + 1) * dimensions)]))
}
