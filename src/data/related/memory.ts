import { hash } from 'node:crypto'
import { type Archive, kinOf } from './archive.ts'
import type { RelatedInsight } from './insight.ts'
import type { Meaning } from './meaning.ts'
import type { PackedLists } from './packed.ts'
import type { Pools } from './pools.ts'
import type { Vectors, Weights } from './weigh.ts'

/** What is kept of an archive from one build to the next, so that only what is new is read and compared. */
export interface Memory {
  /** By insight: its digest, another for another text or other speakers. */
  digests: string[]
  /** How many of the oldest taught. */
  base: number
  words: string[]
  forms: string[]
  first: Int32Array
  marks: Uint8Array
  capitals: Int32Array
  weights: Weights
  vectors: Vectors
  meaning: Meaning
  placed: Int8Array
  /** The length of the vectors by which a model placed them; 0 where none did. */
  embedded: number
  crowds: Float32Array
  pools: Pools
  lists: PackedLists
}

/** A digest of all that is read of each insight, and of what else its episode says; `speakersOf` are the names in force. */
export function digestInsights(insights: readonly RelatedInsight[], speakersOf: readonly ReadonlySet<string>[]): string[] {
  const told = new Map<ReadonlySet<string>, string>()
  const own = insights.map(({ id, body, title, quotes, topics, podcast, episode, names, embedding }, index) => {
    const speakers = speakersOf[index]!
    const heard = told.get(speakers) ?? [...speakers].sort().join(' ')
    told.set(speakers, heard)
    return hash(
      'sha1',
      JSON.stringify([id, body, title, quotes, topics, podcast, episode, names, heard, ...(embedding ? [hash('sha1', embedding)] : [])]),
      'base64',
    )
  })
  const { episodes } = kinOf(insights)
  const ofEpisode = Map.groupBy(own, (_, index) => episodes[index]!)
  return own.map((digest, index) => {
    const all = ofEpisode.get(episodes[index]!)!
    return all.length === 1 ? digest : hash('sha1', [digest, ...all.toSorted()].join(' '), 'base64')
  })
}

/** What to keep of an archive and its lists; `null` where it is so small that all is done again. */
export function remember(archive: Archive, lists: PackedLists, digests: string[]): Memory | null {
  const { meaning, forms, reader, base, capitals, weights, vectors, placed, embedded, crowds, pools } = archive
  if (meaning === null || pools === null) return null
  const { first, marks, written } = forms
  const learned = { base, words: reader.words, forms: written.forms, capitals, weights, meaning }
  return { digests, ...learned, first, marks, vectors, placed, embedded: embedded?.dimensions ?? 0, crowds, pools, lists }
}

/** Changes with the shape of what is kept. */
export const format = 'related 3'
