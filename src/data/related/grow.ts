import { makeReader, type Tokens } from '../stems.ts'
import { type Archive, markPlain, measureLengths, placesOf, rareFrom, teachersOf } from './archive.ts'
import { makeAround } from './around.ts'
import { readInsight, readRows, textsOf } from './corpus.ts'
import { dimensionsOf, placeEmbeddings, scaleOf } from './embedded.ts'
import { makeForms, readForms } from './forms.ts'
import type { RelatedInsight } from './insight.ts'
import { forReaders, leastWords } from './limits.ts'
import { placeTexts } from './meaning.ts'
import type { Memory } from './memory.ts'
import { reopenPools } from './open-pools.ts'
import { type Kin, movePools } from './pools.ts'
import { scanSome } from './scan.ts'
import { leastScore } from './score.ts'
import { growSpoken } from './spoken.ts'
import { type Vectors, weighRows } from './weigh.ts'

/** An archive that was grown from memory. */
export interface Grown {
  archive: Archive
  /** By place, where the insight stood in memory; -1 for new ones. */
  from: Int32Array
  /** By place in memory, where it stands now; -1 for those that are gone. */
  placeOf: Int32Array
  /** Places of which the pool was made anew. */
  anew: ReadonlySet<number>
  /** By other places whose pool took new ones, which. */
  took: ReadonlyMap<number, readonly number[]>
}

/** What is known of insights, oldest first, before they are read. */
export interface Told {
  /** Their language, a primary subtag. */
  primary: string
  digests: readonly string[]
  kin: Kin
  /** The names in force. */
  speakersOf: readonly ReadonlySet<string>[]
}

/** Beyond this share of new and lost insights, all is done again: it takes as long. */
const mostNews = 0.1

/**
 * Reads and compares only what is new since a memory; the same archive as from nothing. `null` where memory is of no use: where other
 * insights teach, too many are new, or a model placed them on one side alone.
 */
export function growArchive(
  memory: Memory,
  insights: readonly RelatedInsight[],
  { primary, digests, kin, speakersOf }: Told,
): Grown | null {
  const base = teachersOf(insights)
  if (base !== memory.base || dimensionsOf(insights) !== memory.embedded) return null
  const from = matchDigests(memory.digests, digests)
  if (from.subarray(0, base).some((old, place) => old !== place)) return null
  const placeOf = new Int32Array(memory.digests.length).fill(-1)
  from.forEach((old, place) => {
    if (old !== -1) placeOf[old] = place
  })
  const fresh = Array.from(from.keys()).filter((place) => from[place] === -1)
  const lost = placeOf.filter((place) => place === -1).length
  if (fresh.length + lost > mostNews * insights.length) return null

  const reader = makeReader(primary, memory.words)
  const written = makeForms(reader.language, memory.forms)
  const newest = fresh.map((place) => insights[place]!)
  const { tokensOf, counts } = readRows(newest, { reader, speakersOf: fresh.map((place) => speakersOf[place]!), base: 0 })
  const rows = weighRows(counts, memory.weights)
  const read = { textOf: textsOf(newest), tokensOf }
  const forms = readForms(rows, { ...read, written, termCount: reader.words.length })
  const gathered = gatherRows(from, [
    { vectors: memory.vectors, first: memory.first, marks: memory.marks },
    { vectors: rows, first: forms.first, marks: forms.marks },
  ])
  const { pools, broken } = movePools(memory.pools, { from, placeOf })
  const { meaning } = memory
  const placed = gatherPlaced(from, { old: memory.placed, fresh: placeTexts(rows, meaning), dimensions: meaning.dimensions })
  const embedded = placeEmbeddings(insights, base)
  const news = Uint8Array.from(from, (old) => (old === -1 ? 1 : 0))
  const least = leastScore({ meaning, embedded })
  const compared = {
    vectors: gathered.vectors,
    placed: placesOf({ meaning, placed, embedded }),
    kin,
    base,
    least,
    leastWords: leastWords(forReaders),
  }
  const scanned = scanSome(compared, { open: reopenPools(pools), anew: [...fresh, ...broken], news })
  const again = new Map<number, Tokens>()
  const archive: Archive = {
    insights,
    base,
    reader,
    textOf: textsOf(insights),
    tokensOf: (place) => {
      const known = again.get(place) ?? readInsight(insights[place]!, reader, speakersOf[place]!)
      again.set(place, known)
      return known
    },
    forms: { first: gathered.first, marks: gathered.marks, written },
    rare: rareFrom(base),
    capitals: memory.capitals,
    plain: markPlain(reader),
    weights: memory.weights,
    vectors: gathered.vectors,
    ranked: gathered.vectors,
    kin,
    around: makeAround(gathered.vectors, kin.episodes),
    spoken: growSpoken(insights, { episodes: kin.episodes, reader, counts: memory.spoken }, { ...memory.said, from }),
    lengths: measureLengths(insights, base),
    least,
    pools: scanned.pools,
    crowds: Float32Array.from(from, (old, place) => (old === -1 ? scanned.crowds.get(place)! : memory.crowds[old]!)),
    meaning,
    embedded,
    modelScale: scaleOf(embedded, { dimensions: meaning.dimensions, places: placed }, base),
    placed,
  }
  return { archive, from, placeOf, anew: new Set([...fresh, ...broken]), took: scanned.took }
}

/** By place, where the insight of a digest stood; -1 where it is new. */
function matchDigests(before: readonly string[], now: readonly string[]): Int32Array {
  let first = 0 // of those that are no longer as before
  while (first < now.length && now[first] === before[first]) first++
  const stood = new Map(before.slice(first).map((digest, at) => [digest, first + at]))
  return Int32Array.from(now, (digest, place) => (place < first ? place : (stood.get(digest) ?? -1)))
}

interface TextRows {
  vectors: Vectors
  first: Int32Array
  marks: Uint8Array
}

/** Rows in the order of `from`: of the first table where it names one, else the next of the second. */
function gatherRows(from: Int32Array, [old, fresh]: [TextRows, TextRows]): TextRows {
  const size = old.vectors.terms.length + fresh.vectors.terms.length
  const starts = new Int32Array(from.length + 1)
  const [terms, values, firsts, marks] = [new Int32Array(size), new Uint16Array(size), new Int32Array(size), new Uint8Array(size)]
  let to = 0
  for (const { table, begin, end, row } of runsOf(from, [old, fresh])) {
    const [first, last] = [table.vectors.starts[begin]!, table.vectors.starts[end]!]
    terms.set(table.vectors.terms.subarray(first, last), to)
    values.set(table.vectors.values.subarray(first, last), to)
    firsts.set(table.first.subarray(first, last), to)
    marks.set(table.marks.subarray(first, last), to)
    for (let at = begin; at < end; at++) starts[row + at - begin + 1] = to + table.vectors.starts[at + 1]! - first
    to += last - first
  }
  return {
    vectors: { starts, terms: terms.slice(0, to), values: values.slice(0, to) },
    first: firsts.slice(0, to),
    marks: marks.slice(0, to),
  }
}

function gatherPlaced(from: Int32Array, { old, fresh, dimensions }: { old: Int8Array; fresh: Int8Array; dimensions: number }): Int8Array {
  const placed = new Int8Array(from.length * dimensions)
  for (const { table, begin, end, row } of runsOf(from, [old, fresh])) {
    placed.set(table.subarray(begin * dimensions, end * dimensions), row * dimensions)
  }
  return placed
}

/** Rows of a table that stand side by side there and, from `row` on, here. */
interface RowRun<Table> {
  table: Table
  begin: number
  end: number
  row: number
}

/** Where rows in the order of `from` come from: of the first table where it names one, else the next of the second. */
function* runsOf<Table>(from: Int32Array, [old, fresh]: [Table, Table]): Generator<RowRun<Table>> {
  let next = 0
  for (let row = 0; row < from.length; ) {
    const first = row
    const begin = from[first]!
    if (begin === -1) {
      while (from[row] === -1) row++
      yield { table: fresh, begin: next, end: next + row - first, row: first }
      next += row - first
    } else {
      while (from[row] === begin + row - first) row++
      yield { table: old, begin, end: begin + row - first, row: first }
    }
  }
}
