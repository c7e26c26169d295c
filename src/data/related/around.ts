import { countTerms, groupRows } from './rows.ts'
import { one, type Vectors } from './weigh.ts'

/**
 * What episodes say: the sums of the vectors of their insights, in whole numbers, so that they are the same in any order. An insight is read
 * beside what else its episode says, which tells the `arena` of a programming language from that of a gladiator. An episode is summed when it
 * is first asked for.
 */
export interface Around {
  /** By insight, a number for its episode; insights of episode `e` are `members` from `begins[e]` to `begins[e + 1]`. */
  episodes: Int32Array
  begins: Int32Array
  members: Int32Array
  /** By episode, where its terms stand, ascending, each with its sum; `unread` before it is asked for. */
  starts: Int32Array
  ends: Int32Array
  terms: Int32Array
  sums: Int32Array
  /** So many terms have been written. */
  size: number
  /** By insight of an episode that was summed, the length of what the episode says beside it; 0 where that is nothing. */
  lengths: Float64Array
  /** By term, 0: room for the sums of one episode. */
  totals: Int32Array
}

const unread = -1

/** The episodes of insights, none of them summed yet; `episodes` has a number for that of each insight. */
export function makeAround(vectors: Vectors, episodes: Int32Array): Around {
  const { begins, members } = groupRows(episodes)
  const size = vectors.terms.length
  return {
    episodes,
    begins,
    members,
    starts: new Int32Array(begins.length).fill(unread),
    ends: new Int32Array(begins.length),
    terms: new Int32Array(size),
    sums: new Int32Array(size),
    size: 0,
    lengths: new Float64Array(episodes.length),
    totals: new Int32Array(countTerms(vectors)),
  }
}

/** The episode of an insight, summed. */
export function episodeOf(vectors: Vectors, around: Around, insight: number): number {
  const episode = around.episodes[insight]!
  if (around.starts[episode] === unread) sumEpisode(vectors, around, episode)
  return episode
}

function sumEpisode({ starts, terms, values }: Vectors, around: Around, episode: number): void {
  const { begins, members, totals, sums, lengths } = around
  const own = members.subarray(begins[episode]!, begins[episode + 1]!)
  const from = around.size
  let to = from
  for (const insight of own) {
    for (let at = starts[insight]!; at < starts[insight + 1]!; at++) {
      if (totals[terms[at]!] === 0) around.terms[to++] = terms[at]!
      totals[terms[at]!]! += values[at]!
    }
  }
  around.terms.subarray(from, to).sort()
  let whole = 0
  for (let at = from; at < to; at++) {
    sums[at] = totals[around.terms[at]!]!
    whole += sums[at]! ** 2
  }
  for (const insight of own) {
    let rest = whole
    for (let at = starts[insight]!; at < starts[insight + 1]!; at++) rest += values[at]! * (values[at]! - 2 * totals[terms[at]!]!)
    lengths[insight] = Math.sqrt(rest)
  }
  for (let at = from; at < to; at++) totals[around.terms[at]!] = 0
  around.starts[episode] = from
  around.ends[episode] = to
  around.size = to
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
  const row = episodeOf(vectors, around, insight)
  const length = around.lengths[insight]!
  if (length === 0) return () => null
  const { own, episode } = roomFor(around.terms.subarray(around.starts[row]!, around.ends[row]!))
  for (let at = vectors.starts[insight]!; at < vectors.starts[insight + 1]!; at++) own[vectors.terms[at]!] = vectors.values[at]!
  for (let at = around.starts[row]!; at < around.ends[row]!; at++) episode[around.terms[at]!] = around.sums[at]!
  return (other) => {
    const otherRow = episodeOf(vectors, around, other)
    const otherLength = around.lengths[other]!
    if (otherLength === 0) return null
    let product = 0
    let ofOwn = 0
    let ofOther = 0
    let ofBoth = 0
    for (let at = vectors.starts[other]!; at < vectors.starts[other + 1]!; at++) {
      const term = vectors.terms[at]!
      if (term >= own.length) break
      product += vectors.values[at]! * own[term]!
      ofOther += vectors.values[at]! * episode[term]!
    }
    for (let at = around.starts[otherRow]!; at < around.ends[otherRow]!; at++) {
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
