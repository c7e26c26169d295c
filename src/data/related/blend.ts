import type { Blend } from './kernel.ts'
import { unit } from './meaning.ts'
import { oneSquared } from './weigh.ts'

/** How much of nearness is meaning, where a model or else the archive teaches it. */
export const meaningShare = 0.35

/** Steps in which nearness by words is counted: shares of them are whole numbers of 32 bits, the same in whatever order they are summed. */
const wordSteps = 2 ** 23
/** What one step of nearness by words counts, and what all of a nearness of 1 comes to. */
const wordUnits = 26
export const wholeBlend = Math.round((wordUnits * wordSteps) / (1 - meaningShare))

/** Products of words, in units of `oneSquared`, and of places, in units of `unit` squared, to parts of `wholeBlend`. */
export const blend: Blend = {
  wordShift: Math.log2(oneSquared / wordSteps),
  wordUnits,
  meaningUnits: Math.round((meaningShare * wholeBlend) / (unit * unit)),
}

/** The nearness of two by the products of their words and of their places. */
export function blendOf(words: number, meaning: number): number {
  return (words >> blend.wordShift) * blend.wordUnits + meaning * blend.meaningUnits
}
