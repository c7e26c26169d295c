import type { Language } from './language.ts'
import type { Sentence } from './sentence.ts'

const sure = 2 // the weight of one certain sign
const reach = 4 // sentences before and after a sure one that belong to the same read
const shortTurn = 14 // sentences: a turn this short with a sure sign is all advertising

/** Which sentences of a turn are advertising: those with sure signs, those whose signs add up among their neighbours, and those around them. */
export function markAdvertising(sentences: readonly Sentence[], language: Language): boolean[] {
  const weights = sentences.map((sentence) => weightOf(sentence.plain, language))
  const sureAt = weights.flatMap((weight, at) => (weight >= sure || around(weights, at) >= sure * 1.5 ? [at] : []))
  if (sureAt.length === 0) return sentences.map(() => false)
  if (sentences.length <= shortTurn) return sentences.map(() => true)
  return sentences.map((_, at) => sureAt.some((place) => Math.abs(place - at) <= reach))
}

function weightOf(text: string, language: Language): number {
  return language.advertising.reduce((sum, cue) => sum + (text.match(cue.pattern) ? cue.weight : 0), 0)
}

/** Weights of a sentence that has a sign of its own, with those of its neighbours. */
function around(weights: readonly number[], at: number): number {
  const own = weights[at] ?? 0
  return own < 1 ? 0 : own + (weights[at - 1] ?? 0) + (weights[at + 1] ?? 0)
}
