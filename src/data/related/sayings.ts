import type { Reader } from '../stems.ts'
import type { Counts, Rows } from './rows.ts'
import { one } from './weigh.ts'

/** How many of the episodes that teach have a term among those that they say most. */
export interface SpokenCounts {
  /** Episodes that teach, and of which it is known what they say. */
  episodes: number
  /** By term, in how many of them it is. Terms beyond the end are in none. */
  documents: Int32Array
}

/** What episodes say, as vectors of unit length in fixed point. */
export type Sayings = Rows<Uint16Array>

/** Characters of a word with its count, at least: `a 1, `. */
const shortest = 5
/** Numbers for what a text tells, in a key. */
const places = 2 ** 20

/** How often each term is said in some episodes, by `server 41, cache 22`. */
export function readTold(told: readonly string[], reader: Reader): Counts {
  const starts = new Int32Array(told.length + 1)
  const most = told.map(({ length }) => Math.ceil(length / shortest))
  const [keys, counts] = [new Float64Array(Math.max(0, ...most)), new Float64Array(Math.max(0, ...most))]
  const room = most.reduce((sum, count) => sum + count, 0)
  const [terms, values] = [new Int32Array(room), new Float32Array(room)]
  let size = 0
  told.forEach((text, row) => {
    const own = keys.subarray(0, readText(text, reader, { keys, counts })).sort()
    for (const key of own) {
      const term = Math.floor(key / places)
      const count = counts[key % places]!
      if (size > starts[row]! && terms[size - 1] === term) values[size - 1]! += count
      else {
        terms[size] = term
        values[size++] = count
      }
    }
    starts[row + 1] = size
  })
  return { starts, terms: terms.slice(0, size), values: values.slice(0, size) }
}

/** Reads what a text tells: how often each word is said, and keys that are in the order of terms and tell where each count stands. Gives how many. */
function readText(text: string, { termOf }: Reader, { keys, counts }: Record<'keys' | 'counts', Float64Array>): number {
  let size = 0
  for (let from = 0, end = 0; from < text.length; from = end + 2) {
    end = text.indexOf(', ', from)
    if (end === -1) end = text.length
    const gap = text.lastIndexOf(' ', end - 1)
    if (gap <= from) continue
    const term = termOf(text.slice(from, gap))
    const count = Number(text.slice(gap + 1, end))
    if (term === -1 || !(count > 0)) continue
    keys[size] = term * places + size
    counts[size++] = count
  }
  return size
}

/** In how many of the first so many rows each term is. */
export function countTold({ starts, terms }: Counts, rows: number): SpokenCounts {
  const told = terms.subarray(0, starts[rows])
  const documents = new Int32Array(told.reduce((most, term) => Math.max(most, term + 1), 0))
  for (let at = 0; at < told.length; at++) documents[told[at]!]! += 1
  return { episodes: rows, documents }
}

/** Counts to vectors: (1 + ln count) * ln((E + 1) / (e + 0.5)), with E episodes that teach, e of them with the term. */
export function weighTold({ starts, terms, values: counts }: Counts, { episodes, documents }: SpokenCounts): Sayings {
  const values = new Uint16Array(terms.length)
  for (let row = 0; row + 1 < starts.length; row++) {
    const from = starts[row]!
    const end = starts[row + 1]!
    const raw = new Float64Array(end - from)
    let square = 0
    for (let at = from; at < end; at++) {
      const rarity = Math.max(0, Math.log((episodes + 1) / ((documents[terms[at]!] ?? 0) + 0.5)))
      const weighed = Math.round(4096 * (1 + Math.log(counts[at]!)) * rarity) // whole numbers, as in weighRows
      raw[at - from] = weighed
      square += weighed * weighed
    }
    const scale = one / (Math.sqrt(square) || 1)
    for (let at = from; at < end; at++) values[at] = Math.round(raw[at - from]! * scale)
  }
  return { starts, terms, values }
}

/** Sayings with more behind them. */
export function joinSayings(known: Sayings, more: Sayings): Sayings {
  const size = known.terms.length
  const starts = new Int32Array(known.starts.length + more.starts.length - 1)
  starts.set(known.starts)
  for (let row = 1; row < more.starts.length; row++) starts[known.starts.length + row - 1] = size + more.starts[row]!
  const [terms, values] = [new Int32Array(size + more.terms.length), new Uint16Array(size + more.values.length)]
  terms.set(known.terms)
  terms.set(more.terms, size)
  values.set(known.values)
  values.set(more.values, size)
  return { starts, terms, values }
}
