import type { RankedNeighbour } from './insight.ts'

/** Lists of neighbours in few tables, by place: quickly read and written, and copied from one day to the next as they stand. */
export interface PackedLists {
  /** List `i` has the others from `starts[i]` to `starts[i + 1]`. */
  starts: Int32Array
  others: Int32Array
  scores: Float64Array
  /** All terms and topics that any has, each once. */
  names: string[]
  /** Where the reasons of list `i` begin in `reasons`. */
  begins: Int32Array
  /** For each other the number of its terms and their places in `names`, then the same of its topics. */
  reasons: Int32Array
}

/** Lists of before, of which some stay as they are. */
export interface Kept {
  lists: PackedLists
  /** By place, which list of before stays; -1 where a list is another. */
  stood: Int32Array
  /** Where those that the lists name stand now. */
  moved: Int32Array
}

/** Packs lists; `placeOf` says where an insight stands. */
export function packLists(lists: readonly (readonly RankedNeighbour[])[], placeOf: (id: string) => number, kept: Kept | null): PackedLists {
  const names = [...(kept?.lists.names ?? [])]
  const numbers = new Map(names.map((name, number) => [name, number]))
  const numberOf = (name: string) => {
    const number = numbers.get(name) ?? names.push(name) - 1
    numbers.set(name, number)
    return number
  }
  const size = (list: readonly RankedNeighbour[]) => list.reduce((sum, { terms, topics }) => sum + 2 + terms.length + topics.length, 0)
  const starts = sumUp(lists.map((list) => list.length))
  const begins = sumUp(lists.map(size))
  const [others, scores, reasons] = [new Int32Array(starts.at(-1)!), new Float64Array(starts.at(-1)!), new Int32Array(begins.at(-1)!)]
  lists.forEach((list, place) => {
    const old = kept?.stood[place] ?? -1
    let to = begins[place]!
    if (kept !== null && old !== -1) reasons.set(kept.lists.reasons.subarray(kept.lists.begins[old], kept.lists.begins[old + 1]), to)
    list.forEach(({ id, score, terms, topics }, at) => {
      scores[starts[place]! + at] = score
      if (kept !== null && old !== -1) others[starts[place]! + at] = kept.moved[kept.lists.others[kept.lists.starts[old]! + at]!]!
      else {
        others[starts[place]! + at] = placeOf(id)
        for (const told of [terms, topics]) {
          reasons[to++] = told.length
          for (const name of told) reasons[to++] = numberOf(name)
        }
      }
    })
  })
  return { starts, others, scores, names, begins, reasons }
}

/** Where each of several stretches begins, and where the last ends. */
function sumUp(sizes: readonly number[]): Int32Array {
  const starts = new Int32Array(sizes.length + 1)
  sizes.forEach((size, at) => {
    starts[at + 1] = starts[at]! + size
  })
  return starts
}

/** A list as it was; others by the ids that they have now. */
export function unpackList(lists: PackedLists, place: number, idOf: (place: number) => string): RankedNeighbour[] {
  const { starts, others, scores, names, begins, reasons } = lists
  let from = begins[place]!
  const read = () => {
    const told = new Array<string>(reasons[from++]!) // of just this length: there are many
    for (let at = 0; at < told.length; at++) told[at] = names[reasons[from++]!]!
    return told
  }
  const [first, end] = [starts[place]!, starts[place + 1]!]
  const list = new Array<RankedNeighbour>(end - first)
  for (let at = 0; at < list.length; at++) {
    list[at] = { id: idOf(others[first + at]!), score: scores[first + at]!, terms: read(), topics: read() }
  }
  return list
}
