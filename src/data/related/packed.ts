import type { PlacedNeighbour, RankedNeighbour } from './insight.ts'

/** Lists of neighbours in few tables, by place: quickly read and written, and copied from one day to the next as they stand. */
export interface PackedLists {
  /** List `i` has the others from `starts[i]` to `starts[i + 1]`. */
  starts: Int32Array
  others: Int32Array<ArrayBuffer>
  scores: Float64Array<ArrayBuffer>
  /** All terms and topics that any has, each once. */
  names: string[]
  /** Where the reasons of list `i` begin in `reasons`. */
  begins: Int32Array
  /** For each other the number of its terms and their places in `names`, then the same of its topics. */
  reasons: Int32Array<ArrayBuffer>
}

/** Lists of before, of which some stay as they are. */
export interface Kept {
  lists: PackedLists
  /** By place, which list of before stays; -1 where a list is another. */
  stood: Int32Array
  /** Where those that the lists name stand now. */
  moved: Int32Array
}

/** Lists by place: so many of them. */
interface Lists {
  count: number
  /** Asked for once, of each that does not stay. */
  listOf: (place: number) => readonly PlacedNeighbour[]
}

/** Packs lists one by one, so that none has to be held; those that stay are copied. */
export function packLists({ count, listOf }: Lists, kept: Kept | null): PackedLists {
  const packed = makeRoom(count, kept?.lists)
  const numbers = new Map(packed.names.map((name, number) => [name, number]))
  const numberOf = (name: string) => {
    const known = numbers.get(name)
    if (known !== undefined) return known
    numbers.set(name, packed.names.length)
    return packed.names.push(name) - 1
  }
  for (let place = 0; place < count; ) {
    const first = place++
    const old = kept?.stood[first] ?? -1
    if (kept === null || old === -1) add(packed, first, listOf(first), numberOf)
    else {
      while (kept.stood[place] === old + place - first) place++ // those that stand side by side as before
      copy(packed, { first, end: place, old }, kept)
    }
  }
  const [size, told] = [packed.starts[count]!, packed.begins[count]!]
  return {
    ...packed,
    others: packed.others.subarray(0, size),
    scores: packed.scores.subarray(0, size),
    reasons: packed.reasons.subarray(0, told),
  }
}

function makeRoom(count: number, before: PackedLists | undefined): PackedLists {
  const size = before === undefined ? count : Math.ceil(1.1 * before.others.length)
  return {
    starts: new Int32Array(count + 1),
    others: new Int32Array(size),
    scores: new Float64Array(size),
    names: [...(before?.names ?? [])],
    begins: new Int32Array(count + 1),
    reasons: new Int32Array(before === undefined ? 4 * count : Math.ceil(1.1 * before.reasons.length)),
  }
}

/** Gives tables room for so many others and reasons; where they were is freed now, not when garbage is next looked for. */
function widen(packed: PackedLists, others: number, reasons: number): void {
  if (others > packed.others.length) {
    packed.others = new Int32Array(packed.others.buffer.transfer(2 * others * packed.others.BYTES_PER_ELEMENT))
    packed.scores = new Float64Array(packed.scores.buffer.transfer(2 * others * packed.scores.BYTES_PER_ELEMENT))
  }
  if (reasons > packed.reasons.length) {
    packed.reasons = new Int32Array(packed.reasons.buffer.transfer(2 * reasons * packed.reasons.BYTES_PER_ELEMENT))
  }
}

/** Packs a list after the one before it. */
function add(packed: PackedLists, place: number, list: readonly PlacedNeighbour[], numberOf: (name: string) => number): void {
  const { starts, begins } = packed
  const from = starts[place]!
  const begin = begins[place]!
  starts[place + 1] = from + list.length
  begins[place + 1] = list.reduce((end, { terms, topics }) => end + 2 + terms.length + topics.length, begin)
  widen(packed, from + list.length, begins[place + 1]!)
  let to = begin
  const write = (names: readonly string[]) => {
    packed.reasons[to++] = names.length
    for (let at = 0; at < names.length; at++) packed.reasons[to++] = numberOf(names[at]!)
  }
  for (let at = 0; at < list.length; at++) {
    const { other, score, terms, topics } = list[at]!
    packed.others[from + at] = other
    packed.scores[from + at] = score
    write(terms)
    write(topics)
  }
}

/** Copies the lists from `first` to `end`, which stood side by side from `old` on. */
function copy(packed: PackedLists, { first, end, old }: { first: number; end: number; old: number }, { lists, moved }: Kept): void {
  const { starts, begins } = packed
  const last = old + end - first
  const [from, others] = [starts[first]!, lists.others.subarray(lists.starts[old], lists.starts[last])]
  const [begin, reasons] = [begins[first]!, lists.reasons.subarray(lists.begins[old], lists.begins[last])]
  widen(packed, from + others.length, begin + reasons.length)
  for (let at = 0; at < others.length; at++) packed.others[from + at] = moved[others[at]!]!
  packed.scores.set(lists.scores.subarray(lists.starts[old], lists.starts[last]), from)
  packed.reasons.set(reasons, begin)
  for (let at = 1; at <= end - first; at++) {
    starts[first + at] = from + lists.starts[old + at]! - lists.starts[old]!
    begins[first + at] = begin + lists.begins[old + at]! - lists.begins[old]!
  }
}

/** Nothing named. */
const nothing: string[] = []

/** A list as it was; others by the ids that they have now. */
export function unpackList(lists: PackedLists, place: number, idOf: (place: number) => string): RankedNeighbour[] {
  const { starts, others, scores, names, begins, reasons } = lists
  let from = begins[place]!
  const read = () => {
    const count = reasons[from++]!
    if (count === 0) return nothing
    const told = new Array<string>(count) // of just this length: there are many
    for (let at = 0; at < count; at++) told[at] = names[reasons[from++]!]!
    return told
  }
  const first = starts[place]!
  const end = starts[place + 1]!
  const list = new Array<RankedNeighbour>(end - first)
  for (let at = 0; at < list.length; at++) {
    list[at] = { id: idOf(others[first + at]!), score: scores[first + at]!, terms: read(), topics: read() }
  }
  return list
}

/** By other, where its terms begin in `reasons`; their number stands before them. */
export function findTerms({ starts, others, begins, reasons }: PackedLists): Int32Array {
  const firsts = new Int32Array(others.length)
  for (let place = 0; place + 1 < starts.length; place++) {
    let from = begins[place]!
    for (let at = starts[place]!; at < starts[place + 1]!; at++) {
      firsts[at] = from + 1
      from += 1 + reasons[from]! // to the number of topics
      from += 1 + reasons[from]!
    }
  }
  return firsts
}
