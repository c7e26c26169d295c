import type { SpokenWord } from './words.ts'

/** Words of a transcript as they are published. */
export interface Passage {
  /** The transcript's own text, its cues joined by one space. */
  text: string
  speaker: string | null
  /** Seconds, interpolated inside a cue by characters; `end` never before `start`, also where cues overlap. */
  start: number
  end: number
  /** True where it begins within a cue so long that its seconds say little. */
  estimated: boolean
}

const longCueSeconds = 15 // speech is too uneven for seconds worked out over more

/** The passage from the first to the last of some words, with the marks that open and close it. */
export function passageOf(words: readonly SpokenWord[]): Passage {
  const first = words[0]
  const last = words.at(-1)
  if (!first || !last) throw new Error('a passage has at least one word')
  const start = secondsOf(first, first.start)
  return {
    text: textOf(first, last, words),
    speaker: first.segment.speaker,
    start,
    end: Math.max(start, secondsOf(last, last.end)),
    estimated: isWithinLongCue(first),
  }
}

function isWithinLongCue({ segment, start }: SpokenWord): boolean {
  return segment.end - segment.start > longCueSeconds && /[\p{L}\p{N}]/u.test(segment.text.slice(0, start))
}

/** From the first word, with what opens it, to the last, with what closes it. */
function textOf(first: SpokenWord, last: SpokenWord, words: readonly SpokenWord[]): string {
  const segments = [...new Set(words.map((word) => word.segment))]
  const parts = segments.map((segment) => {
    const start = segment === first.segment ? openingOf(segment.text, first.start) : 0
    const end = segment === last.segment ? closingOf(segment.text, last.end) : segment.text.length
    return segment.text.slice(start, end).trim()
  })
  return parts.join(' ')
}

function openingOf(text: string, start: number): number {
  const opening = /["“„«¿¡('‘$€£¥]*$/u.exec(text.slice(Math.max(0, start - 8), start))
  if (/^\d/.test(text.slice(start)) && /(?:^|[\s(])[-−.]$/.test(text.slice(0, start))) return start - 1 // a sign, or the mark of .5
  return opening ? start - opening[0].length : start
}

function closingOf(text: string, end: number): number {
  const closing = /^(?:[%°+.,!?…;:)"”»’'\]。、！？」』）]|--|—)*/u.exec(text.slice(end))
  return end + (closing?.[0].length ?? 0)
}

function secondsOf(word: SpokenWord, offset: number): number {
  const { start, end, text } = word.segment
  return text.length === 0 ? start : start + ((end - start) * offset) / text.length
}
