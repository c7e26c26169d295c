import type { Turn } from '../../transcript/turns.ts'
import { countWords } from '../../transcript/words.ts'
import type { Passage } from './passage.ts'
import type { Sentence } from './sentence.ts'

const wordsAtMost = 60
const sentencesAtMost = 3
const goodWords = 12 // fewer prove little

/**
 * The words of the transcript that carry the claim, exactly as they stand there: the run of one to three sentences of
 * the passage, at most 60 words, that holds the `claim` (a sentence of the passage) and weighs most by `weigh`. A single
 * sentence longer than that is cut after 60 words.
 */
export function quoteOf(
  passage: Passage,
  turn: Turn,
  claim: Sentence,
  weigh: (sentence: Sentence) => number,
): { text: string; from: number } {
  const own = passage.sentences.filter((sentence) => sentence.turn === claim.turn)
  const at = Math.max(0, own.indexOf(claim))
  let best = { first: at, last: at, weight: -1 }
  for (let first = Math.max(0, at - sentencesAtMost + 1); first <= at; first += 1) {
    for (let last = at; last < Math.min(own.length, first + sentencesAtMost); last += 1) {
      const run = own.slice(first, last + 1)
      const words = countWords(textOf(run, turn))
      if (words > wordsAtMost) continue
      const weight = run.reduce((sum, sentence) => sum + weigh(sentence), 0) / Math.sqrt(run.length) - (words < goodWords ? 2 : 0)
      if (weight > best.weight) best = { first, last, weight }
    }
  }
  const run = own.slice(best.first, best.last + 1)
  return { text: firstWords(textOf(run, turn)), from: run[0]?.from ?? 0 }
}

function textOf(run: readonly Sentence[], turn: Turn): string {
  return turn.text.slice(run[0]?.from ?? 0, run.at(-1)?.to ?? 0)
}

function firstWords(text: string): string {
  if (countWords(text) <= wordsAtMost) return text
  const words = text.split(' ')
  return words.length > wordsAtMost ? words.slice(0, wordsAtMost).join(' ') : text.slice(0, wordsAtMost * 3)
}
