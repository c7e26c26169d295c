import type { Archive } from './archive.ts'
import type { Words } from './judge.ts'
import { oneSquared } from './weigh.ts'

/** Sums of the same weights in another order, some of them rounded, differ by less than this share. */
const rounding = 1e-6

/**
 * Tells what the words that an insight has in common with another say at most, in one quick look at the other's; `null` where comparing the two
 * (explain.ts) would find nothing to name, or less than `floor`. Of use until the next is asked for.
 */
export function glanceFrom(archive: Archive, insight: number, floor: number): (other: number) => Words | null {
  const { starts, terms, values } = archive.vectors
  const own = layOut(archive, insight)
  const least = floor * oneSquared
  const scale = (1 + rounding) / Math.log(archive.base + 1)
  const words: Words = { weight: 0, isSupported: false } // the same for each: there are many
  return (other) => {
    let evidence = 0
    let weight = 0
    let nameable = 0
    const end = starts[other + 1]!
    for (let at = starts[other]!; at < end; at++) {
      const term = terms[at]!
      if (term >= own.values.length) break // terms are ascending
      evidence += values[at]! * own.values[term]!
      weight += own.weights[term]!
      nameable += own.rare[term]!
    }
    if (nameable === 0 || evidence < least) return null
    words.weight = weight * scale
    words.isSupported = nameable > 1
    return words
  }
}

/** An insight's words of a subject, by term. */
interface Subject {
  values: Uint16Array
  weights: Float32Array
  /** 1 for those that are rare enough to be named. */
  rare: Uint8Array
}

/** Room that is used again by the next, which clears the terms that are in it. */
let room: Subject = { values: new Uint16Array(), weights: new Float32Array(), rare: new Uint8Array() }
let laid: Int32Array = new Int32Array()

function layOut({ vectors: { starts, terms, values }, plain, weights, rare }: Archive, insight: number): Subject {
  for (let at = 0; at < laid.length; at++) {
    const term = laid[at]!
    room.values[term] = 0
    room.weights[term] = 0
    room.rare[term] = 0
  }
  laid = terms.subarray(starts[insight], starts[insight + 1])
  const size = (laid.at(-1) ?? 0) + 1
  if (room.values.length < size) {
    room = { values: new Uint16Array(2 * size), weights: new Float32Array(2 * size), rare: new Uint8Array(2 * size) }
  }
  for (let at = starts[insight]!; at < starts[insight + 1]!; at++) {
    const term = terms[at]!
    if (plain[term] === 1) continue
    room.values[term] = values[at]!
    room.weights[term] = weights.weights[term] ?? weights.unseen
    room.rare[term] = (weights.idf[term] ?? weights.unseen) >= rare ? 1 : 0
  }
  return room
}
