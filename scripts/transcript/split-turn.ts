import { splitSentences } from './sentences.ts'
import { markIndexAt, type Turn } from './turns.ts'
import { countWords } from './words.ts'

/** A sentence with its place in the turn: `turn.text.slice(start, end) === text`; `secondsAt(turn, start)` is its second. */
export interface Sentence {
  text: string
  /** Character offset in the turn's text. */
  start: number
  /** Character offset just behind. */
  end: number
}

/**
 * The sentences of a turn: by punctuation where there is any, else (automatic captions) by pauses and by the words that
 * speech begins with, 8 to 30 words each.
 */
export function splitTurn(turn: Turn, language?: string | null): Sentence[] {
  if (!isPunctuated(turn.text)) return splitBare(turn, 0, turn.text.length)
  return placed(turn.text, splitSentences(turn.text, language)).flatMap((sentence) =>
    isRunOn(sentence.text) ? splitBare(turn, sentence.start, sentence.end) : [sentence],
  )
}

const runOnWords = 60

/** True for a stretch in which the stops are missing: long, with hardly a comma. */
function isRunOn(text: string): boolean {
  const words = countWords(text)
  return words > runOnWords && (text.match(/[,;:–—]|--/g)?.length ?? 0) < words / 40
}

/** True where the text has stops often enough to be split by them. */
export function isPunctuated(text: string): boolean {
  const words = countWords(text)
  const stops = text.match(/[.!?…。！？؟।](?=["'”’»)\]]*(?:\s|$)|["'”’»)\]]*[^\s\p{L}\p{N}]|(?<=[。！？]))/gu)?.length ?? 0
  return words < 40 ? stops > 0 || words <= 12 : stops >= words / 60
}

function placed(text: string, sentences: string[]): Sentence[] {
  const found: Sentence[] = []
  let from = 0
  for (const sentence of sentences) {
    const at = text.indexOf(sentence, from)
    if (at < 0) continue // white space inside that the turn has otherwise
    found.push({ text: sentence, start: at, end: at + sentence.length })
    from = at + sentence.length
  }
  return found
}

const wordsAtLeast = 8
const wordsWanted = 16
const wordsAtMost = 30
const pauseSeconds = 0.35

/** Words with which a clause of speech begins. */
const discourse =
  /^(?:so|and|but|because|well|now|then|okay|ok|yeah|yes|no|right|if|when|what|why|how|i|we|you|they|he|she|it|it's|i'm|i've|we're|that's|there's|there|this|these|those|also|actually|basically|anyway|however|although|while|let's|und|aber|weil|also|dann|wir|ich|es|das|y|pero|porque|entonces|si|yo|et|mais|parce|donc|alors|je|nous|e|mas|então|eu)$/i
/** Words with which no sentence ends. */
const hanging =
  /^(?:the|a|an|of|to|in|on|at|for|with|and|or|but|because|so|that|is|are|was|were|be|my|your|our|their|his|her|its|i|we|you|they|if|as|by|from|very|really|this|these|der|die|das|ein|eine|und|zu|mit|von|el|la|los|las|un|una|de|que|y|le|les|des|et|du|o|os|um|uma|em)$/i

/** Cuts a run of words at the best border within 8 to 30 words: a pause, a clause's first word, never behind a word that hangs. */
function splitBare(turn: Turn, begin: number, close: number): Sentence[] {
  const words = wordsOf(turn, begin, close)
  const sentences: Sentence[] = []
  let from = 0
  while (from < words.length) {
    const until = bestBorder(words, from)
    const start = words[from]?.start ?? 0
    const end = words[until - 1]?.end ?? start
    sentences.push({ text: turn.text.slice(start, end), start, end })
    from = until
  }
  return sentences
}

interface Word {
  text: string
  start: number
  end: number
  /** Seconds of silence before it. */
  pause: number
}

function wordsOf(turn: Turn, begin: number, close: number): Word[] {
  const words: Word[] = []
  let mark = markIndexAt(turn.marks, begin)
  for (const found of turn.text.slice(begin, close).matchAll(/\S+/g)) {
    const start = begin + found.index
    let pause = 0
    while ((turn.marks[mark + 1]?.at ?? Number.POSITIVE_INFINITY) <= start) {
      mark += 1
      pause = Math.max(pause, (turn.marks[mark]?.start ?? 0) - (turn.marks[mark - 1]?.end ?? 0))
    }
    words.push({ text: found[0], start, end: start + found[0].length, pause })
  }
  return words
}

/** The index of the word behind the best border. */
function bestBorder(words: Word[], from: number): number {
  const left = words.length - from
  if (left <= wordsAtMost && left < wordsAtLeast * 2) return words.length
  let best = Math.min(words.length, from + wordsAtMost)
  let highest = Number.NEGATIVE_INFINITY
  for (let index = from + wordsAtLeast; index <= Math.min(from + wordsAtMost, words.length); index += 1) {
    const rest = words.length - index
    if (rest > 0 && rest < wordsAtLeast) break
    const value = borderValue(words[index - 1], words[index]) - Math.abs(index - from - wordsWanted) / 8
    if (value <= highest) continue
    highest = value
    best = index
  }
  return best
}

function borderValue(last: Word | undefined, next: Word | undefined): number {
  if (last === undefined || next === undefined) return 4
  const stop = /[.!?]["'”’)]*$/.test(last.text) ? 6 : /[,;:]$/.test(last.text) ? 1 : 0
  const pause = next.pause >= pauseSeconds ? Math.min(4, 2 + next.pause) : 0
  const opens = discourse.test(next.text) ? 1.5 : 0
  const hangs = hanging.test(last.text) ? 4 : 0
  return stop + pause + opens - hangs
}
