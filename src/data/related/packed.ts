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

/** Lists that are being packed, in order. */
export interface Packing {
  add: (list: readonly RankedNeighbour[]) => void
  /** Takes list `old` of those before as it is. */
  keep: (old: number) => void
  close: () => PackedLists
}

/** Packs lists. `placeOf` says where an insight stands; `before` are lists of which some are kept, and `moved` where those they name stand now. */
export function packLists(placeOf: (id: string) => number, before?: { lists: PackedLists; moved: Int32Array }): Packing {
  const [starts, others, scores, begins, reasons] = [[0], [] as number[], [] as number[], [0], [] as number[]]
  const names = [...(before?.lists.names ?? [])]
  const numbers = new Map(names.map((name, number) => [name, number]))
  const tell = (told: readonly string[]) => {
    reasons.push(told.length)
    for (const name of told) {
      const number = numbers.get(name) ?? names.push(name) - 1
      numbers.set(name, number)
      reasons.push(number)
    }
  }
  const end = () => {
    starts.push(others.length)
    begins.push(reasons.length)
  }
  return {
    add: (list) => {
      for (const { id, score, terms, topics } of list) {
        others.push(placeOf(id))
        scores.push(score)
        tell(terms)
        tell(topics)
      }
      end()
    },
    keep: (old) => {
      const { lists, moved } = before!
      for (let at = lists.starts[old]!; at < lists.starts[old + 1]!; at++) {
        others.push(moved[lists.others[at]!]!)
        scores.push(lists.scores[at]!)
      }
      for (let at = lists.begins[old]!; at < lists.begins[old + 1]!; at++) reasons.push(lists.reasons[at]!)
      end()
    },
    close: () => ({
      starts: Int32Array.from(starts),
      others: Int32Array.from(others),
      scores: Float64Array.from(scores),
      names,
      begins: Int32Array.from(begins),
      reasons: Int32Array.from(reasons),
    }),
  }
}

/** A list as it was; others by the ids that they have now. */
export function unpackList(lists: PackedLists, place: number, idOf: (place: number) => string): RankedNeighbour[] {
  const { starts, others, scores, names, begins, reasons } = lists
  const list: RankedNeighbour[] = []
  let from = begins[place]!
  const read = () => {
    const count = reasons[from++]!
    const told: string[] = []
    for (let left = count; left > 0; left--) told.push(names[reasons[from++]!]!)
    return told
  }
  for (let at = starts[place]!; at < starts[place + 1]!; at++) {
    list.push({ id: idOf(others[at]!), score: scores[at]!, terms: read(), topics: read() })
  }
  return list
}
