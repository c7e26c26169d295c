import type { SpokenWord } from './words.ts'

const notePattern =
  /[[(（【*]\s*(?:laugh|music|applause|chuckl|sigh|inaudible|unintelligible|indistinct|crosstalk|cross-talk|pause|silence|cheer|cough|clears|noise|sound|beep|bell|snort|gasp|overlap|unclear|lachen|lacht|gelächter|musik|applaus|unverständlich|rire|musique|applaudiss|inaudible|risa|música|aplauso|riso|\d{1,2}:\d{2})[^[\]()（）【】*]{0,60}[\])）】*]|[♪♫]+/giu

/** For each word true where it stands in a sound note (`[laughter]`, `(inaudible 12:03)`) or in a label with the name of its own speaker. */
export function notesIn(words: readonly SpokenWord[]): boolean[] {
  const notes = new Array<boolean>(words.length).fill(false)
  for (let from = 0; from < words.length; ) {
    const segment = words[from]?.segment
    let to = from
    while (to < words.length && words[to]?.segment === segment) to++
    const spans = segment ? spansOf(segment.text, segment.speaker) : []
    for (let index = from; spans.length > 0 && index < to; index++) {
      const word = words[index]
      if (word) notes[index] = spans.some(([start, end]) => word.start >= start && word.end <= end)
    }
    from = to
  }
  return notes
}

/** A text without its sound notes. */
export function withoutNotes(text: string): string {
  return text.replace(notePattern, ' ')
}

function spansOf(text: string, speaker: string | null): [start: number, end: number][] {
  const spans: [number, number][] = []
  if (/[[(（【*♪♫]/.test(text)) for (const match of text.matchAll(notePattern)) spans.push([match.index, match.index + match[0].length])
  if (speaker !== null && text.slice(0, speaker.length + 1).toLowerCase() === `${speaker.toLowerCase()}:`)
    spans.push([0, speaker.length + 1])
  return spans
}
