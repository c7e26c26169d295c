import type { Reader } from '../stems.ts'
import type { RelatedInsight } from './insight.ts'
import { one, oneSquared, type Vectors } from './weigh.ts'

/** How many of the episodes that teach have a term among those that they say most. */
export interface SpokenCounts {
  /** Episodes that teach, and of which it is known what they say. */
  episodes: number
  /** By term, in how many of them it is. Terms beyond the end are in none. */
  documents: Int32Array
}

/** What is said in whole episodes, of which insights are small parts. An episode is read when it is first asked for. */
export interface Spoken {
  insights: readonly RelatedInsight[]
  /** By insight, a number for its episode. */
  episodes: Int32Array
  reader: Reader
  counts: SpokenCounts
  /** By episode, what it says, once it was asked for; `null` where nobody knows. */
  read: (Saying | null)[]
}

/** The terms of an episode as a vector of unit length in fixed point, by ascending term. */
interface Saying {
  terms: Int32Array
  values: Uint16Array
}

/** What the episodes of insights say, none of them read yet. */
export function makeSpoken(
  insights: readonly RelatedInsight[],
  given: { episodes: Int32Array; reader: Reader; counts: SpokenCounts },
): Spoken {
  return { insights, ...given, read: [] }
}

/** Counts what the episodes of the first `base` insights say. */
export function countSpoken(
  insights: readonly RelatedInsight[],
  { base, episodes, reader }: { base: number; episodes: Int32Array; reader: Reader },
): SpokenCounts {
  const told = new Map<number, string>()
  for (let place = 0; place < base; place++) {
    const { spoken } = insights[place]!
    if (spoken !== undefined) told.set(episodes[place]!, spoken)
  }
  const documents: number[] = []
  for (const spoken of told.values()) {
    for (const [term] of readTerms(spoken, reader)) {
      while (documents.length <= term) documents.push(0)
      documents[term]! += 1
    }
  }
  return { episodes: told.size, documents: Int32Array.from(documents) }
}

/** How often each term is said, by `server 41, cache 22`. */
function readTerms(spoken: string, { termOf }: Reader): Map<number, number> {
  const counts = new Map<number, number>()
  for (const part of spoken.split(', ')) {
    const end = part.lastIndexOf(' ')
    const [term, count] = [termOf(part.slice(0, end)), Number(part.slice(end + 1))]
    if (term !== -1 && count > 0) counts.set(term, (counts.get(term) ?? 0) + count)
  }
  return counts
}

function sayingOf(spoken: Spoken, insight: number): Saying | null {
  const episode = spoken.episodes[insight]!
  const known = spoken.read[episode]
  if (known !== undefined) return known
  const told = spoken.insights[insight]!.spoken
  const saying = told === undefined ? null : weigh(readTerms(told, spoken.reader), spoken.counts)
  spoken.read[episode] = saying
  return saying
}

/** Counts to a vector: (1 + ln count) * ln((E + 1) / (e + 0.5)), with E episodes that teach, e of them with the term. */
function weigh(counts: ReadonlyMap<number, number>, { episodes, documents }: SpokenCounts): Saying {
  const terms = Int32Array.from(counts.keys()).sort()
  const raw = Float64Array.from(terms, (term) => {
    const rarity = Math.max(0, Math.log((episodes + 1) / ((documents[term] ?? 0) + 0.5)))
    return Math.round(4096 * (1 + Math.log(counts.get(term)!)) * rarity) // whole numbers, as in weighRows
  })
  const scale = one / (Math.sqrt(raw.reduce((sum, value) => sum + value * value, 0)) || 1)
  return { terms, values: Uint16Array.from(raw, (value) => Math.round(value * scale)) }
}

/** What the episode of an insight says, and that and the insight together, by term: room that is used again by the next, which clears the terms that are in it. */
let room = { episode: new Uint16Array(), both: new Uint16Array() }
let laid: Int32Array[] = []

/**
 * Tells how near others are to an insight by what is said in the whole of their episodes: the cosines of each with the other's episode, and of
 * both episodes, added up; `null` where nobody knows what one says. Of use until the next is asked for.
 */
export function nearSpoken(vectors: Vectors, spoken: Spoken, insight: number): (other: number) => number | null {
  const here = sayingOf(spoken, insight)
  if (here === null) return () => null
  const { episode, both } = layOut(vectors, insight, here)
  return (other) => {
    const there = sayingOf(spoken, other)
    if (there === null) return null
    let sum = 0
    for (let at = vectors.starts[other]!; at < vectors.starts[other + 1]!; at++) {
      const term = vectors.terms[at]!
      if (term >= episode.length) break // terms are ascending
      sum += vectors.values[at]! * episode[term]!
    }
    for (let at = 0; at < there.terms.length; at++) {
      const term = there.terms[at]!
      if (term >= both.length) break
      sum += there.values[at]! * both[term]!
    }
    return sum / oneSquared
  }
}

function layOut({ starts, terms, values }: Vectors, insight: number, saying: Saying): typeof room {
  for (const part of laid) {
    for (const term of part) {
      room.episode[term] = 0
      room.both[term] = 0
    }
  }
  const own = terms.subarray(starts[insight]!, starts[insight + 1]!)
  laid = [own, saying.terms]
  const size = 1 + Math.max(own.at(-1) ?? 0, saying.terms.at(-1) ?? 0)
  if (room.both.length < size) room = { episode: new Uint16Array(2 * size), both: new Uint16Array(2 * size) }
  for (let at = 0; at < own.length; at++) room.both[own[at]!] = values[starts[insight]! + at]!
  for (let at = 0; at < saying.terms.length; at++) {
    room.episode[saying.terms[at]!] = saying.values[at]!
    room.both[saying.terms[at]!]! += saying.values[at]!
  }
  return room
}
