import { titleLimit } from '#domain/insight.ts'
import { clausesOf } from './clauses.ts'
import { capitalise } from './cleaning.ts'
import type { Language } from './language.ts'
import type { Passage } from './passage.ts'
import type { Sentence } from './sentence.ts'
import { plain } from './words.ts'

/** A headline and the sentence that it comes from. */
export interface Headline {
  text: string
  sentence: Sentence
  /** How much it sounds like a claim; 0 is neutral. */
  strength: number
  /** Whether it is a whole clause; else it is a sentence that was cut. */
  whole: boolean
}

const firstSentence = 0.9 // a speaker's first sentence is more often the claim than what grounds it
const lastSentence = 0.15
const wholeSentence = 0.25 // a part may have lost something
const goodLength = [36, 76] as const // characters
const turnedOver = -0.8 // what follows takes it back, or says the opposite of it
const weakest = -0.9 // below it a clause is no claim, and a cut sentence serves better

/**
 * The claim of a passage as a headline of at most 90 characters: out of the clauses that can be cut without turning the
 * meaning over, the one that sounds most like a claim and, by `weigh` (0 to 1), holds most of the matter; where there is
 * none, the first sentence, cut at a word with an ellipsis.
 */
export function headlineOf(passage: Passage, language: Language, weigh: (text: string) => number): Headline | null {
  const [first] = passage.sentences
  if (first === undefined) return null
  const found = passage.sentences.flatMap((sentence, at) => {
    const source = at === 0 ? passage.opening : sentence.text
    const place = at === 0 ? firstSentence : at === passage.sentences.length - 1 ? lastSentence : 0
    const turn = turnsOver(sentence, passage.sentences[at + 1]) ? turnedOver : 0
    return clausesOf(source, language).map((clause) => {
      const strength = strengthOf(clause, language)
      const whole = clause.length >= source.length - 2 ? wholeSentence : 0
      const fit = -Math.max(0, goodLength[0] - clause.length, clause.length - goodLength[1]) / 20
      return { text: capitalise(clause), sentence, strength, whole: true, rank: strength + place + whole + fit + turn + weigh(clause) }
    })
  })
  const fitting = found.filter((headline) => headline.text.length <= titleLimit && headline.strength >= weakest)
  const [best] = fitting.sort((a, b) => b.rank - a.rank)
  if (best === undefined)
    return { text: cutAtWord(passage.opening), sentence: first, strength: strengthOf(passage.opening, language), whole: false }
  const { rank: _, ...headline } = best
  return headline
}

/** Whether a sentence takes back the one before it: it begins with "but", or says the same subject again after a denial. */
function turnsOver(sentence: Sentence, next: Sentence | undefined): boolean {
  if (next === undefined) return false
  if (/^(?:but|however|yet|except|although|aber|jedoch|doch|pero|sin embargo|mais|pourtant|mas|porém)\b/.test(next.plain)) return true
  return (
    sentence.tokens.slice(0, 2).join(' ') === next.tokens.slice(0, 2).join(' ') &&
    /\b(?:not|isn't|aren't|don't|doesn't|never)\b/.test(sentence.plain)
  )
}

/** A sentence without its stop, cut at a word with an ellipsis where it is longer than a headline may be. */
export function cutAtWord(sentence: string): string {
  const bare = sentence.replace(/[.。]+$/, '')
  if (bare.length <= titleLimit) return bare
  const room = bare.slice(0, titleLimit)
  const border = Math.max(room.lastIndexOf(' '), 0)
  const kept = border > titleLimit / 2 ? room.slice(0, border) : room.slice(0, titleLimit - 1)
  return `${kept.replace(/(?:[\s,;:.\-–—]+(?:and|or|but|the|a|an|of|to|in|on|at|that|which|who|with|for|from|by|is|are|was|if|because|so|my|our|your|had|has|have|will|can|be|not))*[\s,;:.\-–—]*$/i, '')}…`
}

/** How much a clause sounds like a claim in general terms: 0 is neutral. */
export function strengthOf(clause: string, language: Language): number {
  const text = plain(clause)
  return language.claims.reduce((sum, cue) => sum + cue.weight * Math.min(2, text.match(cue.pattern)?.length ?? 0), 0)
}
