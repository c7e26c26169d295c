import { isPunctuated, splitTurn } from '../../transcript/split-turn.ts'
import type { Turn } from '../../transcript/turns.ts'
import { countWords } from '../../transcript/words.ts'
import { cleanSentence } from './cleaning.ts'
import type { Language } from './language.ts'
import { plain, wordsOf } from './words.ts'

/** A sentence of a turn, as it was said and as it can be read. */
export interface Sentence {
  /** Index of its turn. */
  turn: number
  /** Where it stands in the turn's text, in characters. */
  from: number
  to: number
  /** As the transcript has it. */
  verbatim: string
  /** Cleaned: true sentence case, ended; '' where nothing is left. */
  text: string
  /** `text` in lower case with straight quotes, without ending stops: what patterns are matched against. */
  plain: string
  /** Words of `text`. */
  words: number
  /** Words of `text` in lower case. */
  tokens: string[]
  /** Stems of the words that carry subject matter. */
  stems: string[]
  /** Repairs that cleaning made, fillers aside: stutters, restarts. */
  repairs: number
  isQuestion: boolean
  /** A piece of speech without punctuation, cut at a guess: it has no stop of its own. */
  bare: boolean
  /** Breaks off: ends without a stop, or in a dash. */
  breaksOff: boolean
  /** Ends in dots, which `text` keeps: more was meant, or was said after it. */
  leftOpen: boolean
}

/**
 * The sentences of each turn. Where the whole transcript goes without punctuation, as automatic captions do, what stands
 * for sentences there; a stretch without punctuation in a transcript that has it is broken off.
 */
export function sentencesOf(turns: readonly Turn[], language: Language): Sentence[][] {
  const bare = turns.filter((turn) => !isPunctuated(turn.text)).length > turns.length * bareShare
  const tag = language.code === 'und' ? null : language.code
  return turns.map((turn, index) =>
    splitTurn(turn, tag).map(({ start, end, text }) => makeSentence({ turn: index, from: start, to: end, verbatim: text, bare }, language)),
  )
}

const bareShare = 0.7 // of the turns

function makeSentence(place: Pick<Sentence, 'turn' | 'from' | 'to' | 'verbatim' | 'bare'>, language: Language): Sentence {
  const { text, repairs } = cleanSentence(place.verbatim, place.bare ? { ...language, leadIns: null } : language)
  const tokens = wordsOf(text)
  return {
    ...place,
    text,
    plain: plain(text).replace(/[.!?…]+["')\]]*$/, ''),
    words: countWords(text),
    tokens,
    stems: tokens.filter((token) => isContent(token, language)).map(language.stem),
    repairs,
    isQuestion: /[?？؟]["”’)\]]*$/.test(text),
    breaksOff: (!place.bare && breaksOff(place.verbatim)) || (language.hangingEnds?.test(text) ?? false),
    leftOpen: /(?:\.{2,}|…)["”’»)\]]*$/.test(place.verbatim),
  }
}

function isContent(token: string, language: Language): boolean {
  return (
    !language.stopWords.has(token) &&
    (token.length > 2 ||
      /^\p{Script=Han}/u.test(token) ||
      /^\d+$/.test(token) ||
      /^(?:ai|ui|ux|pr|os|db|vr|ar|hr|it|ci|go|c\+|c#)$/.test(token))
  )
}

function breaksOff(verbatim: string): boolean {
  return !/[.!?。！？؟।…]["”’»)\]]*$/.test(verbatim) || /(?:--|—|–|\s-)["”’)\]]*$/.test(verbatim)
}
