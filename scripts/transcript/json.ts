import { readClock } from './clock.ts'
import { type Cue, cueLimit, type Parsed } from './cue.ts'
import { cleanName } from './label.ts'
import { stripMarkup } from './markup.ts'

const textKeys = [
  'body',
  'text',
  'content',
  'transcript',
  'punctuated_word',
  'word',
  'line',
  'caption',
  'value',
  'utf8',
  'sentence',
  'utterance',
]
const startKeys = [
  'startTime',
  'start',
  'start_time',
  'startTimeMs',
  'startMs',
  'start_ms',
  'tStartMs',
  'begin',
  'from',
  'ts',
  'time',
  'timestamp',
  'offset',
]
const endKeys = ['endTime', 'end', 'end_time', 'endTimeMs', 'endMs', 'end_ms', 'to', 'end_ts', 'stop']
const durationKeys = ['duration', 'dur', 'dDurationMs', 'durationMs', 'duration_ms']
const speakerKeys = [
  'speaker',
  'speakerName',
  'speaker_name',
  'speaker_label',
  'speakerLabel',
  'speakerId',
  'speaker_id',
  'name',
  'voice',
  'author',
]
const partKeys = ['elements', 'segs', 'words', 'sentences', 'alternatives', 'tokens']
const listKeys = [
  'segments',
  'utterances',
  'monologues',
  'paragraphs',
  'cues',
  'transcript',
  'transcription',
  'captions',
  'events',
  'results',
  'items',
  'data',
  'result',
  'chunks',
  'channels',
  'alternatives',
  'sentences',
  'words',
  'body',
]

type Fields = Record<string, unknown>

/**
 * A JSON transcript to cues: Podcasting 2.0 (`segments` of speaker, startTime, endTime, body), and by the same keys what Whisper,
 * Deepgram, AssemblyAI, Rev and YouTube write. Times in seconds, milliseconds (by the key's name, or where whole numbers
 * are too large for speech) or as clock texts. A string where no list of segments is found comes back as `text`.
 */
export function readJson(value: unknown): Parsed | { text: string } | null {
  const list = findList(value, 0)
  if (list === null) {
    const text = findText(value)
    return text === null ? null : { text }
  }
  let dropped = 0
  const cues: Cue[] = []
  for (const item of list.slice(0, cueLimit)) {
    const cue = readSegment(item)
    if (cue === null) dropped += 1
    else cues.push(cue)
  }
  for (const cue of cues) if (cue.speaker !== null) cue.opens = true
  return { cues: inSeconds(cues), dropped, notes: [] }
}

/** The first list, by the keys in use, of which most members hold a text. */
function findList(value: unknown, depth: number): unknown[] | null {
  if (depth > 6) return null
  if (Array.isArray(value)) {
    const sample = value.slice(0, 200)
    const readable = sample.filter((item) => isFields(item) && readText(item) !== null).length
    if (readable > 0 && readable >= sample.length * 0.2) return value
    return value.length > 0 && value.length <= 8 ? findList(value[0], depth + 1) : null
  }
  if (!isFields(value)) return null
  for (const key of listKeys) {
    const found = key in value ? findList(value[key], depth + 1) : null
    if (found !== null) return found
  }
  return null
}

function findText(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (!isFields(value)) return null
  for (const key of ['transcript', 'text', 'body', 'content', 'results', 'transcripts', 'html']) {
    const inner = value[key]
    const found = findText(Array.isArray(inner) ? inner[0] : inner)
    if (found !== null) return found
  }
  return null
}

function readSegment(item: unknown): Cue | null {
  if (!isFields(item)) return null
  const text = readText(item)
  if (text === null) return null
  const span = Array.isArray(item['timestamp']) ? item['timestamp'] : []
  const start = readSeconds(item, startKeys) ?? secondsOf(span[0], '') ?? partTime(item, startKeys, 'first')
  const length = readSeconds(item, durationKeys)
  const end =
    readSeconds(item, endKeys) ??
    secondsOf(span[1], '') ??
    (start !== null && length !== null ? start + length : partTime(item, endKeys, 'last'))
  return {
    speaker: readSpeaker(item),
    opens: false,
    start,
    end: end !== null && start !== null && end < start ? null : end,
    text: stripMarkup(text),
  }
}

function readText(item: Fields): string | null {
  for (const key of textKeys) {
    const text = item[key]
    if (typeof text === 'string') return text
  }
  for (const key of partKeys) {
    const parts = item[key]
    if (!Array.isArray(parts)) continue
    const texts = (key === 'alternatives' ? parts.slice(0, 1) : parts).map((part) =>
      isFields(part) ? readText(part) : typeof part === 'string' ? part : null,
    )
    if (texts.some((text) => text !== null)) return joinParts(texts.filter((text) => text !== null))
  }
  return null
}

/** Words joined by spaces, unless they bring their own; no space before a stop. */
function joinParts(texts: string[]): string {
  if (texts.some((text) => /^\s|\s$/.test(text))) return texts.join('')
  return texts.join(' ').replace(/ ([.,!?;:])/g, '$1')
}

function partTime(item: Fields, keys: string[], which: 'first' | 'last'): number | null {
  for (const key of partKeys) {
    const parts = item[key]
    if (!Array.isArray(parts)) continue
    const timed = parts.filter((part): part is Fields => isFields(part) && readSeconds(part, keys) !== null)
    const part = which === 'first' ? timed[0] : timed.at(-1)
    if (part !== undefined) return readSeconds(part, keys)
  }
  return null
}

function readSpeaker(item: Fields): string | null {
  for (const key of speakerKeys) {
    const speaker = item[key]
    if (typeof speaker === 'string' && speaker.trim() !== '') return cleanName(speaker) || null
    if (typeof speaker === 'number') return `Speaker ${speaker}`
    if (isFields(speaker) && typeof speaker['name'] === 'string') return cleanName(speaker['name']) || null
  }
  return null
}

function readSeconds(item: Fields, keys: string[]): number | null {
  for (const key of keys) {
    const seconds = secondsOf(item[key], key)
    if (seconds !== null) return seconds
  }
  return null
}

function secondsOf(value: unknown, key: string): number | null {
  const number = typeof value === 'number' ? value : typeof value === 'string' ? readClock(value.trim().replace(/s$/, '')) : null
  if (number === null || !Number.isFinite(number) || number < 0) return null
  return /ms$/i.test(key) ? number / 1000 : number
}

/** Milliseconds to seconds where the numbers can be nothing else: all whole, and speech would take minutes a word. */
function inSeconds(cues: Cue[]): Cue[] {
  const timed = cues.filter((cue) => cue.start !== null)
  const last = timed.at(-1)?.start ?? 0
  const characters = cues.reduce((sum, cue) => sum + cue.text.length, 0)
  const whole = timed.every((cue) => Number.isInteger(cue.start) && Number.isInteger(cue.end ?? 0))
  if (!whole || last < 1_000 || last / Math.max(1, characters) < 5) return cues
  return cues.map((cue) => ({ ...cue, start: cue.start === null ? null : cue.start / 1000, end: cue.end === null ? null : cue.end / 1000 }))
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
