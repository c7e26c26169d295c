import type { Counts, Rows } from './rows.ts'

/** What the oldest insights teach of each term. Terms that only younger ones have lie beyond the arrays' end. */
export interface Weights {
  /** How much a term says. */
  weights: Float32Array
  /** ln((N + 1) / (df + 0.5)). */
  idf: Float32Array
  /** The weight of terms that none of them has. */
  unseen: number
}

/** Texts as vectors of unit length in fixed point: sums of products are exact, whatever their order. */
export type Vectors = Rows<Uint16Array>

/** One, in a vector. */
export const one = 1 << 14
/** One, in a product of two vectors. */
export const oneSquared = one * one

/** Fewer episodes than this say nothing of how evenly a word is spread over them. */
const fewestEpisodes = 8
/** What a word that none of the oldest has counts more than its rarity: it is news, and comes in bursts. */
const news = 1.5

/**
 * Weighs terms by the first `base` rows: idf * (1 + ridf). Residual idf tells a word that comes in bursts, and so is a subject, from
 * one that is as rare but spread evenly: ridf = ln(E / ef) + ln(1 - e^(-cf / E)), with E episodes, ef of them with the term, which
 * stands cf times in all. (Church and Gale 1995)
 */
export function weighTerms(
  { starts, terms, values }: Counts,
  { base, episodes, termCount }: { base: number; episodes: Int32Array; termCount: number },
): Weights {
  const documents = new Float64Array(termCount)
  const occurrences = new Float64Array(termCount)
  const inEpisodes = new Float64Array(termCount)
  const lastEpisode = new Int32Array(termCount).fill(-1)
  const byEpisode = Array.from({ length: base }, (_, row) => row).sort((a, b) => episodes[a]! - episodes[b]! || a - b)
  for (const row of byEpisode) {
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      const term = terms[at]!
      documents[term]! += 1
      occurrences[term]! += values[at]!
      if (lastEpisode[term] === episodes[row]) continue
      lastEpisode[term] = episodes[row]!
      inEpisodes[term]! += 1
    }
  }
  const count = new Set(episodes.subarray(0, base)).size
  const spread = count >= fewestEpisodes ? { of: inEpisodes, count } : { of: documents, count: base }
  const weights = new Float32Array(termCount)
  const idf = new Float32Array(termCount)
  const unseen = news * Math.log((base + 1) / 0.5)
  for (let term = 0; term < termCount; term++) {
    idf[term] = Math.max(0, Math.log((base + 1) / (documents[term]! + 0.5)))
    const expected = 1 - Math.exp(-occurrences[term]! / spread.count)
    const residual = documents[term] === 0 ? 0 : Math.max(0, Math.log((spread.count / spread.of[term]!) * expected))
    weights[term] = idf[term]! * (1 + residual)
  }
  return { weights, idf, unseen }
}

/** Terms that carry less of a text's length than this are left out of its vector: together they change no list, and they are many. */
const least = 0.03

/** Counts to vectors: (1 + ln count) * weight, to unit length. */
export function weighRows(counts: Counts, { weights, unseen }: Weights): Vectors {
  const starts = new Int32Array(counts.starts.length)
  const terms = new Int32Array(counts.terms.length)
  const values = new Uint16Array(counts.terms.length)
  const raw = new Float64Array(counts.terms.length)
  let size = 0
  for (let row = 0; row + 1 < starts.length; row++) {
    const from = counts.starts[row]!
    const to = counts.starts[row + 1]!
    let square = 0
    for (let at = from; at < to; at++) {
      const count = counts.values[at]!
      const weighed = (count < 1 ? count : 1 + Math.log(count)) * (weights[counts.terms[at]!] ?? unseen)
      raw[at] = Math.round(weighed * 4096) // whole numbers, so that their sum is the same in any order
      square += raw[at]! * raw[at]!
    }
    const scale = square === 0 ? 0 : one / Math.sqrt(square)
    for (let at = from; at < to; at++) {
      const value = Math.round(raw[at]! * scale)
      if (value < least * one) continue
      terms[size] = counts.terms[at]!
      values[size] = value
      size += 1
    }
    starts[row + 1] = size
  }
  return { starts, terms: terms.slice(0, size), values: values.slice(0, size) }
}

/** The product of two vectors, in units of `oneSquared`. */
export function multiply({ starts, terms, values }: Vectors, a: number, b: number): number {
  let sum = 0
  let at = starts[a]!
  let other = starts[b]!
  const end = starts[a + 1]!
  const otherEnd = starts[b + 1]!
  while (at < end && other < otherEnd) {
    const difference = terms[at]! - terms[other]!
    if (difference === 0) {
      sum += values[at++]! * values[other++]!
    } else if (difference < 0) at++
    else other++
  }
  return sum
}

/** A vector by term: room that is used again by the next, which clears it. */
let room = new Uint16Array()

/** The highest product of one vector with some others. */
export function mostProduct({ starts, terms, values }: Vectors, row: number, others: readonly number[]): number {
  const from = starts[row]!
  const end = starts[row + 1]!
  const size = end === from ? 0 : terms[end - 1]! + 1 // terms are ascending
  if (room.length < size) room = new Uint16Array(2 * size)
  for (let at = from; at < end; at++) room[terms[at]!] = values[at]!
  let most = 0
  for (const other of others) {
    let sum = 0
    const otherEnd = starts[other + 1]!
    for (let at = starts[other]!; at < otherEnd; at++) {
      const term = terms[at]!
      if (term >= size) break
      sum += values[at]! * room[term]!
    }
    if (sum > most) most = sum
  }
  for (let at = from; at < end; at++) room[terms[at]!] = 0
  return most
}

/** Adds the products of one vector with all others to `sums`. */
export function addProducts({ starts, terms, values }: Vectors, row: number, sums: Int32Array): void {
  let termCount = 0
  for (let at = starts[row]!; at < starts[row + 1]!; at++) termCount = Math.max(termCount, terms[at]! + 1)
  const own = new Uint16Array(termCount)
  for (let at = starts[row]!; at < starts[row + 1]!; at++) own[terms[at]!] = values[at]!
  for (let other = 0; other + 1 < starts.length; other++) {
    let sum = 0
    for (let at = starts[other]!; at < starts[other + 1]!; at++) sum += values[at]! * (own[terms[at]!] ?? 0)
    sums[other]! += sum
  }
}
