import { lineLimit, type Parsed } from './cue.ts'
import { linesOf } from './lines.ts'
import { stripMarkup } from './markup.ts'
import { marks, type TextLine } from './text-line.ts'
import { readTextLines } from './text-lines.ts'

const frontMatterLines = 200

/**
 * Plain text or Markdown to cues: `Name: text`, `Name [00:00:32]` on a line before the text, `[Name] [00:32] text`,
 * `00:00:32 <v Name>text`, `**Name:** text`, or paragraphs of nobody's. Front matter and headlines are left out.
 */
export function readText(text: string): Parsed {
  return readTextLines(textLinesOf(text))
}

/** The lines of a plain text. */
export function textLinesOf(text: string): TextLine[] {
  const lines: TextLine[] = []
  let apart = true
  for (const line of linesOf(withoutFrontMatter(text))) {
    if (lines.length >= lineLimit) break
    if (line.trim() === '' || /^\s*(?:-{3,}|\*{3,}|_{3,}|={3,})\s*$/.test(line)) {
      apart = true
      continue
    }
    const heading = /^#{1,6}\s+(.*)$/.exec(line)
    lines.push({ text: withoutMarkdown(stripTags(heading?.[1] ?? line)), heading: heading !== null, apart })
    apart = false
  }
  return lines
}

/** Voice tags stay: they are labels. */
function stripTags(line: string): string {
  const voice = /^(.{0,40}<v(?:\.[^\s<>]{0,100})?\s+[^<>]{1,200}>)(.*)$/s.exec(line)
  return voice === null ? stripMarkup(line) : (voice[1] ?? '') + stripMarkup(voice[2] ?? '')
}

/** A character after a backslash is itself (CommonMark 2.4): it is kept out of sight while marks are read. */
const escaped = /\\([!-/:-@[-`{-~])/g
const hidden = /[\uE121-\uE17E]/g

function withoutMarkdown(line: string): string {
  if (!line.includes('\\')) return readMarks(line)
  const marked = line.replace(escaped, (_, character: string) => String.fromCharCode(0xe100 + character.charCodeAt(0)))
  return readMarks(marked).replace(hidden, (character) => String.fromCharCode(character.charCodeAt(0) - 0xe100))
}

function readMarks(line: string): string {
  let plain = line
  if (plain.includes('](')) plain = plain.replace(/!?\[([^[\]]{0,300})\]\([^()\s]{0,1000}\)/g, '$1')
  if (plain.includes('**')) plain = plain.replace(/\*\*([^*]{1,500})\*\*/g, `${marks.bold}$1${marks.end}`)
  if (/[*_]/.test(plain) && !/^\s*[*_][^*_]{1,80}[*_]\s*$/.test(plain)) {
    plain = plain.replace(/(?<![\w*])\*([^\s*][^*]{0,300})\*(?![\w*])/g, '$1').replace(/(?<![\w_])_([^\s_][^_]{0,300})_(?![\w_])/g, '$1')
  }
  return plain
}

function withoutFrontMatter(text: string): string {
  const opening = /^\s{0,20}---[ \t]*(?:\r\n|\r|\n)/.exec(text)
  if (opening === null) return text
  let at = opening[0].length
  for (let line = 0; line < frontMatterLines; line += 1) {
    const ending = /\r\n|\r|\n/g
    ending.lastIndex = at
    const end = ending.exec(text)
    const content = text.slice(at, end?.index ?? text.length)
    if (/^(?:---|\.\.\.)\s*$/.test(content)) return end === null ? '' : text.slice(end.index + end[0].length)
    if (end === null) return text
    at = end.index + end[0].length
  }
  return text
}
