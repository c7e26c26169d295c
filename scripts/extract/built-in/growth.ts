import { strengthOf } from './headline.ts'
import type { Language } from './language.ts'
import { makePassage, type Passage } from './passage.ts'
import { chatterIn } from './quality.ts'
import type { Sentence } from './sentence.ts'
import { faultOf } from './standing.ts'
import type { Stretch } from './stretch.ts'
import { plain } from './words.ts'

const wordsAtMost = 90
const goodWords = 75 // above it each word costs
const chatter = 1 // weight of small talk from which a sentence adds nothing
const fragmentWords = 6 // shorter ones without a verb are remarks
const toTheEnd = 1.5 // for ending where the speaker ends
const fromTheStart = 1.5 // for beginning where the speaker begins
const tied = 0.35 // for each sentence that carries on the one before
const untied = -0.3
const weakestOpening = -1.2 // strength of a first sentence below which it is a remark about its speaker; see headline.ts
const crowding = 0.03 // for each word above the good length

/**
 * A passage grown to the whole of its thought, at most 90 words: back to the claim with which its speaker began, on to
 * where the speaker ends, or through the sentences that carry on what was said. Nothing is added that asks, breaks off, changes the
 * subject, is in `taken`, or would keep the passage from standing alone.
 */
export function growPassage(passage: Passage, stretch: Stretch, taken: ReadonlySet<Sentence>, language: Language): Passage {
  const { sentences } = stretch
  const first = sentences.indexOf(passage.sentences[0] as Sentence)
  const last = sentences.indexOf(passage.sentences.at(-1) as Sentence)
  const inTurns = new Set(passage.sentences.map((sentence) => sentence.turn))
  const may = (at: number) => {
    const sentence = sentences[at]
    return (
      sentence !== undefined &&
      inTurns.has(sentence.turn) &&
      stretch.usable[at] === true &&
      !taken.has(sentence) &&
      !addsNothing(sentence, language)
    )
  }
  const opensAt = sentences.findIndex((sentence) => sentence.text !== '')
  const closesAt = lastThat(sentences, (sentence, at) => sentence.text !== '' && !sentence.isQuestion && stretch.usable[at] === true)
  const isRemark = strengthOf(sentences[opensAt]?.text ?? '', language) < weakestOpening
  const starts = opensAt < first && !isRemark && range(opensAt, first).every(may) ? [first, opensAt] : [first]
  let best = { passage, value: worthOf(first, last) }
  for (const start of starts) {
    for (let end = last; end === last || (may(end) && !changesSubject(sentences[end])); end += 1) {
      const run = sentences.slice(start, end + 1).filter((sentence) => sentence.text !== '')
      const grown = makePassage(run, language)
      if (grown.words > wordsAtMost) break
      if (sentences[end]?.text === '' || (start === first && end === last)) continue
      const value = worthOf(start, end, grown.words)
      if (value > best.value && faultOf(grown, language) === null) best = { passage: grown, value }
    }
  }
  return best.passage

  function worthOf(start: number, end: number, words = 0): number {
    const added = range(last + 1, end + 1).reduce((sum, at) => sum + (carriesOn(sentences, at, first) ? tied : untied), 0)
    const borders = (end >= closesAt ? toTheEnd : 0) + (start <= opensAt ? fromTheStart : 0)
    return added + borders - Math.max(0, words - goodWords) * crowding
  }
}

function addsNothing(sentence: Sentence, language: Language): boolean {
  if (sentence.text === '') return false
  const exclaims = /!["”’)]*$/.test(sentence.text)
  const isFragment = sentence.words < fragmentWords && language.hasFiniteVerb?.(sentence.tokens) === false
  return (
    sentence.isQuestion ||
    sentence.breaksOff ||
    sentence.repairs > 0 ||
    exclaims ||
    isFragment ||
    chatterIn(sentence, language) >= chatter ||
    language.trailing.some((pattern) => pattern.test(sentence.plain))
  )
}

/** Whether a sentence speaks on of what the passage spoke of: it points back, concludes, or shares a stem with what stands before it. */
function carriesOn(sentences: readonly Sentence[], at: number, first: number): boolean {
  const sentence = sentences[at]
  if (sentence === undefined) return false
  if (pointing.test(plain(sentence.verbatim)) || /\b(?:these|those|this)\b/.test(sentence.plain)) return true
  const before = new Set(sentences.slice(first, at).flatMap((other) => other.stems))
  return sentence.stems.some((stem) => before.has(stem))
}

const pointing = /^(?:so|and|but|because|which|that|this|these|those|it|its|it's|they|they're|he|she|then|now|nobody|otherwise|instead)\b/

function changesSubject(sentence: Sentence | undefined): boolean {
  return sentence !== undefined && otherSubject.test(sentence.verbatim)
}

const otherSubject =
  /^(?:and |but |so |um,? |yeah,? )*(?:anyway|anyways|another (?:thing|one|example)|the other (?:thing|one|piece|part)|the (?:second|third|next|last) (?:thing|one|part|piece)|on another note|by the way|speaking of|secondly|thirdly|number (?:two|three)|in addition|also,|as for|i(?:'ll| will) (?:say|add)|i (?:also|should)|what about|übrigens|außerdem|por cierto|además|d'ailleurs|par ailleurs|aliás|além disso)(?!\p{L})/iu

function lastThat(sentences: readonly Sentence[], holds: (sentence: Sentence, at: number) => boolean): number {
  return sentences.reduce((found, sentence, at) => (holds(sentence, at) ? at : found), 0)
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}
