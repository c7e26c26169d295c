import type { Segment } from '#domain/transcript.ts'
import type { SpokenWord } from './words.ts'

const notePattern =
  /[[(（【*]\s*(?:laugh|music|applause|chuckl|sigh|inaudible|unintelligible|indistinct|crosstalk|cross-talk|pause|silence|cheer|cough|clears|noise|sound|beep|bell|snort|gasp|overlap|unclear|lachen|lacht|gelächter|musik|applaus|unverständlich|rire|musique|applaudiss|inaudible|risa|música|aplauso|riso|\d{1,2}:\d{2})[^[\]()（）【】*]{0,60}[\])）】*]|[♪♫]+/giu

/**
 * For each word of a turn true where it stands in a sound note (`[laughter]`, `(inaudible 12:03)`), which may run over the border of
 * two cues, or in a label with the name of its own speaker.
 */
export function notesIn(words: readonly SpokenWord[]): boolean[] {
  const starts = new Map<Segment, number>()
  let text = ''
  for (const { segment } of words) {
    if (starts.has(segment)) continue
    starts.set(segment, text.length)
    text += `${segment.text} `
  }
  const spans = [...spansOf(text), ...labelsOf(starts)]
  if (spans.length === 0) return words.map(() => false)
  return words.map((word) => {
    const at = starts.get(word.segment) ?? 0
    return spans.some(([start, end]) => at + word.start >= start && at + word.end <= end)
  })
}

/** A text without its sound notes. */
export function withoutNotes(text: string): string {
  return text.replace(notePattern, ' ')
}

type Span = [start: number, end: number]

function spansOf(text: string): Span[] {
  if (!/[[(（【*♪♫]/.test(text)) return []
  return [...text.matchAll(notePattern)].map((match) => [match.index, match.index + match[0].length])
}

function labelsOf(starts: ReadonlyMap<Segment, number>): Span[] {
  return [...starts].flatMap(([{ speaker, text }, at]): Span[] => {
    if (speaker === null || text.slice(0, speaker.length + 1).toLowerCase() !== `${speaker.toLowerCase()}:`) return []
    return [[at, at + speaker.length + 1]]
  })
}
