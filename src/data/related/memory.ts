import { hash } from 'node:crypto'
import { digestOf } from '../digest.ts'
import type { Archive } from './archive.ts'
import type { RelatedInsight } from './insight.ts'
import type { Meaning } from './meaning.ts'
import type { PackedLists } from './packed.ts'
import type { Pools } from './pools.ts'
import type { SpokenCounts } from './sayings.ts'
import { type KnownSayings, keepSayings } from './spoken.ts'
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
  /** What is said in the episodes that teach. */
  spoken: SpokenCounts
  /** What is said in each episode. */
  said: KnownSayings
  /** The length of the vectors by which a model placed them; 0 where none did. */
  embedded: number
  crowds: Float32Array
  pools: Pools
  lists: PackedLists
}

/**
 * A digest of all that is read of each insight, and of what else its episode says; `speakersOf` are the names in force, `episodes` numbers of
 * the episodes.
 */
export function digestInsights(
  insights: readonly RelatedInsight[],
  { speakersOf, episodes }: { speakersOf: readonly ReadonlySet<string>[]; episodes: Int32Array },
): string[] {
  const heard = new Map(Array.from(new Set(speakersOf), (speakers) => [speakers, digestOf([...speakers].sort())]))
  const digests = new Array<string>(insights.length)
  for (const places of Map.groupBy(episodes.keys(), (place) => episodes[place]!).values()) {
    const whole = [...new Set(places.map((place) => insights[place]!.spoken))] // one for all, as a rule
    const told = places.map((place) => {
      const { id, body, title, quotes, topics, podcast, episode, names, spoken, embedding } = insights[place]!
      const placed = embedding && hash('sha1', embedding)
      return [id, body, title, quotes, topics, podcast, episode, names, whole.indexOf(spoken), heard.get(speakersOf[place]!), placed]
    })
    const digest = digestOf([whole, told])
    places.forEach((place, at) => {
      digests[place] = `${digest}${at}`
    })
  }
  return digests
}

/** What to keep of an archive and its lists; `null` where it is so small that all is done again. */
export function remember(archive: Archive, lists: PackedLists, digests: string[]): Memory | null {
  const { meaning, forms, reader, spoken, base, capitals, weights, vectors, placed, embedded, crowds, pools } = archive
  if (meaning === null || pools === null) return null
  const { first, marks, written } = forms
  const learned = {
    base,
    words: reader.words,
    forms: written.forms,
    capitals,
    weights,
    meaning,
    spoken: spoken.counts,
    said: keepSayings(spoken),
  }
  return { digests, ...learned, first, marks, vectors, placed, embedded: embedded?.dimensions ?? 0, crowds, pools, lists }
}

/** Changes with the shape of what is kept. */
export const format = 'related 7'
