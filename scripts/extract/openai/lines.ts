import type { Transcript } from '#domain/transcript.ts'
import { joinTurns, type Turn } from '../../transcript/turns.ts'
import { findAdvertising } from '../built-in/advertising.ts'
import type { Language } from '../built-in/language.ts'
import { sampleOf, selectLanguage } from '../built-in/language-of.ts'
import { type Sentence, sentencesOf } from '../built-in/sentence.ts'
import { isOrder } from './orders.ts'
import { estimateTokens } from './tokens.ts'

const wordsInLine = 160 // about a minute of speech: a quote's line then says well enough where it stands

/** A stretch of one speaker's words as a model is shown them. */
export interface Line {
  /** From 1, over the whole transcript. */
  number: number
  /** As the transcript has it. */
  speaker: string | null
  /** Seconds from the start of the audio, by the cue in which it begins. */
  start: number
  /** Verbatim. */
  text: string
  tokens: number
  /** True where a turn begins; false where a long turn goes on. */
  opens: boolean
}

/** A transcript as a model reads it. */
export interface Reading {
  lines: Line[]
  language: Language
  /** Sentences that no model sees and no quote may come from: advertising, and orders to the model. */
  withheld: string[]
}

/**
 * A transcript cut to lines, without its advertising and without sentences that give orders to a model (and those beside
 * them, where their errand stands). What is left is verbatim.
 */
export function readLines(transcript: Transcript): Reading {
  const turns = joinTurns(transcript.segments)
  const language = selectLanguage(transcript.language, sampleOf(turns))
  const sentences = sentencesOf(turns, language)
  const dropped = findAdvertising(sentences, language)
  for (const own of sentences) for (const sentence of findOrders(own)) dropped.add(sentence)
  const lines: Line[] = []
  turns.forEach((turn, index) => {
    stretchesOf(sentences[index] ?? [], dropped).forEach((stretch, order) => {
      const line = lineOf(turn, stretch, { number: lines.length + 1, opens: order === 0 })
      if (line !== null) lines.push(line)
    })
  })
  return { lines, language, withheld: [...dropped].map(({ verbatim }) => verbatim) }
}

/** Orders to a model among the sentences of a turn, with the sentence before and the two after each. */
function findOrders(sentences: readonly Sentence[]): Sentence[] {
  const at = sentences.flatMap((sentence, index) => (isOrder(sentence.verbatim) ? [index] : []))
  return sentences.filter((_, index) => at.some((place) => index >= place - 1 && index <= place + 2))
}

/** Runs of sentences with nothing dropped between them, cut where they grow long. */
function stretchesOf(sentences: readonly Sentence[], dropped: ReadonlySet<Sentence>): Sentence[][] {
  const stretches: Sentence[][] = []
  let open: Sentence[] = []
  let words = 0
  const close = () => {
    if (open.length > 0) stretches.push(open)
    open = []
    words = 0
  }
  for (const sentence of sentences) {
    if (dropped.has(sentence)) close()
    else {
      if (words > 0 && words + sentence.words > wordsInLine) close()
      open.push(sentence)
      words += sentence.words
    }
  }
  close()
  return stretches
}

function lineOf(turn: Turn, stretch: readonly Sentence[], place: Pick<Line, 'number' | 'opens'>): Line | null {
  const [first, last] = [stretch[0], stretch.at(-1)]
  const text = first && last ? turn.text.slice(first.from, last.to).trim() : ''
  if (text === '' || first === undefined) return null
  const start = turn.marks.findLast((mark) => mark.at <= first.from)?.start ?? turn.start
  return { ...place, speaker: turn.speaker, start, text, tokens: estimateTokens(text) + 8 }
}
