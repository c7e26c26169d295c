import type { Language } from './language.ts'
import type { Length, Passage } from './passage.ts'

const again = 0.6 // what the second hit of a kind counts against the first, the third against the second
const bestSpan = 27 // words above the least within which a paragraph reads best
const questionCost = 0.5

/**
 * How much a passage says, by its wording alone: 0 is neutral, good ones lie between 1 and 4. Signs of claim and ground
 * (cause, contrast, norm, number, finding, ...) count up, each kind less with each hit; hedges, stories about oneself,
 * chatter and vagueness count down, all by the length of the passage.
 */
export function qualityOf(passage: Passage, language: Language, length: Length): number {
  const kinds = new Map<string, number>()
  let sum = 0
  for (const cue of language.cues) {
    const hits = passage.plain.match(cue.pattern)?.length ?? 0
    for (let hit = 0; hit < Math.min(hits, 6); hit += 1) {
      const before = kinds.get(cue.kind) ?? 0
      sum += cue.weight * (cue.weight < 0 ? 1 : again ** before)
      kinds.set(cue.kind, before + 1)
    }
  }
  const questions = passage.sentences.filter((sentence) => sentence.isQuestion).length
  return sum / Math.sqrt(Math.max(passage.words, 25) / 45) - questions * questionCost + lengthFit(passage.words, length)
}

/** 0 up to the best length, falling after it. */
function lengthFit(words: number, { least }: Length): number {
  return Math.min(0, least + bestSpan - words) * 0.03
}
