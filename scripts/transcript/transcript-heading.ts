import { collapse } from './markup.ts'
import { type TextLine, withoutMarks } from './text-line.ts'
import { readTextLines } from './text-lines.ts'
import { countWords } from './words.ts'

const heading =
  /^(?:[\p{L}\p{N}'’#().-]+\s+){0,4}(?:transcripts?|transcription|transkript|transkription|transcripción|transcripcion|transcrição|transcricao|trascrizione|transcriptie|afskrift|avskrift)(?:\s+\([^()]{1,40}\)|\s+(?:of|for)\s+.{1,60})?\s*[:.]?$/iu
const after =
  /^(?:episode links|links|show ?notes|resources|sponsors?|our sponsors|credits|support\b.*|follow\b.*|connect\b.*|about\b.*|subscribe\b.*|mentioned\b.*|references|contact|social(?: media)?|music|thanks|timestamps|chapters|related\b.*|more episodes|comments|leave a reply|share\b.*)\s*[:.]?$/i

const wordsAtLeast = 100
const wordsWithoutTurns = 400

/**
 * The lines behind a headline that announces the transcript, up to a headline that announces something else; `null`
 * where there is no such headline or not a transcript behind it (a link to one, a section on transcription).
 */
export function afterTranscriptHeading(lines: TextLine[]): TextLine[] | null {
  let tried = 0
  for (const [index, line] of lines.entries()) {
    if (!isHeading(line, heading)) continue
    const rest = lines.slice(index + 1)
    const end = rest.findIndex((next) => (next.heading || next.text.startsWith('\ue000')) && isHeading(next, after))
    const found = end < 0 ? rest : rest.slice(0, end)
    if (isTranscript(found)) return found
    tried += 1
    if (tried >= 5) return null
  }
  return null
}

function isHeading(line: TextLine, pattern: RegExp): boolean {
  return line.text.length <= 120 && pattern.test(collapse(withoutMarks(line.text)))
}

function isTranscript(lines: TextLine[]): boolean {
  const { cues } = readTextLines(lines)
  const words = cues.reduce((sum, cue) => sum + countWords(cue.text), 0)
  const turns = cues.filter((cue) => cue.opens || cue.start !== null).length
  if (turns < 3 && isLink(lines[0])) return false
  return words >= wordsAtLeast && (words >= wordsWithoutTurns || (turns >= 3 && words >= turns * 5))
}

/** True for a line that says where the transcript stands. */
function isLink(line: TextLine | undefined): boolean {
  if (line === undefined || countWords(line.text) > 20) return false
  return /\b(?:here|https?|www|click|read|view|download|available|find|pdf|hier|aquí|ici)\b/i.test(line.text)
}
