import type { Turn } from '../../transcript/turns.ts'
import { countWords } from '../../transcript/words.ts'
import type { Sentence } from './sentence.ts'

/** What is short and yet answers: after it the speaker speaks to what was said. */
const reply = /^\W*(?:no|not|but|why|how|(?:i|you|we)(?! (?:see|know|agree|love|like|think so|get it)\b)(?:'\w+)?)\b/i
const interjectionWords = 6 // "Yeah, that makes a lot of sense."

/** What one speaker says, and which sentences of it may be part of a passage. */
export interface Stretch {
  sentences: readonly Sentence[]
  usable: readonly boolean[]
  /** Whether it begins as an answer: the turn before ends in a question. */
  asked: boolean
}

/**
 * What one speaker says with nobody else saying more than a word of assent in between: the sentences of one turn, or of
 * several of the same speaker with only interjections of others between them. In order; interjections of others are stretches of their own.
 */
export function stretchesOf(turns: readonly Turn[], sentences: readonly (readonly Sentence[])[]): Sentence[][] {
  const stretches: Sentence[][] = []
  const open = new Map<string, { stretch: Sentence[]; last: number }>()
  turns.forEach((turn, index) => {
    const own = sentences[index] ?? []
    const before = turn.speaker === null ? undefined : open.get(turn.speaker)
    if (before !== undefined && onlyInterjections(turns.slice(before.last + 1, index))) {
      for (const sentence of own) before.stretch.push(sentence)
      before.last = index
      return
    }
    const stretch = [...own]
    stretches.push(stretch)
    if (turn.speaker !== null) open.set(turn.speaker, { stretch, last: index })
  })
  return stretches
}

function onlyInterjections(between: readonly Turn[]): boolean {
  return (
    between.length <= 3 &&
    between.every((turn) => countWords(turn.text) <= interjectionWords && !/\?\s*$/.test(turn.text) && !reply.test(turn.text))
  )
}
