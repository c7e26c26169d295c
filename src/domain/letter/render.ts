import { renderLetterHtml } from './html.ts'
import type { Letter } from './letter.ts'
import { renderLetterText } from './text.ts'

/** Gmail cuts a message at 102 KB, others sooner; the encoding of a mail adds up to a third. */
const mostBytes = 58_000

/** A letter as it is sent: the two parts say the same. */
export interface RenderedLetter {
  subject: string
  html: string
  text: string
  /** BCP 47 tag of the letter's own words. */
  language: string
}

/** Renders a letter under 60 KB of HTML: where it would be larger, the last entries are told by headline and link alone, in both parts. */
export function renderLetter(letter: Letter): RenderedLetter {
  let fitting = letter
  let html = renderLetterHtml(fitting)
  while (new TextEncoder().encode(html).length > mostBytes) {
    const last = fitting.entries.findLastIndex(({ short }) => !short)
    if (last < 0) break
    fitting = { ...fitting, entries: fitting.entries.map((entry, index) => (index === last ? { ...entry, short: true } : entry)) }
    html = renderLetterHtml(fitting)
  }
  return { subject: letter.subject, html, text: renderLetterText(fitting), language: letter.words.language }
}
