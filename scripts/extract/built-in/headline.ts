import { titleLimit } from '#domain/insight.ts'
import { breaksDown, clausesOf } from './clauses.ts'
import { capitalise } from './cleaning.ts'
import { cutAtWord, showsClause } from './cut.ts'
import type { Language } from './language.ts'
import type { Passage } from './passage.ts'
import type { Sentence } from './sentence.ts'
import { plain, wordsOf } from './words.ts'

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
const wholeSentence = 0.25 // a part may have lost something
const goodLength = [36, 76] as const // characters
const limited = -0.8 // what follows narrows it
const weakest = -0.9 // below it a clause is no claim, and a cut sentence serves better
const weakestLater = 0.5 // the same for later sentences, which lean on those before them
const weakestInstead = 0.3 // of a later clause that serves better than the first sentence cut

/**
 * The claim of a passage as a headline of at most 90 characters: out of the clauses that can be cut without turning the
 * meaning over, the one that sounds most like a claim and, by `weigh` (0 to 1), holds most of the matter; where there is
 * none, the first sentence, cut at a word with an ellipsis where it is too long; `null` where it asks or breaks down, or
 * the cut would come before its claim.
 */
export function headlineOf(passage: Passage, language: Language, weigh: (text: string) => number): Headline | null {
  const sources = passage.sentences.map((sentence, at) => ({
    sentence,
    at,
    text: at === 0 ? passage.opening : sentence.text,
    fate: fateOf(sentence, at === 0 ? passage.opening : sentence.text, passage.sentences[at + 1]),
  }))
  const safe = sources.filter((source) => source.fate !== 'denied')
  const found = safe.flatMap(({ sentence, at, text, fate }) =>
    clausesIn(sentence, text, language).map((clause) => {
      const strength = strengthOf(clause, language)
      const whole = clause.length >= text.length - 2 ? wholeSentence : 0
      const fit = -Math.max(0, goodLength[0] - clause.length, clause.length - goodLength[1]) / 20
      const place = at === 0 ? firstSentence : 0
      const rank = strength + place + whole + fit + (fate === 'limited' ? limited : 0) + weigh(clause)
      return { text: capitalise(clause), sentence, strength, whole: true, rank, enough: at === 0 ? weakest : weakestLater }
    }),
  )
  const ranked = found.sort((a, b) => b.rank - a.rank)
  const best =
    ranked.find((headline) => headline.strength >= headline.enough) ?? ranked.find((headline) => headline.strength >= weakestInstead)
  if (best !== undefined) return { text: best.text, sentence: best.sentence, strength: best.strength, whole: true }
  const [first] = safe.length > 0 ? safe : sources
  return first === undefined ? null : cutIn(first.sentence, first.text, language)
}

/** A first sentence as a headline where no clause is one. */
function cutOf(sentence: Sentence, text: string, language: Language): Headline | null {
  const cut = cutAtWord(text)
  if (sentence.isQuestion || breaksDown(plain(text), language) || !showsClause(cut, language)) return null
  return { text: cut, sentence, strength: strengthOf(text, language), whole: false }
}

/**
 * What the sentence after it makes of a sentence: `denied` where it says the same subject again after a "not" ("Naming is
 * not hard. Naming well is."), `limited` where it begins with "but".
 */
function fateOf(sentence: Sentence, text: string, next: Sentence | undefined): 'denied' | 'limited' | null {
  if (next === undefined) return null
  const again =
    next.stems.length > 0 &&
    wordsOf(text).slice(0, 2).join(' ') === next.tokens.slice(0, 2).join(' ') &&
    sentence.stems[0] === next.stems[0]
  if (again && /\b(?:not|isn't|aren't|don't|doesn't|never)\b/.test(sentence.plain)) return 'denied'
  return /^(?:but|however|yet|except|although|aber|jedoch|doch|pero|sin embargo|mais|pourtant|mas|porém)\b/.test(next.plain)
    ? 'limited'
    : null
}

/** How much a clause sounds like a claim in general terms: 0 is neutral. */
export function strengthOf(clause: string, language: Language): number {
  const text = plain(clause)
  return language.claims.reduce((sum, cue) => sum + cue.weight * Math.min(2, text.match(cue.pattern)?.length ?? 0), 0)
}

/** The clauses of a sentence's text that are short enough. */
const clausesIn = foundOnce((_, text, language) => clausesOf(text, language).filter((clause) => clause.length <= titleLimit))

const cutIn = foundOnce(cutOf)

/** The same function, which finds for a sentence and its text only once: a sentence is part of many passages. */
function foundOnce<Found>(find: (sentence: Sentence, text: string, language: Language) => Found) {
  const known = new WeakMap<Sentence, Map<string, Found>>()
  return (sentence: Sentence, text: string, language: Language): Found => {
    const ofSentence = known.get(sentence) ?? new Map<string, Found>()
    known.set(sentence, ofSentence)
    const found = ofSentence.has(text) ? (ofSentence.get(text) as Found) : find(sentence, text, language)
    ofSentence.set(text, found)
    return found
  }
}
