import type { Language } from './language.ts'
import type { Length, Passage } from './passage.ts'
import type { Sentence } from './sentence.ts'

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
  for (const [index, cue] of language.cues.entries()) {
    const hits = passage.sentences.reduce((total, sentence) => total + (hitsIn(sentence, language)[index] ?? 0), 0)
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

/** How often each kind of cue that speaks for a passage is in it. */
export function hitsOfKinds(passage: Passage, language: Language): Map<string, number> {
  const kinds = new Map<string, number>()
  for (const [index, cue] of language.cues.entries()) {
    if (cue.weight <= 0) continue
    const hits = passage.sentences.reduce((total, sentence) => total + (hitsIn(sentence, language)[index] ?? 0), 0)
    if (hits > 0) kinds.set(cue.kind, (kinds.get(cue.kind) ?? 0) + hits)
  }
  return kinds
}

const talkKinds = new Set(['chatter', 'address', 'promise', 'manual', 'hedge'])

/** How much of a sentence is small talk: the weight of its exclamations, hedges and remarks to others, above 0. */
export function chatterIn(sentence: Sentence, language: Language): number {
  return hitsIn(sentence, language).reduce((sum, hits, index) => {
    const cue = language.cues[index]
    return cue !== undefined && talkKinds.has(cue.kind) ? sum - Math.min(2, hits) * cue.weight : sum
  }, 0)
}

const hitsBySentence = new WeakMap<Sentence, number[]>()

/** How often each cue of the language is in a sentence; counted once, for a sentence is part of many passages. */
function hitsIn(sentence: Sentence, language: Language): number[] {
  const known = hitsBySentence.get(sentence)
  if (known !== undefined) return known
  const counted = language.cues.map((cue) => sentence.plain.match(cue.pattern)?.length ?? 0)
  hitsBySentence.set(sentence, counted)
  return counted
}
