import { Parser } from 'htmlparser2'
import { readClock } from './clock.ts'
import { lineLimit, type Parsed } from './cue.ts'
import { collapse } from './markup.ts'
import { marks, readTextLines, type TextLine } from './text-lines.ts'

/** What an HTML document holds, as far as a transcript goes. */
export interface HtmlLines {
  lines: TextLine[]
  /** Text of <title>, '' where there is none. */
  title: string
  /** True where it asks for a password. */
  login: boolean
}

const blocks = new Set(
  'p div br li ul ol dl dt dd h1 h2 h3 h4 h5 h6 tr td th table section article main header blockquote pre hr figure body html tt text'.split(
    ' ',
  ),
)
const unseen = new Set('script style head nav footer noscript template form button select svg iframe object aside textarea'.split(' '))
const headings = /^h[1-6]$/

const chunkLength = 16_384
const depthAtMost = 1_000 // no page nests deeper; what does is read no further

/** HTML to cues: the namespace's form (`<cite>`, `<time>`, `<p>`), or paragraphs with names in bold and times in brackets. */
export function readHtml(text: string): Parsed {
  return readTextLines(htmlLinesOf(text).lines)
}

/** The lines of an HTML document or fragment: its blocks, in the transcript's own part of the page where one is marked. */
export function htmlLinesOf(html: string): HtmlLines {
  const lines: (TextLine & { inner: boolean })[] = []
  let title = ''
  let login = false
  let parts: string[] = []
  let apart = true
  let heading = false
  let hidden = 0
  let inTitle = false
  let timeAt = 0
  const open: { name: string; inner: boolean; marked: boolean; time: boolean }[] = []
  let innerDepth = 0
  const flush = (border: boolean) => {
    const text = collapse(parts.join(''))
    if (text.replace(/[\ue000-\ue002\s]/g, '') !== '') lines.push({ text, heading, apart, inner: innerDepth > 0 })
    else if (!border) return
    parts = []
    apart = border
  }
  /** Puts what a <time> element holds into brackets, where it is a time of the audio. */
  const markTime = () => {
    const clock = parts
      .slice(timeAt)
      .join('')
      .trim()
      .replace(/^\[|\]$/g, '')
    if (timeAt <= parts.length && clock.includes(':') && readClock(clock) !== null) parts.splice(timeAt, parts.length, ` [${clock}] `)
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'title') inTitle = true
        if (name === 'input' && attributes['type'] === 'password') login = true
        if (unseen.has(name)) hidden += 1
        if (hidden > 0) return
        if (name === 'br') flush(false)
        else if (blocks.has(name) || name === 'cite') flush(true)
        if (headings.test(name)) heading = true
        const begin = attributes['begin'] ?? (name === 'text' ? attributes['start'] : undefined) // TTML, YouTube's timed text
        if (begin !== undefined) parts.push(`[${asClock(begin)}] `)
        const kind = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`
        const inner = /transcript(?!ion-service)/i.test(kind) && blocks.has(name) && name !== 'body' && name !== 'html'
        const speaker = name === 'cite' || /(?:^|\s)speaker(?:[-_]?(?:name|label))?(?:\s|$)/i.test(kind)
        const time = name === 'time' || /(?:^|\s)time(?:[-_]?(?:stamp|code))?(?:\s|$)/i.test(kind)
        const bold = name === 'b' || name === 'strong'
        if (speaker) parts.push(marks.speaker)
        else if (bold) parts.push(marks.bold)
        if (time) timeAt = parts.length
        if (inner) innerDepth += 1
        open.push({ name, inner, marked: speaker || bold, time })
      },
      ontext(text) {
        if (inTitle) title += text
        else if (hidden === 0) parts.push(text)
      },
      onclosetag(name) {
        if (name === 'title') inTitle = false
        if (unseen.has(name)) {
          hidden = Math.max(0, hidden - 1)
          return
        }
        if (hidden > 0 || name === 'br') return
        const top = open.pop()
        if (top?.marked) parts.push(marks.end)
        if (top?.time) markTime()
        if (blocks.has(name) || name === 'cite') flush(true)
        if (headings.test(name)) heading = false
        if (top?.inner) innerDepth -= 1
      },
    },
    { decodeEntities: true },
  )
  for (let at = 0; at < html.length && open.length < depthAtMost && lines.length < lineLimit; at += chunkLength) {
    parser.write(html.slice(at, at + chunkLength))
  }
  flush(true)
  const inner = lines.filter((line) => line.inner)
  const words = inner.reduce((sum, line) => sum + line.text.split(' ').length, 0)
  return { lines: words >= 50 ? inner : lines, title: collapse(title), login }
}

/** `12.5s` and `12.5` as a clock text, so that it reads as a time. */
function asClock(text: string): string {
  const seconds = /^(\d{1,7})(?:\.\d+)?s?$/.exec(text.trim())
  if (seconds === null) return text.trim().slice(0, 20)
  const whole = Number(seconds[1])
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
