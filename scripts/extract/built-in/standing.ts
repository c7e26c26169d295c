import type { Language } from './language.ts'
import type { Passage } from './passage.ts'
import { plain, wordsOf } from './words.ts'

const openingWords = 5 // shorter first sentences are answers and exclamations
const pronounShare = 0.09 // above it a passage speaks of things named elsewhere
const repairShare = 0.05 // of the words: above it the text is a record of stammering, or of a machine that misheard

/** Whether a passage stands alone: begins with what it speaks of, ends where a sentence ends, leaves no question open. */
export function standsAlone(passage: Passage, language: Language): boolean {
  const opening = plain(passage.opening).replace(/[.!?…]+["')\]]*$/, '')
  const tokens = wordsOf(opening)
  const last = passage.sentences.at(-1)
  if (last === undefined || tokens.length < openingWords) return false
  if (/\?["”’)\]]*$/.test(passage.opening) || last.isQuestion || last.breaksOff) return false
  if (passage.sentences.some((sentence) => sentence.text === '') || questions(passage) > 1) return false
  if (!isBalanced(passage.text)) return false
  if (language.dangling.some((pattern) => pattern.test(opening))) return false
  if (language.hasFiniteVerb !== null && !passage.sentences.every((sentence) => hasVerb(sentence.tokens, language))) return false
  if (repairs(passage) > repairShare * passage.words) return false
  return pronouns(passage, language) <= pronounShare * passage.words && !hangs(tokens, language)
}

function hasVerb(tokens: string[], language: Language): boolean {
  return language.hasFiniteVerb?.(tokens) ?? true
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

/** A pronoun in the first sentence before two words that could be what it stands for. */
function hangs(tokens: string[], language: Language): boolean {
  const at = tokens.findIndex((token) => anaphors.has(token))
  if (at < 0 || language.code !== 'en') return false
  if (/^it/.test(tokens[at] ?? '') && isEmptySubject(tokens, at)) return false
  return tokens.slice(0, at).filter((token) => !language.stopWords.has(token)).length < 2
}

const anaphors = new Set(
  "it its it's it'll they they're they've they'd they'll them their theirs he he's him his she she's her hers".split(' '),
)

/** "It is hard to", "it turns out", "it takes": an `it` that stands for nothing. */
function isEmptySubject(tokens: string[], at: number): boolean {
  return /^(?:it's|it is|it was|it takes|it took|it turns out|it seems|it can be|it would be|it might be|it becomes|it makes sense|it matters)(?:\s|$)/.test(
    tokens.slice(at, at + 4).join(' '),
  )
}

function isBalanced(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  return count(/"/g) % 2 === 0 && count(/“/g) === count(/”/g) && count(/\(/g) === count(/\)/g)
}
