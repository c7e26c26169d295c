import type { Segment, Transcript } from '#domain/transcript.ts'

/** A word of a text: as it is compared, and where it stands. */
export interface Word {
  /** NFKC, lower case, spare marks and punctuation dropped; one letter at a time for scripts written without spaces. */
  form: string
  /** As it is written. */
  text: string
  /** Character offsets in the text, `end` after the last. */
  start: number
  end: number
  /** What stands between the word before and this one; for the first, what opens the text. */
  before: string
  /** What stands between this word and the next; for the last, what closes the text. */
  after: string
}

/** A word of a transcript: also the segment it stands in. */
export interface SpokenWord extends Word {
  segment: Segment
  /** Number of the turn: rises whenever the speaker changes. */
  turn: number
}

const spaceless = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`
const spacelessLetter = new RegExp(`^${spaceless}`, 'u')
const wordPattern = new RegExp(String.raw`${spaceless}|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’](?=\p{L})|[.,](?=\p{N}))*`, 'gu')
/** Letters of scripts without spaces that make a word, near enough to measure length. */
export const lettersOfWord = 2

/** The words of a text in order. Case, punctuation, white space and the shape of quotation marks make no difference. */
export function readWords(text: string): Word[] {
  const words: Word[] = []
  let last: Word | null = null
  for (const match of text.matchAll(wordPattern)) {
    const [start, end] = [match.index, match.index + match[0].length]
    const before = text.slice(last?.end ?? 0, start)
    if (last) last.after = before
    last = { form: foldWord(match[0]), text: match[0], start, end, before, after: '' }
    words.push(last)
  }
  if (last) last.after = text.slice(last.end)
  return words
}

/** How long a text is, in words: of scripts written without spaces two letters count as one. */
export function lengthOf(words: readonly Word[]): number {
  const letters = words.filter(({ text }) => spacelessLetter.test(text)).length
  return words.length - letters + Math.ceil(letters / lettersOfWord)
}

/** The words of a transcript in order. A cue that opens with `>>` or a dash for a change of voice begins a turn. */
export function readSpokenWords(transcript: Transcript): SpokenWord[] {
  const words: SpokenWord[] = []
  let turn = 0
  let speaker = transcript.segments[0]?.speaker ?? null
  for (const segment of transcript.segments) {
    if (segment.speaker !== speaker || (speaker === null && /^\s*(?:>>|[-–—]\s)/.test(segment.text))) turn++
    speaker = segment.speaker
    for (const word of readWords(segment.text)) words.push({ ...word, segment, turn })
  }
  return words
}

/** Marks that writers leave out, as accents and the points of Arabic and Hebrew; those of other scripts are vowels or make another letter. */
const spareMarks = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]\p{M}*)\p{M}/gu

/** A word as it is compared. */
export function foldWord(word: string): string {
  if (/^[a-z]+$/.test(word)) return word
  return word.normalize('NFKC').toLowerCase().replace(/’/g, "'").normalize('NFD').replace(spareMarks, '').replace(/ß/g, 'ss')
}
