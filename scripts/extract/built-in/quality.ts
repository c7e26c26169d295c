import type { Language } from './language.ts'
import type { Passage } from './passage.ts'

const again = 0.6 // what the second hit of a kind counts against the first, the third against the second
const best = [38, 62] as const // words: where a paragraph reads best
const questionCost = 0.5

/**
 * How much a passage says, by its wording alone: 0 is neutral, good ones lie between 1 and 4. Signs of claim and ground
 * (cause, contrast, norm, number, finding, ...) count up, each kind less with each hit; hedges, stories about oneself,
 * chatter and vagueness count down, all by the length of the passage.
 */
export function qualityOf(passage: Passage, language: Language): number {
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
  return sum / Math.sqrt(Math.max(passage.words, 25) / 45) - questions * questionCost + lengthFit(passage.words)
}

/** 0 inside the best length, falling on both sides. */
function lengthFit(words: number): number {
  const [least, most] = best
  if (words < least) return (words - least) * 0.04
  return words > most ? (most - words) * 0.03 : 0
}
