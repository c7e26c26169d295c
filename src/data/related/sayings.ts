import type { Reader } from '../stems.ts'
import { type Counts, type Rows, sortRows } from './rows.ts'
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

/** How often each term is said in some episodes, by `server 41, cache 22`; a term stands twice in a row where two words are forms of it. */
export function readTold(told: readonly string[], { termOf, words }: Reader): Counts {
  const starts = new Int32Array(told.length + 1)
  const [terms, values]: [number[], number[]] = [[], []]
  told.forEach((text, row) => {
    for (let from = 0, end = 0; from < text.length; from = end + 2) {
      end = text.indexOf(', ', from)
      if (end === -1) end = text.length
      const gap = text.lastIndexOf(' ', end - 1)
      if (gap < from) continue
      const [term, count] = [termOf(text.slice(from, gap)), Number(text.slice(gap + 1, end))]
      if (term === -1 || !(count > 0)) continue
      terms.push(term)
      values.push(count)
    }
    starts[row + 1] = terms.length
  })
  return sortRows({ starts, terms: Int32Array.from(terms), values: Float32Array.from(values) }, words.length)
}

/** In how many of the first so many rows each term is. */
export function countTold({ starts, terms }: Counts, rows: number): SpokenCounts {
  const end = starts[rows]!
  const documents = new Int32Array(terms.subarray(0, end).reduce((most, term) => Math.max(most, term + 1), 0))
  for (let row = 0; row < rows; row++) {
    for (let at = starts[row]!; at < starts[row + 1]!; at++)
      if (at === starts[row] || terms[at] !== terms[at - 1]) documents[terms[at]!]! += 1
  }
  return { episodes: rows, documents }
}

/** Counts to vectors: (1 + ln count) * ln((E + 1) / (e + 0.5)), with E episodes that teach, e of them with the term. */
export function weighTold(told: Counts, { episodes, documents }: SpokenCounts): Sayings {
  const count = told.starts.length - 1
  const [starts, terms, values] = [new Int32Array(count + 1), new Int32Array(told.terms.length), new Uint16Array(told.terms.length)]
  const raw = new Float64Array(told.terms.length)
  let size = 0
  for (let row = 0; row < count; row++) {
    const from = size
    let square = 0
    for (let at = told.starts[row]!; at < told.starts[row + 1]!; ) {
      const term = told.terms[at]!
      let said = 0
      while (at < told.starts[row + 1]! && told.terms[at] === term) said += told.values[at++]!
      const rarity = Math.max(0, Math.log((episodes + 1) / ((documents[term] ?? 0) + 0.5)))
      raw[size] = Math.round(4096 * (1 + Math.log(said)) * rarity) // whole numbers, as in weighRows
      square += raw[size]! * raw[size]!
      terms[size++] = term
    }
    const scale = one / (Math.sqrt(square) || 1)
    for (let at = from; at < size; at++) values[at] = Math.round(raw[at]! * scale)
    starts[row + 1] = size
  }
  return { starts, terms: terms.subarray(0, size), values: values.subarray(0, size) }
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
