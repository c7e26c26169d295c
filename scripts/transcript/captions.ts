import type { Cue, Parsed } from './cue.ts'
import type { CueLines, RawCue } from './cue-lines.ts'
import { cleanName, type Label, readLabel } from './label.ts'
import { collapse, decodeEntities, stripMarkup } from './markup.ts'
import { unroll } from './roll-up.ts'
import { selectSpeakers } from './speakers.ts'

/** A stretch of a cue that one voice tag covers. */
interface Piece {
  start: number
  end: number | null
  voice: string | null
  /** Without markup, line feeds kept. */
  text: string
}

/** Cues as their lines stand in the file to cues with speakers: by voice tags (`<v Name>`), and by labels at the head of lines. */
export function readCaptions(lines: CueLines): Parsed {
  const notes = lines.reversed > 0 ? [`${lines.reversed} cues end before they start; they end where the next begins.`] : []
  const pieces = unroll(lines.cues.flatMap(splitVoices))
  const voiced = pieces.filter((piece) => piece.voice !== null).length
  const cues = splitLabels(pieces)
  // A voice tag holds for its cue alone, but files that tag only where the speaker changes mean it to hold on.
  if (voiced === 0 || voiced <= pieces.length / 3) carrySpeakers(cues)
  return { cues, dropped: lines.dropped, notes }
}

/** Gives each cue without a label the speaker of the cue before. */
export function carrySpeakers(cues: Cue[]): void {
  let speaker: string | null = null
  for (const cue of cues) {
    if (cue.opens) speaker = cue.speaker
    else cue.speaker = speaker
  }
}

function splitVoices(cue: RawCue): Piece[] {
  const text = cue.lines.join('\n')
  const tags = text.includes('<v') ? [...text.matchAll(/<v(?:\.[^\s<>]{0,100})?[ \t]+([^<>\n]{1,200})>/g)] : []
  const pieces: Piece[] = []
  let from = 0
  let voice: string | null = null
  for (const tag of [...tags, null]) {
    const until = tag === null ? text.length : tag.index
    const part = stripMarkup(text.slice(from, until)).trim()
    if (part !== '' || (tag === null && pieces.length === 0)) pieces.push({ start: cue.start, end: cue.end, voice, text: part })
    if (tag === null) break
    voice = cleanName(decodeEntities(tag[1] ?? '')) || null
    from = tag.index + tag[0].length
  }
  return pieces.length > 1 ? shareTime(pieces, cue) : pieces
}

/** Gives the pieces of one cue their parts of its time, by length. */
function shareTime<T extends { start: number; end: number | null; text: string }>(
  pieces: T[],
  cue: { start: number; end: number | null },
): T[] {
  if (cue.end === null) return pieces
  const length = pieces.reduce((sum, piece) => sum + piece.text.length, 0)
  const rate = (cue.end - cue.start) / Math.max(1, length)
  let start = cue.start
  return pieces.map((piece) => {
    const end = start + piece.text.length * rate
    const shared = { ...piece, start, end }
    start = end
    return shared
  })
}

function splitLabels(pieces: Piece[]): Cue[] {
  const labels: Label[] = []
  let opening: Label | null = null
  let lines = 0
  for (const piece of pieces) {
    if (piece.voice !== null) continue
    for (const line of piece.text.split('\n')) {
      lines += 1
      const label = readLabel(line)
      if (label === null) continue
      labels.push(label)
      if (lines === 1) opening = label
    }
  }
  const accepted = selectSpeakers(labels, { text: labels.length > 0 ? pieces.map((piece) => piece.text).join('\n') : '', opening, lines })
  return pieces.flatMap((piece) => splitPiece(piece, accepted))
}

function splitPiece(piece: Piece, accepted: Map<string, string | null>): Cue[] {
  if (piece.voice !== null) {
    const label = readLabel(piece.text)
    const text = label !== null && label.name === piece.voice ? label.rest : piece.text // `<v Ann>Ann: ...`
    return [{ speaker: piece.voice, opens: true, start: piece.start, end: piece.end, text: withoutDashes(text) }]
  }
  const cues: { speaker: string | null; opens: boolean; start: number; end: number | null; text: string }[] = []
  for (const line of piece.text.split('\n')) {
    const label = readLabel(line)
    const open = cues.at(-1)
    const speaker = label === null ? undefined : accepted.get(label.name)
    if (label !== null && speaker !== undefined) {
      cues.push({ speaker, opens: true, start: piece.start, end: piece.end, text: label.rest })
    } else if (/^\s*>{2,3}/.test(line)) {
      cues.push({ speaker: null, opens: true, start: piece.start, end: piece.end, text: line.replace(/^\s*>{2,3}\s*/, '') })
    } else if (open === undefined) {
      cues.push({ speaker: null, opens: false, start: piece.start, end: piece.end, text: withoutDashes(line) })
    } else open.text += `\n${withoutDashes(line)}`
  }
  return cues.length > 1
    ? shareTime(
        cues.filter((cue) => collapse(cue.text) !== '' || cue.opens),
        piece,
      )
    : cues
}

/** A line without the dash that marks a change of speaker. */
function withoutDashes(line: string): string {
  return line.replace(/^\s*[-–—]\s+/, '')
}
