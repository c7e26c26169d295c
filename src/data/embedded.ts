import { readFileSync } from 'node:fs'
import { readEmbeddings } from '#domain/embeddings.ts'
import type { RelatedInsight } from './related.ts'

/** Insights with the vectors in `file`, where it has one for each of them; else as they are. */
export function attachEmbeddings(file: string | null, insights: RelatedInsight[]): RelatedInsight[] {
  const embeddings = file === null ? null : readEmbeddings(readBytes(file))
  if (embeddings === null || !insights.every(({ id }) => embeddings.has(id))) return insights
  return insights.map((insight) => ({ ...insight, embedding: embeddings.get(insight.id) }))
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch {
    return new Uint8Array() // no model was asked, or it did not answer
  }
}
