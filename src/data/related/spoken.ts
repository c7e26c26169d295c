import type { Reader } from '../stems.ts'
import type { RelatedInsight } from './insight.ts'
import type { Rows } from './rows.ts'
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
  /** By episode, its row in `sayings`; `unread` before it was asked for, `unknown` where nobody knows what it says. */
  rows: Int32Array
  sayings: Sayings
}

/** What episodes say, as vectors of unit length in fixed point: row `i` from `starts[i]` to `starts[i + 1]`, by ascending term. */
export interface Sayings extends Rows<Uint16Array> {
  /** So many rows have been written; there is room for more. */
  count: number
}

/** What is kept of sayings. */
export interface KnownSayings {
  sayings: Sayings
  /** By insight, the row of its episode, as in `Spoken`. */
  rows: Int32Array
}

const [unread, unknown] = [-1, -2]

/** What the episodes of insights say, none of them read yet but those of `known`; `from` says where in those each insight stood, -1 for new ones. */
export function makeSpoken(
  insights: readonly RelatedInsight[],
  given: { episodes: Int32Array; reader: Reader; counts: SpokenCounts },
  known?: KnownSayings & { from: Int32Array },
): Spoken {
  const rows = new Int32Array(2 * insights.length).fill(unread)
  known?.from.forEach((old, place) => {
    if (old !== -1) rows[given.episodes[place]!] = known.rows[old]!
  })
  const none = { count: 0, starts: new Int32Array(1), terms: new Int32Array(), values: new Uint16Array() }
  return { insights, ...given, rows, sayings: known?.sayings ?? none }
}

/** What to keep of sayings. */
export function keepSayings({ episodes, rows, sayings }: Spoken): KnownSayings {
  const { count, starts, terms, values } = sayings
  const size = starts[count]!
  return {
    sayings: { count, starts: starts.subarray(0, count + 1), terms: terms.subarray(0, size), values: values.subarray(0, size) },
    rows: episodes.map((episode) => rows[episode]!),
  }
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

/** The row of what the episode of an insight says; `unknown` where nobody knows. */
function rowOf(spoken: Spoken, insight: number): number {
  const episode = spoken.episodes[insight]!
  if (spoken.rows[episode] === unread) {
    const told = spoken.insights[insight]!.spoken
    spoken.rows[episode] = told === undefined ? unknown : addSaying(spoken, readTerms(told, spoken.reader))
  }
  return spoken.rows[episode]!
}

/** Counts to a vector: (1 + ln count) * ln((E + 1) / (e + 0.5)), with E episodes that teach, e of them with the term. Gives its row. */
function addSaying(spoken: Spoken, counts: ReadonlyMap<number, number>): number {
  const { episodes, documents } = spoken.counts
  const own = Int32Array.from(counts.keys()).sort()
  const raw = Float64Array.from(own, (term) => {
    const rarity = Math.max(0, Math.log((episodes + 1) / ((documents[term] ?? 0) + 0.5)))
    return Math.round(4096 * (1 + Math.log(counts.get(term)!)) * rarity) // whole numbers, as in weighRows
  })
  const scale = one / (Math.sqrt(raw.reduce((sum, value) => sum + value * value, 0)) || 1)
  const { starts, terms, values, count } = makeRoom(spoken, own.length)
  const from = starts[count]!
  terms.set(own, from)
  for (let at = 0; at < raw.length; at++) values[from + at] = Math.round(raw[at]! * scale)
  starts[count + 1] = from + own.length
  spoken.sayings.count += 1
  return count
}

/** Sayings with room for a row of so many terms. */
function makeRoom(spoken: Spoken, size: number): Sayings {
  const { count, starts, terms, values } = spoken.sayings
  const needed = starts[count]! + size
  if (needed > terms.length || count + 2 > starts.length) {
    const larger = {
      count,
      starts: new Int32Array(2 * (count + 2)),
      terms: new Int32Array(2 * needed),
      values: new Uint16Array(2 * needed),
    }
    larger.starts.set(starts)
    larger.terms.set(terms)
    larger.values.set(values)
    spoken.sayings = larger
  }
  return spoken.sayings
}

/** What the episode of an insight says, and that and the insight together, by term: room that is used again by the next, which clears the terms that are in it. */
let room = { episode: new Uint16Array(), both: new Uint16Array() }
let laid: Int32Array[] = []

/**
 * Tells how near others are to an insight by what is said in the whole of their episodes: the cosines of each with the other's episode, and of
 * both episodes, added up; `null` where nobody knows what one says. Of use until the next is asked for.
 */
export function nearSpoken(vectors: Vectors, spoken: Spoken, insight: number): (other: number) => number | null {
  const here = rowOf(spoken, insight)
  if (here === unknown) return () => null
  const { episode, both } = layOut(vectors, insight, { sayings: spoken.sayings, row: here })
  return (other) => {
    const there = rowOf(spoken, other)
    if (there === unknown) return null
    const { starts, terms, values } = spoken.sayings
    let sum = 0
    for (let at = vectors.starts[other]!; at < vectors.starts[other + 1]!; at++) {
      const term = vectors.terms[at]!
      if (term >= episode.length) break // terms are ascending
      sum += vectors.values[at]! * episode[term]!
    }
    for (let at = starts[there]!; at < starts[there + 1]!; at++) {
      const term = terms[at]!
      if (term >= both.length) break
      sum += values[at]! * both[term]!
    }
    return sum / oneSquared
  }
}

function layOut({ starts, terms, values }: Vectors, insight: number, { sayings, row }: { sayings: Sayings; row: number }): typeof room {
  for (const part of laid) {
    for (const term of part) {
      room.episode[term] = 0
      room.both[term] = 0
    }
  }
  const own = terms.subarray(starts[insight]!, starts[insight + 1]!)
  const first = sayings.starts[row]!
  const said = sayings.terms.subarray(first, sayings.starts[row + 1]!)
  laid = [own, said]
  const size = 1 + Math.max(own.at(-1) ?? 0, said.at(-1) ?? 0)
  if (room.both.length < size) room = { episode: new Uint16Array(2 * size), both: new Uint16Array(2 * size) }
  for (let at = 0; at < own.length; at++) room.both[own[at]!] = values[starts[insight]! + at]!
  for (let at = 0; at < said.length; at++) {
    room.episode[said[at]!] = sayings.values[first + at]!
    room.both[said[at]!]! += sayings.values[first + at]!
  }
  return room
}
