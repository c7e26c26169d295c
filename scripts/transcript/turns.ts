import type { Segment } from '#domain/transcript.ts'
import { endsSentence, splitSentences } from './sentences.ts'
import { countWords, jointOf } from './words.ts'

/** Where a cue stands in the text of its turn. */
export interface Mark {
  /** Character offset in the turn's text at which the cue begins. */
  at: number
  /** Seconds from the start of the audio. */
  start: number
  /** Seconds from the start of the audio. */
  end: number
}

/** One speaker's stretch: the cues from where they begin to speak to where another does, joined. */
export interface Turn {
  speaker: string | null
  /** Seconds from the start of the audio. */
  start: number
  /** Seconds from the start of the audio. */
  end: number
  /** The texts of the cues, joined by one space; by nothing between scripts that have no spaces. */
  text: string
  /** One per cue, by offset; never empty. */
  marks: Mark[]
}

const pauseSeconds = 2
const turnWords = 200 // about a minute and a quarter of speech
const turnWordsAtMost = 300 // where no sentence ends
const paragraphWords = 50 // a segment this long that ends a sentence is a paragraph, not a caption

/**
 * Segments joined to turns. Where nobody is named a turn is not the whole episode: it ends at a paragraph's end, at a
 * pause of over two seconds, and at the first sentence end past 200 words.
 */
export function joinTurns(segments: Segment[]): Turn[] {
  const turns: Turn[] = []
  let open: Segment[] = []
  let words = 0
  for (const segment of segments.flatMap(cutLong)) {
    const last = open.at(-1)
    if (last !== undefined && (segment.speaker !== last.speaker || (last.speaker === null && isBorder(last, segment, words)))) {
      turns.push(joinSegments(open))
      open = []
      words = 0
    }
    open.push(segment)
    words += countWords(segment.text)
  }
  if (open.length > 0) turns.push(joinSegments(open))
  return turns
}

/** The second at which the character at `offset` of the turn's text is said: interpolated between start and end of its cue. */
export function secondsAt(turn: Turn, offset: number): number {
  const index = markIndexAt(turn.marks, offset)
  const mark = turn.marks[index]
  if (mark === undefined) return turn.start
  const until = turn.marks[index + 1]?.at ?? turn.text.length
  const share = Math.min(1, Math.max(0, (offset - mark.at) / Math.max(1, until - mark.at)))
  return mark.start + share * (mark.end - mark.start)
}

/** Which of the marks the character at `offset` belongs to. */
export function markIndexAt(marks: Mark[], offset: number): number {
  let low = 0
  let high = marks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((marks[middle]?.at ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function isBorder(last: Segment, next: Segment, words: number): boolean {
  if (next.start - last.end > pauseSeconds || words >= turnWordsAtMost) return true
  if (!endsSentence(last.text)) return false
  return words >= turnWords || countWords(last.text) >= paragraphWords
}

function joinSegments(segments: Segment[]): Turn {
  const parts: string[] = []
  const marks: Mark[] = []
  let length = 0
  let end = 0
  let before = ''
  for (const segment of segments) {
    const joint = jointOf(before, segment.text)
    parts.push(joint, segment.text)
    marks.push({ at: length + joint.length, start: segment.start, end: segment.end })
    length += joint.length + segment.text.length
    end = Math.max(end, segment.end)
    before = segment.text
  }
  return { speaker: segments[0]?.speaker ?? null, start: marks[0]?.start ?? 0, end, text: parts.join(''), marks }
}

/** A segment of nobody's that is longer than a turn may be (a transcript in one paragraph), cut at sentence ends. */
function cutLong(segment: Segment): Segment[] {
  if (segment.speaker !== null || countWords(segment.text) <= turnWordsAtMost) return [segment]
  const texts: string[] = []
  let text = ''
  let words = 0
  for (const sentence of splitSentences(segment.text).flatMap(cutWords)) {
    text += jointOf(text, sentence) + sentence
    words += countWords(sentence)
    if (words < turnWords) continue
    texts.push(text)
    text = ''
    words = 0
  }
  if (text !== '') texts.push(text)
  const rate = (segment.end - segment.start) / Math.max(1, segment.text.length)
  let at = 0
  return texts.map((part) => {
    const start = segment.start + at * rate
    at += part.length + 1
    return { speaker: null, start, end: Math.max(start, Math.min(segment.end, segment.start + (at - 1) * rate)), text: part }
  })
}

/** A run without a sentence end, cut by number of words. */
function cutWords(sentence: string): string[] {
  if (countWords(sentence) <= turnWordsAtMost) return [sentence]
  const words = sentence.split(' ')
  if (words.length <= turnWords) return sentence.match(/.{1,400}/gsu) ?? [sentence]
  const parts: string[] = []
  for (let index = 0; index < words.length; index += turnWords) parts.push(words.slice(index, index + turnWords).join(' '))
  return parts
}
