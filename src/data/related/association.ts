import type { Table } from './table-product.ts'
import type { Vectors } from './weigh.ts'

/** Positive pointwise mutual information of terms that share a text; from many texts, of those that share two. */
export function associate(vectors: Vectors, given: { texts: number[]; places: Int32Array; termCount: number }): Table {
  const { texts, termCount } = given
  const least = texts.length > 4000 ? 2 : 1
  const members = membersOf(vectors, given)
  const holders = turnOver(members, termCount)
  const shared = new Float64Array(termCount) // pairs that a term is in
  let pairs = 0
  for (let text = 0; text < texts.length; text++) {
    const from = members.starts[text]!
    const end = members.starts[text + 1]!
    for (let at = from; at < end; at++) shared[members.items[at]!]! += end - from - 1
    pairs += (end - from) * (end - from - 1)
  }
  const table = { starts: new Int32Array(termCount + 1), others: [] as number[], values: [] as number[] }
  const counts = new Int32Array(termCount)
  const met = new Int32Array(termCount)
  for (let place = 0; place < termCount; place++) {
    let size = 0
    for (let at = holders.starts[place]!; at < holders.starts[place + 1]!; at++) {
      const text = holders.items[at]!
      for (let own = members.starts[text]!; own < members.starts[text + 1]!; own++) {
        const other = members.items[own]!
        if (counts[other] === 0) met[size++] = other
        counts[other]! += 1
      }
    }
    for (let at = 0; at < size; at++) {
      const other = met[at]!
      const count = counts[other]!
      counts[other] = 0
      if (count < least || other === place) continue
      const information = Math.log((count * pairs) / (shared[place]! * shared[other]!))
      if (information <= 0) continue
      table.others.push(other)
      table.values.push(information)
    }
    table.starts[place + 1] = table.others.length
  }
  return { starts: table.starts, others: Int32Array.from(table.others), values: Float32Array.from(table.values) }
}

/** Sets of numbers, packed: set `i` is `items` from `starts[i]` to `starts[i + 1]`. */
interface Sets {
  starts: Int32Array
  items: Int32Array
}

/** The places of the terms of each text that are learned. */
function membersOf({ starts, terms }: Vectors, { texts, places }: { texts: number[]; places: Int32Array }): Sets {
  const members = { starts: new Int32Array(texts.length + 1), items: new Int32Array(terms.length) }
  let size = 0
  texts.forEach((text, index) => {
    for (let at = starts[text]!; at < starts[text + 1]!; at++) if (places[terms[at]!]! >= 0) members.items[size++] = places[terms[at]!]!
    members.starts[index + 1] = size
  })
  return members
}

/** By item, the sets that hold it. */
function turnOver({ starts, items }: Sets, count: number): Sets {
  const holders = { starts: new Int32Array(count + 1), items: new Int32Array(starts.at(-1)!) }
  for (let at = 0; at < holders.items.length; at++) holders.starts[items[at]! + 1]! += 1
  for (let item = 0; item < count; item++) holders.starts[item + 1]! += holders.starts[item]!
  const next = holders.starts.slice()
  for (let set = 0; set + 1 < starts.length; set++) {
    for (let at = starts[set]!; at < starts[set + 1]!; at++) holders.items[next[items[at]!]!++] = set
  }
  return holders
}
