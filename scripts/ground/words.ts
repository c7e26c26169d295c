import type { Segment, Transcript } from '#domain/transcript.ts'

/** A word of a text: as it is compared, and where it stands. */
export interface Word {
  /** NFKC, lower case, marks and punctuation dropped; one letter at a time for scripts written without spaces. */
  form: string
  /** Character offsets in the text, `end` after the last. */
  start: number
  end: number
}

/** A word of a transcript: also the segment it stands in. */
export interface SpokenWord extends Word {
  segment: Segment
  /** Number of the turn: rises whenever the speaker changes. */
  turn: number
}

const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’](?=\p{L})|[.,](?=\p{N}))*/gu

/** The words of a text in order. Case, punctuation, white space and the shape of quotation marks make no difference. */
export function readWords(text: string): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(wordPattern)) {
    words.push({ form: formOf(match[0]), start: match.index, end: match.index + match[0].length })
  }
  return words
}

/** The words of a transcript in order. */
export function readSpokenWords(transcript: Transcript): SpokenWord[] {
  const words: SpokenWord[] = []
  let turn = 0
  let speaker = transcript.segments[0]?.speaker ?? null
  for (const segment of transcript.segments) {
    if (segment.speaker !== speaker) turn++
    speaker = segment.speaker
    for (const word of readWords(segment.text)) words.push({ ...word, segment, turn })
  }
  return words
}

function formOf(word: string): string {
  return word.normalize('NFKC').toLowerCase().replace(/’/g, "'").normalize('NFD').replace(/\p{M}/gu, '')
}
