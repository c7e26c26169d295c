import type { Transcript } from '#domain/transcript.ts'
import type { Cue, Parsed } from './cue.ts'
import { decodeText } from './decode.ts'
import { type Format, parseFile } from './format.ts'
import { collapse } from './markup.ts'
import { dropStrayTimes, orderCues } from './order.ts'
import { isSoundNote } from './sound.ts'
import { fillTimes } from './timing.ts'

/** A transcript file as it came. */
export interface TranscriptFile {
  bytes: Uint8Array
  /** MIME type from HTTP or the feed; '' where unknown. It is believed least. */
  type: string
  /** URL or file name: for its ending. */
  name: string
  /** BCP 47 tag, where the feed says it. */
  language?: string | null
  /** Seconds of the episode, where known. */
  duration?: number | null
}

/** A transcript, or why the file is none: `reason` is what the file is and how to mend it, to be put behind its name. */
export type TranscriptResult =
  | {
      ok: true
      transcript: Transcript
      format: Format
      /** Cues, paragraphs or segments that hold words. */
      cues: number
      /** Those that could not be read. */
      dropped: number
      /** What a person should know of the reading, one sentence each. */
      notes: string[]
    }
  | { ok: false; reason: string }

const droppedShare = 0.3
const overlongShare = 1.5

/** Reads a file of any transcript format. The format is told by content first, then by type, then by ending. */
export function readTranscript(file: TranscriptFile): TranscriptResult {
  const decoded = decodeText(file.bytes)
  if (!decoded.ok) return decoded
  const parsed = parseFile(decoded.text, { type: file.type, name: file.name })
  if (!parsed.ok) return parsed
  const made = makeTranscript(parsed.parsed, { format: parsed.format, language: file.language ?? null, duration: file.duration ?? null })
  return made.ok ? { ...made, notes: [...decoded.notes, ...made.notes] } : made
}

/** Cues to a transcript: cleaned, in order, with all times. */
export function makeTranscript(
  parsed: Parsed,
  { format, language, duration }: { format: Format; language: string | null; duration: number | null },
): TranscriptResult {
  const cues = cleanCues(parsed.cues)
  const all = parsed.cues.length + parsed.dropped
  if (all > 0 && parsed.dropped > all * droppedShare) {
    return { ok: false, reason: `is damaged: ${parsed.dropped} of ${all} cues cannot be read; export it again` }
  }
  if (cues.length === 0) return { ok: false, reason: 'has no words in it: link the finished transcript' }
  const ordered = format === 'text' || format === 'html' ? { ok: true as const, ...dropStrayTimes(cues) } : orderCues(cues)
  if (!ordered.ok) return ordered
  const length = duration !== null && duration > 0 ? duration : null
  const { timing, segments } = fillTimes(ordered.cues, length)
  const notes = [...parsed.notes, ...ordered.notes]
  const end = segments.at(-1)?.start ?? 0
  if (length !== null && end > length * overlongShare) {
    notes.push(`It runs to ${Math.round(end)} s, the episode to ${Math.round(length)} s: it may belong to another episode.`)
  }
  if (parsed.dropped > 0) notes.push(`${parsed.dropped} of ${all} cues could not be read and were left out.`)
  return {
    ok: true,
    transcript: { language: language ?? parsed.language ?? null, timing, segments },
    format,
    cues: segments.length,
    dropped: parsed.dropped,
    notes,
  }
}

/** Texts collapsed; sound notes and empty cues left out; a stop that stands alone joined to the word before. */
function cleanCues(cues: Cue[]): Cue[] {
  const clean: Cue[] = []
  let opens = false
  for (const cue of cues) {
    const text = collapse(cue.text)
    const last = clean.at(-1)
    if (/^[.,!?;:…]{1,3}$/.test(text) && last !== undefined) {
      last.text += text
      if (cue.end !== null) last.end = cue.end
    } else if (text !== '' && !isSoundNote(text)) {
      clean.push({ ...cue, text, opens: cue.opens || opens })
      opens = false
    } else opens ||= cue.opens
  }
  return clean
}
