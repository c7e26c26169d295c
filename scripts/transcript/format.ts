import type { Parsed } from './cue.ts'
import { readTimingLine } from './cue-lines.ts'
import { htmlLinesOf, readHtml } from './html.ts'
import { readJson } from './json.ts'
import { linesOf } from './lines.ts'
import { readSrt } from './srt.ts'
import { readText } from './text.ts'
import { readTextLines } from './text-lines.ts'
import { afterTranscriptHeading } from './transcript-heading.ts'
import { readVtt } from './vtt.ts'
import { countWords } from './words.ts'

/** The formats that are read. */
export type Format = 'vtt' | 'srt' | 'json' | 'html' | 'text'

export type ParseResult = { ok: true; parsed: Parsed; format: Format } | { ok: false; reason: string }

const textCharacters = 3_000_000 // over forty hours of speech
const markupCharacters = 6_000_000 // every word with times and tags around it

const jsonParts = 200_000
const jsonDepth = 200 // brackets within texts count too

const errorMessage =
  /^(?:error\b|404\b|403\b|401\b|50\d\b|not found|forbidden|access denied|unauthori[sz]ed|internal server error|bad gateway|service unavailable|no such)/i

const labels: Record<Format, string> = {
  vtt: 'a WebVTT file',
  srt: 'an SRT file',
  json: 'a JSON file',
  html: 'a transcript',
  text: 'a text transcript',
}

/** The format that a MIME type or a file name's ending claims; `null` where they claim none. */
export function claimedFormat({ type, name }: { type: string; name: string }): Format | null {
  const mime = type.toLowerCase().split(';', 1)[0]?.trim() ?? ''
  if (/vtt/.test(mime)) return 'vtt'
  if (/srt|subrip/.test(mime)) return 'srt'
  if (/json/.test(mime)) return 'json'
  if (/html/.test(mime)) return 'html'
  const ending = /\.([a-z]{2,8})(?:[?#].*)?$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const byEnding: Record<string, Format> = {
    vtt: 'vtt',
    srt: 'srt',
    json: 'json',
    html: 'html',
    htm: 'html',
    txt: 'text',
    md: 'text',
    text: 'text',
  }
  return byEnding[ending] ?? (mime === 'text/plain' || mime === 'text/markdown' ? 'text' : null)
}

/** Reads a text by the format that its content has. */
export function parseFile(text: string, claim: { type: string; name: string }): ParseResult {
  const claimed = claimedFormat(claim)
  const head = text.slice(0, 4_000).trimStart()
  if (head === '' && text.trim() === '') return { ok: false, reason: 'is empty' }
  const isJson = /^(?:\{\s*["}]|\[\s*["{[\d\]])/.test(head)
  const tooLongMarkup = isJson ? null : tooLong(text, markupCharacters)
  if (tooLongMarkup !== null) return tooLongMarkup
  if (/^WEBVTT(?:\s|$)/.test(head)) return { ok: true, format: 'vtt', parsed: readVtt(text) }
  if (isJson) {
    const json = parseJson(text, claimed)
    if (json !== null) return json
  }
  const cued = cueFormatOf(text, claimed)
  if (cued !== null && !isHtml(head)) return { ok: true, format: cued, parsed: cued === 'vtt' ? readVtt(`\n${text}`) : readSrt(text) }
  if (isHtml(head)) return parseHtml(text, claimed)
  if (claimed === 'vtt' || claimed === 'srt') {
    if (countWords(head) < 3) return { ok: false, reason: `is not ${labels[claimed]}: it holds no cues` }
  }
  const message = text.trim()
  if (message.length < 100 && errorMessage.test(message)) {
    return {
      ok: false,
      reason: `is an error message ("${message.slice(0, 60)}"), not a transcript: open its address and link the transcript itself`,
    }
  }
  return tooLong(text, textCharacters) ?? { ok: true, format: 'text', parsed: readText(text) }
}

/** Why a file is too long to be read; `null` where it is not. */
function tooLong(text: string, limit: number): { ok: false; reason: string } | null {
  if (text.length <= limit) return null
  return {
    ok: false,
    reason: `holds ${(text.length / 1e6).toFixed(1)} million characters, more than an episode can: link the transcript alone`,
  }
}

function parseJson(text: string, claimed: Format | null): ParseResult | null {
  if (!isSaneJson(text))
    return claimed === 'json' ? { ok: false, reason: 'is JSON of more parts than an episode has words: link the transcript alone' } : null
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const listed = parseJsonLines(text)
    if (listed !== null) return { ok: true, format: 'json', parsed: listed }
    if (claimed !== 'json') return null
    return { ok: false, reason: `is broken JSON (${error instanceof Error ? error.message.slice(0, 80) : 'cut short?'}): export it again` }
  }
  const read = readJson(value)
  if (read === null)
    return {
      ok: false,
      reason: 'is JSON without a list of segments with text: link a transcript, such as {"segments": [{"startTime", "body"}]}',
    }
  if ('text' in read)
    return (
      tooLong(read.text, textCharacters) ?? {
        ok: true,
        format: 'json',
        parsed: isHtml(read.text.slice(0, 4_000)) ? readHtml(read.text) : readText(read.text),
      }
    )
  return { ok: true, format: 'json', parsed: read }
}

/** One JSON object on each line. */
function parseJsonLines(text: string): Parsed | null {
  if (!/^\s*\{[^\r\n]*\}[ \t]*\r?\n\s*\{/.test(text.slice(0, 20_000))) return null
  const values: unknown[] = []
  for (const line of linesOf(text)) {
    try {
      if (line.trim() !== '') values.push(JSON.parse(line))
    } catch {
      values.push(null) // counted as a segment that cannot be read
    }
  }
  const read = readJson(values)
  return read === null || 'text' in read ? null : read
}

/** Counts the lists and objects of a JSON text before it is laid out in memory, and how deep they nest. */
function isSaneJson(text: string): boolean {
  let depth = 0
  let parts = 0
  let values = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code === 0x7b || code === 0x5b) {
      depth += 1
      parts += 1
    } else if (code === 0x7d || code === 0x5d) depth -= 1
    else if (code === 0x2c) values += 1
    if (depth > jsonDepth || parts > jsonParts || values > jsonParts * 10) return false
  }
  return true
}

/** Cue formats are told by a timing line near the beginning. */
function cueFormatOf(text: string, claimed: Format | null): 'vtt' | 'srt' | null {
  let seen = 0
  for (const line of linesOf(text.slice(0, 20_000))) {
    seen += 1
    if (seen > 300) return null
    if (line.length > 200 || readTimingLine(line) === null) continue
    if (claimed === 'vtt' || claimed === 'srt') return claimed
    return /\d,\d{3}/.test(line) ? 'srt' : 'vtt'
  }
  return null
}

function isHtml(head: string): boolean {
  if (/^<\?xml\b/i.test(head)) return true
  if (
    /^(?:<!--|<!doctype|<(?:html|head|body|p|div|cite|time|h[1-6]|span|ul|ol|dl|article|section|main|table|b|strong|em|i|a|br|tt|transcript|meta)\b)/i.test(
      head,
    )
  )
    return true
  return (head.match(/<\/?(?:p|div|cite|time|br|h[1-6]|span|li|strong)\b[^<>]{0,200}>/gi) ?? []).length >= 4
}

function parseHtml(text: string, claimed: Format | null): ParseResult {
  const page = htmlLinesOf(text)
  const parsed = readTextLines(afterTranscriptHeading(page.lines) ?? page.lines)
  const turns = parsed.cues.filter((cue) => cue.opens || cue.start !== null).length
  if (turns >= 2) return { ok: true, format: 'html', parsed }
  const words = parsed.cues.reduce((sum, cue) => sum + countWords(cue.text), 0)
  const wanted = labels[claimed ?? 'html']
  const isPage = page.title !== '' || /^\s*<\?xml/i.test(text.slice(0, 200)) || /<(?:html|body|form)\b/i.test(text.slice(0, 20_000))
  if (page.login || (isPage && words < 150) || (claimed !== 'html' && claimed !== null && claimed !== 'text')) {
    const title = page.title === '' ? '' : ` ("${page.title.slice(0, 60)}")`
    return {
      ok: false,
      reason: `is an HTML page${title}, not ${wanted} (a login or error page?): open its address and link the transcript itself`,
    }
  }
  return { ok: true, format: 'html', parsed }
}
