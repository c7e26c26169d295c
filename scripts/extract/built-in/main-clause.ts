import type { Language } from './language.ts'
import { plain, wordsOf } from './words.ts'

/** What goes on with what was said before a comma, and begins no main clause. */
const goesOn = /^(?:and|or|but|versus|meaning|including|especially|such|like|which|who|whose|where|that|if|when|because|as|than|not)\b/i

/** Whether a clause that begins with a condition says what follows from it: a finite verb and at least so many words behind a comma. */
export function hasMainClause(clause: string, language: Language, words: number): boolean {
  return clause
    .split(/,\s+/)
    .slice(1)
    .some((part) => !goesOn.test(part) && wordsOf(part).length >= words && hasVerb(part, language))
}

/** A finite verb outside relative clauses, which are taken to be long. */
export function hasMainVerb(clause: string, language: Language): boolean {
  const main = plain(clause)
    .replace(/\b(?:who|which|that|where)\s+(?:you|we|they|i|he|she)\s+(?:\S+\s+){0,3}\S+/g, ' ')
    .replace(/\b(?:who|which|that|where)\s+(?:\S+\s+){1,3}/g, ' ')
  return hasVerb(main, language)
}

/** The same where they are taken to be two words long: `A queue that nobody reads is worse` may have one, `The only way that works` has none. */
export function mayHaveMainVerb(clause: string, language: Language): boolean {
  return hasVerb(withoutRemarks(plain(clause)).replace(/\b(?:who|which|that|where)\s+\S+\s*\S*/g, ' '), language)
}

/** A sentence without the relative clauses that a comma sets off. */
export function withoutRemarks(sentence: string): string {
  return sentence.replace(/,\s+(?:who|which|where)\b[^,]*/gi, ' ')
}

function hasVerb(text: string, language: Language): boolean {
  return language.hasFiniteVerb?.(wordsOf(text)) ?? true
}
