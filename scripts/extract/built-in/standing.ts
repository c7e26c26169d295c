import type { Language } from './language.ts'
import { withoutRemarks } from './main-clause.ts'
import type { Passage } from './passage.ts'
import { pointsBack } from './pointing.ts'
import { plain, wordsOf } from './words.ts'

const openingWords = 5 // shorter first sentences are answers and exclamations
const pronounShare = 0.09 // above it a passage speaks of things named elsewhere
const repairShare = 0.07 // of the words: above it the text is a record of stammering, or of a machine that misheard

/** Last words after which a piece without a stop is likely to go on. */
const looseEnd =
  /\b(?:of|to|in|on|at|for|with|from|by|that|which|who|is|are|was|were|be|has|have|had|will|would|can|could|should|when|as|than|like|very|really|just|about|into|not|this|also|even|so|do|does|did|i|we|you|they|he|she|it|then|learn|got|one|two|be able to \w+|und|der|die|das|de|la|el|le|les|que|et|y|e|o|a)$/

/** What keeps a passage from standing alone. */
export type Fault = 'opens short' | 'asks' | 'breaks off' | 'unbalanced' | 'dangles' | 'no verb' | 'stammers' | 'pronouns' | 'hangs'

/** The first fault of a passage; `null` where it begins with what it speaks of, ends where a sentence ends and leaves no question open. */
export function faultOf(passage: Passage, language: Language): Fault | null {
  const opening = plain(passage.opening).replace(/[.!?…]+["')\]]*$/, '')
  const tokens = wordsOf(opening)
  const last = passage.sentences.at(-1)
  if (last === undefined || tokens.length < openingWords) return 'opens short'
  if (last.isQuestion || questions(passage) > 1 || (passage.sentences[0]?.isQuestion && !isRhetorical(passage, opening))) return 'asks'
  if (passage.sentences.some((sentence) => sentence.breaksOff || (sentence.leftOpen && looseEnd.test(sentence.plain)))) return 'breaks off'
  if (last.leftOpen || (last.bare && looseEnd.test(last.plain))) return 'breaks off'
  if (/,\s*["”']\.?$/.test(passage.text)) return 'breaks off'
  if (!isBalanced(passage.text) || /^["“(]/.test(passage.opening)) return 'unbalanced'
  const bare = language.openers === null ? opening : opening.replace(language.openers, '')
  if (language.dangling.some((pattern) => pattern.test(opening) || pattern.test(bare))) return 'dangles'
  if (language.isHalf?.(bare) || passage.sentences.some((sentence) => language.isHalf?.(sentence.plain))) return 'breaks off'
  if (!hasVerb(wordsOf(withoutRemarks(opening)), language) || verbless(passage, language) > 1) return 'no verb'
  if (/\s(?:--|—)\s/.test(passage.opening) || repairs(passage) > repairShare * passage.words) return 'stammers'
  if (pronouns(passage, language) > pronounShare * passage.words) return 'pronouns'
  return pointsBack(bare, language) ? 'hangs' : null
}

/** A question that the speaker asks and goes on to answer. */
function isRhetorical(passage: Passage, opening: string): boolean {
  return (
    passage.sentences.length > 2 && /^(?:why|how|what|where|who|when)\b/.test(opening) && !/\b(?:you|your|you're|you've)\b/.test(opening)
  )
}

function hasVerb(tokens: string[], language: Language): boolean {
  return language.hasFiniteVerb?.(tokens) ?? true
}

function verbless(passage: Passage, language: Language): number {
  return passage.sentences.filter((sentence) => sentence.text !== '' && !hasVerb(sentence.tokens, language)).length
}

function questions(passage: Passage): number {
  return passage.sentences.filter((sentence) => sentence.isQuestion).length
}

function repairs(passage: Passage): number {
  return passage.sentences.reduce((sum, sentence) => sum + sentence.repairs, 0)
}

function pronouns(passage: Passage, language: Language): number {
  return passage.sentences.flatMap((sentence) => sentence.tokens).filter((token) => language.pronouns.has(token)).length
}

function isBalanced(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  return count(/"/g) % 2 === 0 && count(/“/g) === count(/”/g) && count(/\(/g) === count(/\)/g)
}
