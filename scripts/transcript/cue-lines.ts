import { readClock } from './clock.ts'
import { cueLimit } from './cue.ts'
import { linesOf } from './lines.ts'

/** A cue as its lines stand in the file, with markup. */
export interface RawCue {
  /** Seconds. */
  start: number
  /** Seconds; `null` where it is missing or before the start. */
  end: number | null
  lines: string[]
}

export interface CueLines {
  cues: RawCue[]
  /** Cues whose timing line could not be read. */
  dropped: number
  /** Cues that end before they start. */
  reversed: number
}

/**
 * Cues of a file in which each begins with a line `start --> end` (WebVTT, SubRip; also SBV's `start,end`). Lenient
 * where files are loose: identifiers and indices may be missing, blank lines may stand in the text, none after a
 * cue. `-->` within a text is text. In `webvtt` NOTE, STYLE and REGION blocks are passed over.
 */
export function readCueLines(text: string, webvtt: boolean): CueLines {
  const result: CueLines = { cues: [], dropped: 0, reversed: 0 }
  let current: RawCue | null = null
  let held: { line: string; leads: boolean } | null = null // may be the identifier of the next cue
  let leads = true // the line begins a block
  let skipping = webvtt // the header, a comment, a broken cue
  const release = () => {
    if (held === null) return
    if (held.leads && /^\s*\d{1,6}\s*$/.test(held.line)) result.dropped += 1
    else current?.lines.push(held.line)
    held = null
  }
  for (const line of linesOf(text)) {
    const timing = line.length < 400 ? readTimingLine(line) : null
    if (timing !== null) {
      if (result.cues.length >= cueLimit) break
      if (timing.end !== null && timing.end < timing.start) result.reversed += 1
      current = { start: timing.start, end: timing.end !== null && timing.end >= timing.start ? timing.end : null, lines: [] }
      result.cues.push(current)
      held = null
      skipping = false
      leads = false
      continue
    }
    if (line.trim() === '') {
      release()
      leads = true
      skipping = false
      continue
    }
    if (line.includes('-->') && (leads || held?.leads)) {
      result.dropped += 1
      held = null
      current = null
      skipping = true
    } else if (webvtt && leads && /^(?:NOTE|STYLE|REGION|X-TIMESTAMP-MAP)\b/.test(line)) {
      release()
      skipping = true
    }
    if (!skipping && (leads || /^\s*\d{1,6}\s*$/.test(line))) {
      release()
      held = { line, leads }
    } else if (!skipping) {
      release()
      current?.lines.push(line)
    }
    leads = false
  }
  release()
  return result
}

/** Seconds of a timing line, settings after the end passed over; `null` where it is none. */
export function readTimingLine(line: string): { start: number; end: number | null } | null {
  const sbv = /^(\d{1,3}:\d{1,2}:\d{1,2}\.\d{1,3}),(\d{1,3}:\d{1,2}:\d{1,2}\.\d{1,3})\s*$/.exec(line)
  const arrow = sbv ?? /^\s*(?:\d{1,6}\s+)?(\d[\d:.,]*)\s*(?:-{1,2}|–|—)>\s*(\d[\d:.,]*)?(?:\s|$)/.exec(line)
  if (arrow === null) return null
  const start = readClock(arrow[1] ?? '')
  if (start === null) return null
  if (arrow[2] === undefined) return /> *$/.test(line) ? { start, end: null } : null
  const end = readClock(arrow[2])
  return end === null ? null : { start, end }
}
