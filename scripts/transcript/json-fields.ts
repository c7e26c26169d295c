import { readClock } from './clock.ts'
import { cleanName } from './label.ts'

/** An object of a JSON text. */
export type Fields = Record<string, unknown>

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
/** Keys of the start of a segment. */
export const startKeys = [
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
const spanKeys = ['timestamp', 'timestamps', 'time', 'timing', 'span']

/** Seconds at which it begins, by any key in use, a span (`[0, 2]`, `{from, to}`), or its first part that has one. */
export function readStart(item: Fields): number | null {
  return readSeconds(item, startKeys) ?? spanTime(item, startKeys, 0) ?? partTime(item, startKeys, 'first')
}

/** Seconds at which it ends; from `start` and a duration too. */
export function readEnd(item: Fields, start: number | null): number | null {
  const length = readSeconds(item, durationKeys)
  const end = readSeconds(item, endKeys) ?? spanTime(item, endKeys, 1)
  if (end !== null) return end
  return start !== null && length !== null ? start + length : partTime(item, endKeys, 'last')
}

function spanTime(item: Fields, keys: string[], index: number): number | null {
  for (const key of spanKeys) {
    const span = item[key]
    if (Array.isArray(span)) return secondsOf(span[index], '')
    if (isFields(span)) return readSeconds(span, keys)
  }
  return null
}

/** What is said: a text, or the texts of its parts. */
export function readText(item: Fields): string | null {
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

/** Who says it. */
export function readSpeaker(item: Fields): string | null {
  for (const key of speakerKeys) {
    const speaker = item[key]
    if (typeof speaker === 'string' && speaker.trim() !== '') return cleanName(speaker) || null
    if (typeof speaker === 'number') return `Speaker ${speaker}`
    if (isFields(speaker) && typeof speaker['name'] === 'string') return cleanName(speaker['name']) || null
  }
  return null
}

/** Seconds of the first of the keys that has a time. */
export function readSeconds(item: Fields, keys: string[]): number | null {
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

/** True for a JSON object. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
