import { collapse } from './markup.ts'

const compareWords = 60 // captions are shorter; keeps the work linear

/**
 * Roll-up captions, in which each cue repeats the last line of the one before, un-repeated; a cue that says nothing new
 * is left out. Only where a good share of the cues repeat: a speaker may say a word twice. Exact doubles always go.
 */
export function unroll<T extends { start: number; end: number | null; text: string }>(cues: T[]): T[] {
  const single = withoutDoubles(cues)
  const overlaps = single.map((cue, index) => overlapOf(single[index - 1]?.text ?? '', cue.text))
  const repeating = overlaps.filter((overlap) => overlap > 0).length
  if (repeating < 3 || repeating < single.length * 0.3) return single
  const rolled: T[] = []
  for (const [index, cue] of single.entries()) {
    const text = dropWords(cue.text, overlaps[index] ?? 0)
    const last = rolled.at(-1)
    if (text !== '' || last === undefined) rolled.push({ ...cue, text })
    else if (cue.end !== null && last.end !== null && cue.end > last.end) last.end = cue.end
  }
  return rolled
}

function withoutDoubles<T extends { start: number; end: number | null; text: string }>(cues: T[]): T[] {
  return cues.filter((cue, index) => {
    const before = cues[index - 1]
    return before === undefined || before.text !== cue.text || before.start !== cue.start || before.end !== cue.end || cue.text === ''
  })
}

/** How many words at the head of `text` repeat the tail of `before`: two at least, or a whole line. */
function overlapOf(before: string, text: string): number {
  if (before === '' || text === '') return 0
  const head = wordsOf(text.slice(0, 2_000)).slice(0, compareWords)
  const tail = wordsOf(before.slice(-2_000)).slice(-compareWords)
  const lastLine = wordsOf(before.slice(before.lastIndexOf('\n') + 1)).length
  for (let length = Math.min(head.length, tail.length); length > 0; length -= 1) {
    if (length < 2 && length !== lastLine) continue
    if (tail.slice(-length).every((word, index) => word === head[index])) return length
  }
  return 0
}

function wordsOf(text: string): string[] {
  const plain = collapse(text)
  return plain === '' ? [] : plain.split(' ')
}

function dropWords(text: string, count: number): string {
  let rest = text.trim()
  for (let dropped = 0; dropped < count; dropped += 1) rest = rest.replace(/^\S+\s*/, '')
  return rest
}
