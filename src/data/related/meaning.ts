import { associate } from './association.ts'
import { leadingDirections } from './directions.ts'
import type { Vectors } from './weigh.ts'

/** Directions of meaning, learned from which terms share a text. */
export interface Meaning {
  dimensions: number
  /** By term, its row in `directions`; -1 for terms that were too rare or too common to learn. */
  places: Int32Array
  directions: Float32Array
  /** The mean of the texts that taught it: taken off each. */
  mean: Float32Array
}

/** Fewer texts than this teach nothing. */
export const fewestTexts = 500
/** Texts that are enough to learn from. */
const mostTexts = 12_000
/** Terms learned at most. */
const mostTerms = 8_000
const mostDimensions = 64

/**
 * Learns from the first `base` texts: positive pointwise mutual information of terms that share a text, and the leading eigenvectors of
 * that table by subspace iteration, each scaled by the root of its eigenvalue. (Levy and Goldberg 2014; Halko et al. 2011)
 * `null` where there are too few texts.
 */
export function learnMeaning(vectors: Vectors, base: number): Meaning | null {
  if (base < fewestTexts) return null
  const step = Math.max(1, base / mostTexts)
  const texts = Array.from({ length: Math.floor(base / step) }, (_, index) => Math.floor(index * step))
  const { places, terms } = chooseTerms(vectors, texts)
  const table = associate(vectors, { texts, places, termCount: terms })
  const dimensions = Math.min(mostDimensions, Math.round(Math.sqrt(base)), terms)
  const directions = leadingDirections(table, { terms, dimensions })
  return { dimensions, places, directions, mean: meanOf(vectors, { texts, places, directions, dimensions }) }
}

/** The mean of texts: the sum of all directions, each as often as the texts have its term. */
function meanOf({ starts, terms, values }: Vectors, given: Omit<Meaning, 'mean'> & { texts: number[] }): Float32Array {
  const { texts, places, directions, dimensions } = given
  const weights = new Float64Array(directions.length / dimensions)
  for (const text of texts) {
    for (let at = starts[text]!; at < starts[text + 1]!; at++) if (places[terms[at]!]! >= 0) weights[places[terms[at]!]!]! += values[at]!
  }
  const mean = new Float64Array(dimensions)
  weights.forEach((weight, place) => {
    for (let at = 0; at < dimensions; at++) mean[at]! += (weight / texts.length) * directions[place * dimensions + at]!
  })
  return Float32Array.from(mean)
}

/** One, in a place. */
export const unit = 127

/** Places of texts, of length `unit` in whole numbers, packed. */
export interface Placed {
  dimensions: number
  places: Int8Array
}

/** The place of each text, of length `unit` in whole numbers, packed. */
export function placeTexts(vectors: Vectors, meaning: Meaning): Int8Array {
  const { dimensions, mean } = meaning
  const count = vectors.starts.length - 1
  const placed = new Int8Array(count * dimensions)
  const vector = new Float32Array(dimensions)
  for (let text = 0; text < count; text++) {
    addText(vectors, meaning, text, vector)
    let square = 0
    for (let at = 0; at < dimensions; at++) {
      vector[at]! -= mean[at]!
      square += vector[at]! * vector[at]!
    }
    const scale = square === 0 ? 0 : unit / Math.sqrt(square)
    for (let at = 0; at < dimensions; at++) placed[text * dimensions + at] = Math.round(vector[at]! * scale)
  }
  return placed
}

/** Cosine of two texts that were placed. */
export function comparePlaces(placed: Placed, a: number, b: number): number {
  return multiplyPlaces(placed, a, b) / (unit * unit)
}

/** The product of two places, in units of `unit` squared. */
export function multiplyPlaces({ dimensions, places }: Placed, a: number, b: number): number {
  const first = a * dimensions
  const second = b * dimensions
  let sum = 0
  let at = 0
  for (; at + 3 < dimensions; at += 4) {
    sum += places[first + at]! * places[second + at]! + places[first + at + 1]! * places[second + at + 1]!
    sum += places[first + at + 2]! * places[second + at + 2]! + places[first + at + 3]! * places[second + at + 3]!
  }
  for (; at < dimensions; at++) sum += places[first + at]! * places[second + at]!
  return sum
}

function addText({ starts, terms, values }: Vectors, { dimensions, places, directions }: Meaning, text: number, to: Float32Array): void {
  to.fill(0)
  for (let at = starts[text]!; at < starts[text + 1]!; at++) {
    const place = places[terms[at]!] ?? -1
    if (place < 0) continue
    const value = values[at]!
    const from = place * dimensions
    for (let index = 0; index < dimensions; index++) to[index]! += value * directions[from + index]!
  }
}

/** Terms of at least three texts and at most a tenth of them; where there are too many, those of most texts. */
function chooseTerms({ starts, terms }: Vectors, texts: number[]): { places: Int32Array; terms: number } {
  let termCount = 0
  for (let at = 0; at < terms.length; at++) termCount = Math.max(termCount, terms[at]! + 1)
  const documents = new Int32Array(termCount)
  for (const text of texts) for (let at = starts[text]!; at < starts[text + 1]!; at++) documents[terms[at]!]! += 1
  const fit = Array.from(documents.keys()).filter((term) => documents[term]! >= 3 && documents[term]! <= texts.length / 10)
  const chosen = fit.sort((a, b) => documents[b]! - documents[a]! || a - b).slice(0, mostTerms)
  const places = new Int32Array(termCount).fill(-1)
  chosen
    .sort((a, b) => a - b)
    .forEach((term, place) => {
      places[term] = place
    })
  return { places, terms: chosen.length }
}
