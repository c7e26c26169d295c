import { titleLimit } from '#domain/insight.ts'
import { clausesOf } from './clauses.ts'
import { capitalise } from './cleaning.ts'
import type { Language } from './language.ts'
import type { Passage } from './passage.ts'
import type { Sentence } from './sentence.ts'

/** A headline and the sentence that it comes from. */
export interface Headline {
  text: string
  sentence: Sentence
  /** Whether it is a whole clause; else it is a sentence that was cut. */
  whole: boolean
}

/**
 * The claim of a passage as a headline of at most 90 characters: the clause, out of those that can be cut without turning
 * the meaning over, that `weigh` finds strongest; where there is none, the first sentence, cut at a word with an ellipsis.
 */
export function headlineOf(passage: Passage, language: Language, weigh: (text: string) => number): Headline | null {
  let best: Headline | null = null
  let bestWeight = Number.NEGATIVE_INFINITY
  for (const [at, sentence] of passage.sentences.entries()) {
    for (const clause of clausesOf(at === 0 ? passage.opening : sentence.text, language)) {
      if (clause.length > titleLimit) continue
      const weight = weigh(clause) * Math.sqrt(Math.min(clause.length, 80))
      if (weight <= bestWeight) continue
      best = { text: capitalise(clause), sentence, whole: true }
      bestWeight = weight
    }
  }
  const [first] = passage.sentences
  return best ?? (first === undefined ? null : { text: cutAtWord(passage.opening), sentence: first, whole: false })
}

/** A sentence without its stop, cut at a word with an ellipsis where it is longer than a headline may be. */
export function cutAtWord(sentence: string): string {
  const bare = sentence.replace(/[.。]+$/, '')
  if (bare.length <= titleLimit) return bare
  const room = bare.slice(0, titleLimit)
  const border = Math.max(room.lastIndexOf(' '), 0)
  const kept = border > titleLimit / 2 ? room.slice(0, border) : room.slice(0, titleLimit - 1)
  return `${kept.replace(/[\s,;:.\-–—]+(?:and|or|but|the|a|an|of|to|in|that|which|with|for|is|are)?$/i, '')}…`
}
