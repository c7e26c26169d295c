import { one, type Vectors } from './weigh.ts'

/**
 * What episodes say: the sums of the vectors of their insights, in whole numbers, so that they are the same in any order. An insight is read
 * beside what else its episode says, which tells the `arena` of a programming language from that of a gladiator.
 */
export interface Around {
  /** By insight, the row of its episode. */
  rows: Int32Array
  /** Rows of terms, ascending, each with its sum. */
  starts: Int32Array
  terms: Int32Array
  sums: Int32Array
  /** By insight, the length of what its episode says beside it; 0 where that is nothing. */
  lengths: Float64Array
}

/** Sums the vectors of each episode; `episodes` has a number for that of each insight. */
export function gatherAround({ starts, terms, values }: Vectors, episodes: Int32Array): Around {
  const byEpisode = Float64Array.from(episodes, (episode, insight) => episode * 2 ** 26 + insight).sort()
  const members = Int32Array.from(byEpisode, (key) => key % 2 ** 26)
  const [rows, lengths] = [new Int32Array(episodes.length), new Float64Array(episodes.length)]
  const around = { starts: [0], terms: new Int32Array(terms.length), sums: new Int32Array(terms.length) }
  const totals = new Int32Array(terms.reduce((most, term) => Math.max(most, term), -1) + 1)
  let to = 0
  for (let first = 0, next = 0; first < members.length; first = next) {
    const from = to
    for (; next < members.length && episodes[members[next]!] === episodes[members[first]!]; next++) {
      const insight = members[next]!
      rows[insight] = around.starts.length - 1
      for (let at = starts[insight]!; at < starts[insight + 1]!; at++) {
        if (totals[terms[at]!] === 0) around.terms[to++] = terms[at]!
        totals[terms[at]!]! += values[at]!
      }
    }
    around.terms.subarray(from, to).sort()
    let whole = 0
    for (let at = from; at < to; at++) {
      around.sums[at] = totals[around.terms[at]!]!
      whole += around.sums[at]! ** 2
    }
    for (const insight of members.subarray(first, next)) {
      let rest = whole
      for (let at = starts[insight]!; at < starts[insight + 1]!; at++) rest += values[at]! * (values[at]! - 2 * totals[terms[at]!]!)
      lengths[insight] = Math.sqrt(rest)
    }
    for (let at = from; at < to; at++) totals[around.terms[at]!] = 0
    around.starts.push(to)
  }
  return { rows, lengths, starts: Int32Array.from(around.starts), terms: around.terms.slice(0, to), sums: around.sums.slice(0, to) }
}

/** What one insight and its episode say, by term: room that is used again by the next, which clears the terms that are in it. */
let room: Room = { own: new Uint16Array(0), episode: new Int32Array(0), terms: new Int32Array(0) }

interface Room {
  own: Uint16Array
  episode: Int32Array
  terms: Int32Array
}

/**
 * Tells how near others are to an insight by what their episodes say beside them: the cosines of each with what is said beside the other, and
 * of both with each other, added up; `null` where one is the only one of its episode. Of use until the next is asked for.
 */
export function nearAround(vectors: Vectors, around: Around, insight: number): (other: number) => number | null {
  const length = around.lengths[insight]!
  if (length === 0) return () => null
  const row = around.rows[insight]!
  const { own, episode } = roomFor(around.terms.subarray(around.starts[row]!, around.starts[row + 1]!))
  for (let at = vectors.starts[insight]!; at < vectors.starts[insight + 1]!; at++) own[vectors.terms[at]!] = vectors.values[at]!
  for (let at = around.starts[row]!; at < around.starts[row + 1]!; at++) episode[around.terms[at]!] = around.sums[at]!
  return (other) => {
    const otherLength = around.lengths[other]!
    if (otherLength === 0) return null
    let [product, ofOwn, ofOther, ofBoth] = [0, 0, 0, 0]
    for (let at = vectors.starts[other]!; at < vectors.starts[other + 1]!; at++) {
      const term = vectors.terms[at]!
      if (term >= own.length) break
      product += vectors.values[at]! * own[term]!
      ofOther += vectors.values[at]! * episode[term]!
    }
    const otherRow = around.rows[other]!
    for (let at = around.starts[otherRow]!; at < around.starts[otherRow + 1]!; at++) {
      const term = around.terms[at]!
      if (term >= own.length) break
      ofOwn += around.sums[at]! * own[term]!
      ofBoth += around.sums[at]! * episode[term]!
    }
    const rest = ofBoth - ofOwn - ofOther + product
    return (ofOwn - product) / (otherLength * one) + (ofOther - product) / (length * one) + rest / (length * otherLength)
  }
}

/** Empty room for the terms, which are ascending. */
function roomFor(terms: Int32Array): Room {
  const size = terms.at(-1)! + 1
  if (room.own.length < size) room = { own: new Uint16Array(2 * size), episode: new Int32Array(2 * size), terms }
  for (const term of room.terms) {
    room.own[term] = 0
    room.episode[term] = 0
  }
  room.terms = terms
  return room
}
