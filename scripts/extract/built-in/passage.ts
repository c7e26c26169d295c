import { countWords } from '../../transcript/words.ts'
import { finish, untie } from './cleaning.ts'
import type { Language } from './language.ts'
import type { Sentence } from './sentence.ts'
import { isUnspaced } from './words.ts'

/** A run of whole sentences of one speaker: what may become the paragraph of an insight. */
export interface Passage {
  /** Index of the turn in which it begins. */
  turn: number
  sentences: Sentence[]
  /** The cleaned sentences, joined; the first one freed from what ties it to the talk before. */
  text: string
  /** The first sentence as it stands in `text`. */
  opening: string
  words: number
}

/** How long a passage may be, in words of its cleaned text. */
export interface Length {
  least: number
  most: number
}

const sentencesAtMost = 5

/** Every run of at most five sentences of a stretch that has the length; `usable` says which sentences may be part of one. */
export function passagesOf(sentences: readonly Sentence[], usable: readonly boolean[], length: Length, language: Language): Passage[] {
  const passages: Passage[] = []
  for (let first = 0; first < sentences.length; first += 1) {
    const run: Sentence[] = []
    let words = 0
    for (let at = first; at < sentences.length && run.length < sentencesAtMost; at += 1) {
      const sentence = sentences[at]
      if (sentence === undefined || !usable[at]) break
      if (sentence.text === '' && run.length === 0) break
      if (sentence.text === '') continue
      run.push(sentence)
      words += sentence.words
      if (words > length.most + 3) break
      if (words < length.least) continue
      const passage = makePassage([...run], language)
      if (passage.words >= length.least && passage.words <= length.most) passages.push(passage)
    }
  }
  return passages
}

/** Sentences of one stretch, in order, as a passage. */
export function makePassage(sentences: Sentence[], language: Language): Passage {
  const opening = untie(sentences[0]?.text ?? '', language)
  const rest = sentences.slice(1).map((sentence) => sentence.text)
  const text = sentences[0]?.bare ? joinPieces([opening, ...rest]) : joinSentences([opening, ...rest].filter(Boolean))
  return { turn: sentences[0]?.turn ?? 0, sentences, text, opening, words: countWords(text) }
}

/** Sentences to a paragraph; a reason or a relative clause that was said as a sentence of its own goes to the one before. */
function joinSentences(sentences: readonly string[]): string {
  return sentences.reduce((text, sentence) => {
    if (isUnspaced(sentence)) return text + sentence
    if (/[.…]$/.test(text) && /^(?:Because [^,]+|Which (?!\w+ (?:is|are|one)\b)[^?]+)\.$/.test(sentence) && !/\b[A-Z]\.$/.test(text)) {
      return `${text.slice(0, -1)}, ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`
    }
    return `${text} ${sentence}`
  })
}

/** Pieces without punctuation to one long sentence: a stop at a guess would part what belongs together. */
function joinPieces(pieces: readonly string[]): string {
  const text = pieces.map((piece, at) => {
    const open = piece.replace(/[.。]$/, '')
    if (at === 0) return open
    const joint = /^(?:and|but|so|because|then|which|und|aber|weil|y|pero|porque|et|mais|parce|e|mas)\b/i.test(open) ? ', ' : ' '
    return `${isUnspaced(open) ? '' : joint}${open.charAt(0).toLowerCase()}${open.slice(1)}`
  })
  return finish(text.join('').replace(/\bi(?='|\b)/g, 'I'))
}
