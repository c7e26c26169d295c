import { z } from 'astro/zod'

const heardSegmentSchema = z.object({
  /** As the model calls them (`A`, `B`); `null` where it does not tell speakers apart. */
  speaker: z.string().nullable(),
  start: z.number().nonnegative(),
  end: z.number().nonnegative(),
  text: z.string(),
})
export type HeardSegment = z.infer<typeof heardSegmentSchema>

/** What a model heard in a piece. */
export const heardSchema = z.object({
  /** In order, seconds from the start of the piece; empty where the model gave no times. */
  segments: z.array(heardSegmentSchema),
  /** The whole text, white space collapsed; '' where nothing was said. */
  text: z.string(),
  /** ISO 639-1 code, where the model says it. */
  language: z.string().nullable(),
})
export type Heard = z.infer<typeof heardSchema>

export type ReplyResult = { ok: true; heard: Heard } | { ok: false; reason: string }

const segmentSchema = z.object({
  start: z.number().nonnegative(),
  end: z.number().nonnegative(),
  text: z.string(),
  speaker: z.string().nullish(),
  no_speech_prob: z.number().nullish(),
  avg_logprob: z.number().nullish(),
  compression_ratio: z.number().nullish(),
})

const replySchema = z.object({
  text: z.string(),
  language: z.string().nullish(),
  segments: z.array(segmentSchema).nullish(),
})

/**
 * Reads the reply to POST /audio/transcriptions: `verbose_json`, `diarized_json`, `json`, or bare text. What Whisper itself
 * counts as failed is left out: see `isInvented`. `seconds` is the length of the piece; no time lies beyond it. `reason` is what the
 * reply is, to be put behind the server's name.
 */
export function readReply(reply: unknown, seconds: number): ReplyResult {
  const value = typeof reply === 'string' ? parseText(reply) : reply
  if (value === null)
    return { ok: false, reason: 'answered with a web page in place of a transcript: see whether OPENAI_BASE_URL is right' }
  const parsed = replySchema.safeParse(value)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return { ok: false, reason: `answered with something else than a transcript (${issue?.path.join('.')}: ${issue?.message})` }
  }
  const given = parsed.data.segments ?? []
  const isTimed = given.some((segment) => segment.end > 0)
  const language = readLanguage(parsed.data.language ?? null)
  if (!isTimed) return { ok: true, heard: { segments: [], text: collapse(parsed.data.text), language } }
  const segments = given.filter((segment) => !isInvented(segment)).map((segment) => within(segment, seconds))
  const spoken = segments.filter((segment) => segment.text !== '')
  return { ok: true, heard: { segments: spoken, text: spoken.map((segment) => segment.text).join(' '), language } }
}

type GivenSegment = z.infer<typeof segmentSchema>

/**
 * True for text that the model made up: over silence, or going round in circles. The thresholds are those by which Whisper rejects its own
 * output (Radford et al. 2022, "Robust Speech Recognition via Large-Scale Weak Supervision", 4.5).
 */
function isInvented({ no_speech_prob, avg_logprob, compression_ratio }: GivenSegment): boolean {
  return (compression_ratio ?? 0) > 2.4 || ((no_speech_prob ?? 0) > 0.6 && (avg_logprob ?? 0) < -1)
}

function within({ speaker, start, end, text }: GivenSegment, seconds: number): HeardSegment {
  const from = Math.min(start, seconds)
  return { speaker: speaker?.trim() || null, start: from, end: Math.min(Math.max(from, end), seconds), text: collapse(text) }
}

/** A reply that did not come as JSON: JSON under another type, or the text itself; `null` for a page. */
function parseText(reply: string): unknown {
  const text = reply.trim()
  if (text.startsWith('<')) return null
  if (!text.startsWith('{')) return { text }
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}

const codes = 'en de fr es pt it nl sv da no fi pl cs uk ru el tr ar he hi bn id ja ko zh vi th fa ro hu ca'.split(' ')
const names = new Intl.DisplayNames('en', { type: 'language' })

/** Whisper says `english`, other servers `en`. */
function readLanguage(text: string | null): string | null {
  const given = text?.trim().toLowerCase() ?? ''
  if (/^[a-z]{2}$/.test(given)) return given
  return codes.find((code) => names.of(code)?.toLowerCase() === given) ?? null
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
