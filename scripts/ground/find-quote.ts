import type { Transcript } from '#domain/transcript.ts'
import { readSpokenWords, readWords, type SpokenWord } from './words.ts'

/** Where a quote stands: the transcript's own words, and when they were said. */
export interface Place {
  /** The transcript's own text, its cues joined by one space. */
  text: string
  speaker: string | null
  /** Seconds, interpolated inside a cue by characters. */
  start: number
  end: number
}

export type FindQuote = (quote: string, near?: number) => Place[]

/**
 * Makes a finder for one transcript. It gives every place where all words of a quote stand in order, one after the other,
 * said by one speaker; nearest to the second `near` first. The words are indexed once, so that many quotes cost little.
 */
export function createQuoteFinder(transcript: Transcript): FindQuote {
  const words = readSpokenWords(transcript)
  const positions = new Map<string, number[]>()
  words.forEach((word, index) => {
    const list = positions.get(word.form)
    if (list) list.push(index)
    else positions.set(word.form, [index])
  })
  return (quote, near) => {
    const forms = readWords(quote).map((word) => word.form)
    const starts = matchesOf(forms, words, positions)
    const places = starts.map((first) => placeOf(words.slice(first, first + forms.length)))
    return near === undefined ? places : places.sort((a, b) => Math.abs(a.start - near) - Math.abs(b.start - near))
  }
}

function matchesOf(forms: string[], words: SpokenWord[], positions: Map<string, number[]>): number[] {
  const rarest = rarestWord(forms, positions)
  if (rarest === null) return []
  const starts = (positions.get(forms[rarest] ?? '') ?? []).map((position) => position - rarest)
  return starts.filter((first) => {
    const turn = words[first]?.turn
    return turn !== undefined && forms.every((form, offset) => words[first + offset]?.form === form && words[first + offset]?.turn === turn)
  })
}

/** Index of the word of the quote that is said least often; `null` where one is never said. */
function rarestWord(forms: string[], positions: Map<string, number[]>): number | null {
  let rarest: number | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [index, form] of forms.entries()) {
    const count = positions.get(form)?.length ?? 0
    if (count === 0) return null
    if (count < least) [rarest, least] = [index, count]
  }
  return rarest
}

function placeOf(words: SpokenWord[]): Place {
  const first = words[0]
  const last = words.at(-1)
  if (!first || !last) throw new Error('a place has at least one word')
  return {
    text: textOf(first, last, words),
    speaker: first.segment.speaker,
    start: secondsOf(first, first.start),
    end: secondsOf(last, last.end),
  }
}

/** From the first word, with what opens it, to the last, with what closes it. */
function textOf(first: SpokenWord, last: SpokenWord, words: SpokenWord[]): string {
  const segments = [...new Set(words.map((word) => word.segment))]
  const parts = segments.map((segment) => {
    const start = segment === first.segment ? openingOf(segment.text, first.start) : 0
    const end = segment === last.segment ? closingOf(segment.text, last.end) : segment.text.length
    return segment.text.slice(start, end).trim()
  })
  return parts.join(' ')
}

function openingOf(text: string, start: number): number {
  const opening = /["“„«¿¡('‘$€£]*$/u.exec(text.slice(0, start))
  return opening ? opening.index : start
}

function closingOf(text: string, end: number): number {
  const closing = /^(?:[%.,!?…;:)"”»’'\]。、！？」』）]|--|—)*/u.exec(text.slice(end))
  return end + (closing?.[0].length ?? 0)
}

function secondsOf(word: SpokenWord, offset: number): number {
  const { start, end, text } = word.segment
  return text.length === 0 ? start : start + ((end - start) * offset) / text.length
}
