import { endsSentence, splitSentences } from '../transcript/sentences.ts'
import { isLeftHanging } from './context.ts'
import type { Place } from './find-quote.ts'
import type { Heard } from './heard.ts'
import { passageOf } from './passage.ts'
import { lengthOf, lettersOfWord, readWords } from './words.ts'

/**
 * A place grown to the whole sentences that it begins and ends in, so that a reader sees what the words were said under (`if`, `it is
 * a myth that`). It stays as it is where they have more words than `limit`, or where the transcript marks no sentences; `null` where
 * what is then left out beside it sets a condition, doubts it or tells it of others.
 */
export function growToSentences(place: Place, heard: Heard, limit: number): Place | null {
  const span = sentencesAround(place, heard, limit)
  if (span === null) return isLeftHanging(heard, place) ? null : place
  return { ...place, ...span, ...passageOf(heard.words.slice(span.from, span.to)) }
}

type Span = Pick<Place, 'from' | 'to'>

function sentencesAround({ from, to }: Span, { words, language }: Heard, limit: number): Span | null {
  const turn = words[from]?.turn
  let [low, high] = [from, to]
  while (words[low - 1]?.turn === turn && from - low < limit * lettersOfWord) low--
  while (words[high]?.turn === turn && high - to < limit * lettersOfWord) high++
  const whole = { from: low, to: low }
  for (const sentence of splitSentences(passageOf(words.slice(low, high)).text, language.code)) {
    const next = whole.to + readWords(sentence).length
    if (next <= from) whole.from = next
    whole.to = next
    if (next >= to) return endsSentence(sentence) && lengthOf(words.slice(whole.from, next)) <= limit ? whole : null
  }
  return null
}
