import { readClock } from './clock.ts'
import type { HtmlElement } from './html-element.ts'
import { collapse } from './markup.ts'
import { marks, type TextLine } from './text-line.ts'

/** A line of an HTML document; `inner` is true in what calls itself the transcript. */
export type HtmlLine = TextLine & { inner: boolean }

/** Makes lines of the elements and texts of an HTML document, told in their order. */
export interface LineBuilder {
  /** The lines that are whole. */
  lines: HtmlLine[]
  open(element: HtmlElement): void
  text(text: string): void
  /** Takes the element that was opened last and is open still. */
  close(element: HtmlElement): void
  /** Ends the last line. */
  end(): void
}

/** Opens a builder of lines: blocks begin and end them, and `marks` stand around speakers and bold text. */
export function openLineBuilder(): LineBuilder {
  const lines: HtmlLine[] = []
  let parts: string[] = []
  let timeAt = 0
  let apart = true
  let heading = false
  let transcripts = 0

  function endLine(isBorder: boolean): void {
    const text = collapse(parts.join(''))
    if (text.replace(markOrSpace, '') !== '') lines.push({ text, heading, apart, inner: transcripts > 0 })
    else if (!isBorder) return
    parts = []
    apart = isBorder
  }

  /** Puts what a <time> element holds into brackets, where it is a time of the audio. */
  function bracketTime(): void {
    const text = parts.slice(timeAt).join('')
    const clock = text.trim().replace(/^\[|\]$/g, '')
    if (timeAt <= parts.length && clock.includes(':') && readClock(clock) !== null) parts.splice(timeAt, parts.length, ` [${clock}] `)
  }

  return {
    lines,
    open({ block, lineBreak, heading: isHeading, begin, mark, time, transcript }) {
      if (block || lineBreak) endLine(block)
      if (isHeading) heading = true
      if (begin !== null) parts.push(`[${begin}] `)
      if (mark !== null) parts.push(mark)
      if (time) timeAt = parts.length
      if (transcript) transcripts += 1
    },
    text(text) {
      parts.push(text)
    },
    close({ block, heading: isHeading, mark, time, transcript }) {
      if (mark !== null) parts.push(marks.end)
      if (time) bracketTime()
      if (block) endLine(true)
      if (isHeading) heading = false
      if (transcript) transcripts -= 1
    },
    end: () => endLine(true),
  }
}

const markOrSpace = /[\ue000-\ue002\s]/g
