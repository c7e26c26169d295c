import { titleLimit } from '#domain/insight.ts'
import { hangingEnd } from './clauses.ts'
import type { Language } from './language.ts'
import { hasMainClause, mayHaveMainVerb } from './main-clause.ts'
import { plain } from './words.ts'

/** A sentence without its stop, cut at a word with an ellipsis where it is longer than a headline may be. */
export function cutAtWord(sentence: string): string {
  const bare = sentence.replace(/[.。]+$/, '')
  if (bare.length <= titleLimit) return bare
  const room = bare.slice(0, titleLimit)
  const border = Math.max(room.lastIndexOf(' '), 0)
  return `${withoutHangingEnd(border > titleLimit / 2 ? room.slice(0, border) : room.slice(0, titleLimit - 1))}…`
}

/** What begins something of which nothing is shown: "worse off than they", "so critical that it's". */
const begun =
  /\b(?:(?:(?:and|or|but|that|than|because|if|when|so|which|where|as|while) )?(?:it|you|there)|this|such|each|being|having|without|while|until|unless|although|though|versus|must|might|may|(?:do|does|did|is|are|was|were|wo|ca|would|could|should|has|have|had)n't|(?:i|it|you|we|they|he|she|that|there)'\w+)$/

/** A text without its last words as long as it would hang in the air after them. */
function withoutHangingEnd(text: string): string {
  const bare = text.replace(/[\s,;:.\-–—]+$/, '')
  const lower = plain(bare)
  const end = hangingEnd.exec(lower) ?? begun.exec(lower)
  return end === null || end[0] === 'about' || end.index === 0 ? bare : withoutHangingEnd(bare.slice(0, end.index))
}

const wordsOfMain = 4 // fewer words after a condition have not said anything yet

/** Words before a clause on which the claim hangs. */
const condition =
  /^(?:(?:and|but|so|then|now|also),? )*(?:(?:even|especially|just|only|right) )?(?:if|when|whenever|before|after|because|since|while|although|though|unless|once|until|as|whether|where|wherever|given|every time|by the time|the moment|in order to|the (?:more|less|fewer))\b/

/**
 * Whether a cut English sentence shows a clause of its own: a finite verb before the first turn ("The only way to go, but I
 * think…" has none), and behind a condition the beginning of what follows from it. Of other languages all do.
 */
export function showsClause(cut: string, language: Language): boolean {
  if (language.code !== 'en') return true
  const lower = plain(cut)
  if (condition.test(lower)) return hasMainClause(cut, language, wordsOfMain)
  const [head = ''] = lower.split(/,\s+(?=(?:but|because|so)\b)/)
  return mayHaveMainVerb(head, language) && !/^what an?\b/.test(head)
}
