import type { Reader } from '../stems.ts'
import type { RelatedInsight } from './insight.ts'
import { countTold, joinSayings, readTold, type Sayings, type SpokenCounts, weighTold } from './sayings.ts'
import { oneSquared, type Vectors } from './weigh.ts'

/** What is said in whole episodes, of which insights are small parts. */
export interface Spoken {
  /** By insight, a number for its episode. */
  episodes: Int32Array
  counts: SpokenCounts
  /** By episode, its row in `sayings`; `unknown` where nobody knows what it says. */
  rows: Int32Array
  sayings: Sayings
}

/** What is kept of sayings. */
export interface KnownSayings {
  sayings: Sayings
  /** By insight, the row of its episode, as in `Spoken`. */
  rows: Int32Array
}

const unknown = -1

/** Reads what the episodes of insights say; those of the first `base` teach how much a term says. */
export function readSpoken(
  insights: readonly RelatedInsight[],
  { base, episodes, reader }: { base: number; episodes: Int32Array; reader: Reader },
): Spoken {
  const rows = new Int32Array(2 * insights.length).fill(unknown)
  const told = tellUnknown(insights.slice(0, base), { episodes, rows, first: 0 })
  const teachers = told.length
  told.push(...tellUnknown(insights, { episodes, rows, first: teachers }))
  const read = readTold(told, reader)
  const counts = countTold(read, teachers)
  return { episodes, counts, rows, sayings: weighTold(read, counts) }
}

/** The same where some is known already; `from` says where in that each insight stood, -1 for new ones. */
export function growSpoken(
  insights: readonly RelatedInsight[],
  { episodes, reader, counts }: { episodes: Int32Array; reader: Reader; counts: SpokenCounts },
  known: KnownSayings & { from: Int32Array },
): Spoken {
  const rows = new Int32Array(2 * insights.length).fill(unknown)
  known.from.forEach((old, place) => {
    if (old !== -1) rows[episodes[place]!] = known.rows[old]!
  })
  const told = tellUnknown(insights, { episodes, rows, first: known.sayings.starts.length - 1 })
  const sayings = told.length === 0 ? known.sayings : joinSayings(known.sayings, weighTold(readTold(told, reader), counts))
  return { episodes, counts, rows, sayings }
}

/** What is said in each episode that has no row yet, in the order of the rows that they are given from `first` on. */
function tellUnknown(
  insights: readonly RelatedInsight[],
  { episodes, rows, first }: { episodes: Int32Array; rows: Int32Array; first: number },
): string[] {
  const told: string[] = []
  insights.forEach(({ spoken }, place) => {
    const episode = episodes[place]!
    if (spoken !== undefined && rows[episode] === unknown) rows[episode] = first + told.push(spoken) - 1
  })
  return told
}

/** What to keep of sayings. */
export function keepSayings({ episodes, rows, sayings }: Spoken): KnownSayings {
  return { sayings, rows: episodes.map((episode) => rows[episode]!) }
}

/** What the episode of an insight says, and that and the insight together, by term: room that is used again by the next, which clears the terms that are in it. */
let room = { episode: new Uint16Array(), both: new Uint16Array() }
let laid: Record<'own' | 'said', Int32Array> = { own: new Int32Array(), said: new Int32Array() }

/**
 * Tells how near others are to an insight by what is said in the whole of their episodes: the cosines of each with the other's episode, and of
 * both episodes, added up; `null` where nobody knows what one says. Of use until the next is asked for.
 */
export function nearSpoken(vectors: Vectors, spoken: Spoken, insight: number): (other: number) => number | null {
  const here = spoken.rows[spoken.episodes[insight]!]!
  if (here === unknown) return () => null
  const { episode, both } = layOut(vectors, insight, { sayings: spoken.sayings, row: here })
  return (other) => {
    const there = spoken.rows[spoken.episodes[other]!]!
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
  for (let at = 0; at < laid.own.length; at++) room.both[laid.own[at]!] = 0
  for (let at = 0; at < laid.said.length; at++) {
    room.episode[laid.said[at]!] = 0
    room.both[laid.said[at]!] = 0
  }
  const own = terms.subarray(starts[insight]!, starts[insight + 1]!)
  const first = sayings.starts[row]!
  const said = sayings.terms.subarray(first, sayings.starts[row + 1]!)
  laid = { own, said }
  const size = 1 + Math.max(own.at(-1) ?? 0, said.at(-1) ?? 0)
  if (room.both.length < size) room = { episode: new Uint16Array(2 * size), both: new Uint16Array(2 * size) }
  for (let at = 0; at < own.length; at++) room.both[own[at]!] = values[starts[insight]! + at]!
  for (let at = 0; at < said.length; at++) {
    room.episode[said[at]!] = sayings.values[first + at]!
    room.both[said[at]!]! += sayings.values[first + at]!
  }
  return room
}
