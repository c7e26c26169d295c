import { Parser } from 'htmlparser2'
import { lineLimit, type Parsed } from './cue.ts'
import { elementOf, type HtmlElement } from './html-element.ts'
import { openLineBuilder } from './html-line-builder.ts'
import { collapse } from './markup.ts'
import type { TextLine } from './text-line.ts'
import { readTextLines } from './text-lines.ts'

/** What an HTML document holds, as far as a transcript goes. */
export interface HtmlLines {
  lines: TextLine[]
  /** Text of <title>, '' where there is none. */
  title: string
  /** True where it asks for a password. */
  login: boolean
}

const chunkLength = 16_384
const depthAtMost = 1_000 // no page nests deeper; what does is read no further
const innerWordsAtLeast = 50 // a marked part with fewer holds no transcript: it is a button, or filled by a script

/** HTML to cues: the namespace's form (`<cite>`, `<time>`, `<p>`), or paragraphs with names in bold and times in brackets. */
export function readHtml(text: string): Parsed {
  return readTextLines(htmlLinesOf(text).lines)
}

/** The lines of an HTML document or fragment: its blocks, in the transcript's own part of the page where one is marked. */
export function htmlLinesOf(html: string): HtmlLines {
  const builder = openLineBuilder()
  const open: HtmlElement[] = []
  let hidden = 0
  let title = ''
  let inTitle = false
  let login = false
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'title') inTitle = true
        if (name === 'input' && attributes['type'] === 'password') login = true
        const element = elementOf(name, attributes)
        open.push(element)
        if (element.unseen) hidden += 1
        else if (hidden === 0) builder.open(element)
      },
      ontext(text) {
        if (inTitle) title += text
        else if (hidden === 0) builder.text(text)
      },
      onclosetag(name) {
        if (name === 'title') inTitle = false
        const element = open.pop()
        if (element?.unseen) hidden -= 1
        else if (element && hidden === 0) builder.close(element)
      },
    },
    { decodeEntities: true },
  )
  for (let at = 0; at < html.length && open.length < depthAtMost && builder.lines.length < lineLimit; at += chunkLength) {
    parser.write(html.slice(at, at + chunkLength))
  }
  parser.end() // gives out what it held back: an entity that may go on
  builder.end()
  const inner = builder.lines.filter((line) => line.inner)
  const words = inner.reduce((sum, line) => sum + line.text.split(' ').length, 0)
  return { lines: words >= innerWordsAtLeast ? inner : builder.lines, title: collapse(title), login }
}
