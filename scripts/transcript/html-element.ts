import { marks } from './text-line.ts'

/** What an HTML element is, as far as a transcript goes. */
export interface HtmlElement {
  /** True where it stands on lines of its own. */
  block: boolean
  /** True for a line break, which parts lines and no paragraphs. */
  lineBreak: boolean
  heading: boolean
  /** True where nothing in it is shown, or is a part of what the page tells. */
  unseen: boolean
  /** True for a block that calls itself the transcript. */
  transcript: boolean
  /** What is put before its text (`marks`), with `marks.end` behind; `null` for most. */
  mark: string | null
  /** True where its text is the time of something. */
  time: boolean
  /** When its text begins, as a clock text: TTML, YouTube's timed text. */
  begin: string | null
}

const blocks = new Set(
  'p div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 tr td th table section article main header blockquote pre hr figure body html tt text'.split(
    ' ',
  ),
)
const unseen = new Set('script style head nav footer noscript template form button select svg iframe object aside textarea'.split(' '))
const headings = /^h[1-6]$/

/** What an element is by its name and attributes, its class and id among them. */
export function elementOf(name: string, attributes: Readonly<Record<string, string>>): HtmlElement {
  const calls = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`
  const speaker = name === 'cite' || /(?:^|\s)speaker(?:[-_]?(?:name|label))?(?:\s|$)/i.test(calls)
  const bold = name === 'b' || name === 'strong'
  const begin = attributes['begin'] ?? (name === 'text' ? attributes['start'] : undefined)
  return {
    block: blocks.has(name) || name === 'cite',
    lineBreak: name === 'br',
    heading: headings.test(name),
    unseen: unseen.has(name),
    transcript: /transcript(?!ion-service)/i.test(calls) && blocks.has(name) && name !== 'body' && name !== 'html',
    mark: speaker ? marks.speaker : bold ? marks.bold : null,
    time: name === 'time' || /(?:^|\s)time(?:[-_]?(?:stamp|code))?(?:\s|$)/i.test(calls),
    begin: begin === undefined ? null : asClock(begin),
  }
}

/** `12.5s` and `12.5` as a clock text, so that it reads as a time. */
function asClock(text: string): string {
  const seconds = /^(\d{1,7})(?:\.\d+)?s?$/.exec(text.trim())
  if (seconds === null) return text.trim().slice(0, 20)
  const whole = Number(seconds[1])
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
