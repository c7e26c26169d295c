import { htmlLinesOf } from './html.ts'
import { makeTranscript, type TranscriptResult } from './read.ts'
import { textLinesOf } from './text.ts'
import type { TextLine } from './text-line.ts'
import { readTextLines } from './text-lines.ts'
import { afterTranscriptHeading } from './transcript-heading.ts'
import { countWords } from './words.ts'

const wordsAtLeast = 400 // without a headline that says so, less is a summary
const turnsAtLeast = 8
const charactersAtMost = 3_000_000 // over forty hours of speech
const wordsOfTurn = 8 // chapter lists and lists of sponsors have fewer behind each name or time
const wordsOfTimed = 25
const spokenShare = 0.7

/**
 * A whole transcript that stands in the show notes (content:encoded or description, HTML or plain text): behind a headline such as "Full
 * Transcript", or told by its many turns. `null` for notes that are only notes: summaries, links, sponsors, chapters.
 */
export function findTranscriptInNotes(
  html: string,
  { duration, language }: { duration: number | null; language: string | null },
): TranscriptResult | null {
  if (html.length > charactersAtMost || countWords(html) < 60) return null
  const isMarkup = /<[a-z][^<>]{0,500}>/i.test(html)
  const lines = isMarkup ? htmlLinesOf(html).lines : textLinesOf(html)
  const found = afterTranscriptHeading(lines) ?? fromFirstTurn(lines)
  if (found === null) return null
  const result = makeTranscript(readTextLines(found), { format: isMarkup ? 'html' : 'text', language, duration })
  return result.ok ? result : null
}

/** The lines from the first turn on, where most of them are turns of speech. */
function fromFirstTurn(lines: TextLine[]): TextLine[] | null {
  const { cues } = readTextLines(lines)
  const first = cues.findIndex((cue) => cue.opens || cue.start !== null)
  if (first < 0) return null
  const spoken = cues.slice(first)
  const words = spoken.reduce((sum, cue) => sum + countWords(cue.text), 0)
  const before = cues.slice(0, first).reduce((sum, cue) => sum + countWords(cue.text), 0)
  if (words < wordsAtLeast || words < (words + before) * spokenShare) return null
  const turns = spoken.filter((cue) => cue.opens && cue.speaker !== null)
  const voices = Map.groupBy(turns, (cue) => cue.speaker)
  const conversing = [...voices.values()].filter((own) => own.length >= 2).length >= 2
  const timed = spoken.filter((cue) => cue.start !== null).length
  const isTalk = turns.length >= turnsAtLeast && conversing && words >= turns.length * wordsOfTurn
  const isTimed = timed >= turnsAtLeast && words >= timed * wordsOfTimed
  if (!isTalk && !isTimed) return null
  const opening = cues[first]?.text.split('\n', 1)[0] ?? ''
  const from = lines.findIndex((line) => line.text.replace(/\s+/g, ' ').includes(opening.slice(0, 40)))
  return from < 0 ? lines : lines.slice(from > 0 && cues[first]?.opens && !/[:\])]/.test(lines[from]?.text ?? '') ? from - 1 : from)
}
