import { content } from './content.ts'
import type { Window } from './related.ts'

/** Ranks for each window the others, by their places in the list. */
export type Ranker = (windows: readonly Window[], how: { most: number; withinMeeting: boolean }) => number[][]

/** Cosine of (1 + ln tf) * ln((N + 1) / (df + 0.5)). */
export const tfIdf: Ranker = (windows, how) => {
  const counts = windows.map(({ text }) => count(text))
  const documents = countDocuments(counts)
  const vectors = counts.map((own) => {
    const raw = [...own].map(
      ([word, tf]) => [word, (1 + Math.log(tf)) * Math.log((windows.length + 1) / ((documents.get(word) ?? 0) + 0.5))] as const,
    )
    const length = Math.hypot(...raw.map(([, weight]) => weight)) || 1
    return new Map(raw.map(([word, weight]) => [word, weight / length]))
  })
  return rankBy(windows, vectors, vectors, how)
}

/** Constants of BM25. */
export const okapi = { k1: 1.2, b: 0.75 }

/** Okapi BM25 with the window as the query. */
export const bm25: Ranker = (windows, how) => {
  const counts = windows.map(({ text }) => count(text))
  const documents = countDocuments(counts)
  const lengths = counts.map((own) => [...own.values()].reduce((sum, tf) => sum + tf, 0))
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
  const idf = (word: string) => Math.log(1 + (windows.length - (documents.get(word) ?? 0) + 0.5) / ((documents.get(word) ?? 0) + 0.5))
  const queries = counts.map((own) => new Map([...own.keys()].map((word) => [word, idf(word)])))
  const weighed = counts.map((own, index) => {
    const norm = okapi.k1 * (1 - okapi.b + (okapi.b * (lengths[index] ?? 0)) / mean)
    return new Map([...own].map(([word, tf]) => [word, (tf * (okapi.k1 + 1)) / (tf + norm)]))
  })
  return rankBy(windows, queries, weighed, how)
}

type Vector = ReadonlyMap<string, number>

function rankBy(
  windows: readonly Window[],
  queries: readonly Vector[],
  vectors: readonly Vector[],
  how: Parameters<Ranker>[1],
): number[][] {
  const postings = new Map<string, [place: number, weight: number][]>()
  vectors.forEach((vector, place) => {
    for (const [word, weight] of vector) {
      const own = postings.get(word) ?? []
      own.push([place, weight])
      postings.set(word, own)
    }
  })
  return queries.map((query, index) => {
    const scores = new Float64Array(windows.length)
    for (const [word, weight] of query)
      for (const [place, other] of postings.get(word) ?? []) scores[place] = (scores[place] ?? 0) + weight * other
    const meeting = windows[index]?.meeting
    return Array.from(scores.keys())
      .filter((place) => place !== index && (!how.withinMeeting || windows[place]?.meeting === meeting))
      .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
      .slice(0, how.most)
  })
}

function count(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of content(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function countDocuments(counts: readonly Vector[]): Map<string, number> {
  const documents = new Map<string, number>()
  for (const own of counts) for (const word of own.keys()) documents.set(word, (documents.get(word) ?? 0) + 1)
  return documents
}
