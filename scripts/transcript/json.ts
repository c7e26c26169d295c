import { readLanguage } from '#domain/language.ts'
import { type Cue, cueLimit, type Parsed } from './cue.ts'
import { isFields, readEnd, readSeconds, readSpeaker, readStart, readText, startKeys } from './json-fields.ts'
import { stripMarkup } from './markup.ts'

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

/**
 * A JSON transcript to cues: Podcasting 2.0 (`segments` of speaker, startTime, endTime, body), and by the same keys what Whisper,
 * Deepgram, AssemblyAI, Rev and YouTube write. Times in seconds, milliseconds (by the key's name, or where whole numbers
 * are too large for speech) or as clock texts. A string where no list of segments is found comes back as `text`.
 */
export function readJson(value: unknown): Parsed | { text: string } | null {
  const list = findList(value, '', 0)
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
  const parsed = { cues: inSeconds(cues), dropped, notes: [] }
  const language = isFields(value) && typeof value['language'] === 'string' ? (readLanguage(value['language']) ?? undefined) : undefined
  return language === undefined ? parsed : { ...parsed, language }
}

/** Lists whose first member holds the transcript. */
const wrappers = new Set(['', 'channels', 'alternatives', 'results', 'transcripts'])

/** The first list, by the keys in use, of which most members hold a text. */
function findList(value: unknown, key: string, depth: number): unknown[] | null {
  if (depth > 6) return null
  if (Array.isArray(value)) {
    const inner = wrappers.has(key) && !isTimed(value[0]) ? findList(value[0], key, depth + 1) : null
    if (inner !== null) return inner // channels and alternatives: the words within say when
    const sample = value.slice(0, 200)
    const texts = sample.filter((item) => isFields(item) && readText(item) !== null).length
    if (texts > 0 && texts >= sample.length * 0.2) return value
    return null
  }
  if (!isFields(value)) return null
  for (const name of listKeys) {
    const found = name in value ? findList(value[name], name, depth + 1) : null
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

function isTimed(item: unknown): boolean {
  return isFields(item) && readSeconds(item, startKeys) !== null
}

function readSegment(item: unknown): Cue | null {
  if (!isFields(item)) return null
  const text = readText(item)
  if (text === null) return null
  const start = readStart(item)
  const end = readEnd(item, start)
  return {
    speaker: readSpeaker(item),
    opens: false,
    start,
    end: end !== null && start !== null && end < start ? null : end,
    text: stripMarkup(text),
  }
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
