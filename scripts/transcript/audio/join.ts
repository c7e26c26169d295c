import type { Transcript } from '#domain/transcript.ts'
import type { Cue } from '../cue.ts'
import { makeTranscript } from '../read.ts'
import { splitSentences } from '../sentences.ts'
import type { Heard, HeardSegment } from './reply.ts'

/** What was heard in a piece, and where the piece stands. */
export interface HeardPiece {
  /** Seconds from the start of the whole audio. */
  start: number
  /** Seconds. */
  seconds: number
  heard: Heard
}

export type JoinResult = { ok: true; transcript: Transcript } | { ok: false; reason: string }

/**
 * The transcript of a whole audio from its pieces, in order. Times are the model's own, moved by the start of the piece; where it gave
 * none they are worked out by place in the text, between the piece's start and end, and the transcript says `estimated`. Speakers
 * are `Speaker A` and so on in audio of one piece; over several pieces nobody knows who is who, so they are numbered on, and no label
 * stands for two persons.
 */
export function joinPieces(pieces: readonly HeardPiece[], language: string | null): JoinResult {
  const tongue = language ?? pieces.find(({ heard }) => heard.language !== null)?.heard.language ?? null
  const labels = new Map<string, string>()
  const speakerOf = (speaker: string | null, index: number): string | null => {
    if (speaker === null) return null
    const key = `${index} ${speaker}`
    const label =
      labels.get(key) ??
      (pieces.length === 1 && /^[a-z]$/i.test(speaker) ? `Speaker ${speaker.toUpperCase()}` : `Speaker ${labels.size + 1}`)
    labels.set(key, label)
    return label
  }
  const cues = pieces.flatMap((piece, index) => {
    const segments = piece.heard.segments.length > 0 ? piece.heard.segments : estimateSegments(piece, tongue)
    return segments.map((segment) => cueOf(segment, piece.start, speakerOf(segment.speaker, index)))
  })
  const end = pieces.reduce((latest, piece) => Math.max(latest, piece.start + piece.seconds), 0)
  const made = makeTranscript({ cues, dropped: 0, notes: [] }, { format: 'json', language: tongue, duration: end })
  if (!made.ok) return { ok: false, reason: 'heard no words in the audio' }
  const isEstimated = pieces.some(({ heard }) => heard.segments.length === 0 && heard.text !== '')
  return { ok: true, transcript: { ...made.transcript, timing: isEstimated ? 'estimated' : made.transcript.timing } }
}

/** Sentences with their share of the piece's time, by their share of its characters. */
function estimateSegments({ heard, seconds }: HeardPiece, language: string | null): HeardSegment[] {
  if (heard.text === '') return []
  const rate = seconds / heard.text.length
  let at = 0
  return splitSentences(heard.text, language).map((text) => {
    const start = at * rate
    at += text.length + 1
    return { speaker: null, start, end: Math.min(seconds, at * rate), text }
  })
}

function cueOf({ start, end, text }: HeardSegment, from: number, speaker: string | null): Cue {
  return { speaker, opens: speaker !== null, start: round(from + start), end: round(from + end), text }
}

function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000
}
