import { clockSource } from './clock.ts'
import { lineLimit } from './cue.ts'
import { cleanName, isGenericLabel, isNameLike, readLabel } from './label.ts'
import { type TextLine, withoutMarks } from './text-line.ts'

const inlineTime = String.raw`[[(]${clockSource}[\])]\s*`
/** A name with a colon behind the end of a sentence, a time before it or not. */
const inlineName = new RegExp(
  String.raw`((?:[\p{L}\p{N}…"”)\].-][.!?]|\.\.|[…"”)\]\-–—])\s+)(?:${inlineTime})?((?:Dr\. |Mr\. |Mrs\. |Ms\. )?\p{Lu}[\p{L}\p{N}'’_-]{0,30}(?: (?:\p{Lu}\.|[\p{Lu}\d][\p{L}\p{N}'’_-]{0,30})){0,3}(?: \([^()]{1,20}\))?)[:：]\s`,
  'gu',
)
const namesAtLeast = 3
const timesAtLeast = 5

/**
 * Lines cut where a speaker's label or a time in brackets stands in mid-line: transcripts whose line breaks were lost. A name must
 * recur and stand behind the end of a sentence; times must be many.
 */
export function splitInline(lines: TextLine[]): TextLine[] {
  const names = countNames(lines)
  const timed = countTimes(lines) >= timesAtLeast
  const recurring = new Set([...names].filter(([, count]) => count >= namesAtLeast).map(([name]) => name))
  if (recurring.size === 0 && !timed) return lines
  return lines.flatMap((line) => {
    const cuts = [...(recurring.size > 0 ? nameCuts(line.text, recurring) : []), ...(timed ? timeCuts(line.text) : [])]
    if (cuts.length === 0) return [line]
    cuts.sort((left, right) => left - right)
    return cutAt(line, cuts)
  })
}

function countNames(lines: TextLine[]): Map<string, number> {
  const names = new Map<string, number>()
  const inside = new Set<string>()
  for (const { text } of lines) {
    for (const { name } of inlineNames(text)) {
      if (!isNameLike(name) || isWord(name)) continue
      inside.add(name)
      names.set(name, (names.get(name) ?? 0) + 1)
    }
    const head = readLabel(withoutMarks(text))
    if (head !== null) names.set(head.name, (names.get(head.name) ?? 0) + 1)
  }
  for (const name of names.keys()) if (!inside.has(name)) names.delete(name)
  return names
}

/** Single words stand before colons in speech too: only where few other words could be meant. */
function isWord(name: string): boolean {
  return !name.includes(' ') && !isGenericLabel(name) && /(?:ly|ing|tion|ed|ment|ness|ity)$/.test(name)
}

interface Found {
  name: string
  /** Where it begins, a time before it included. */
  at: number
}

function inlineNames(text: string): Found[] {
  const found: Found[] = []
  for (const match of text.matchAll(inlineName)) {
    if (found.length >= lineLimit) break
    const at = match.index + (match[1] ?? '').length
    if (!/\.\p{L}\.\s+$/u.test(text.slice(Math.max(0, at - 8), at))) found.push({ name: cleanName(match[2] ?? ''), at }) // `J.v.d. Berg:`
  }
  return found
}

function nameCuts(text: string, names: Set<string>): number[] {
  return inlineNames(text).flatMap(({ name, at }) => (names.has(name) ? at : []))
}

function countTimes(lines: TextLine[]): number {
  return lines.reduce((sum, { text }) => sum + timeCuts(text).length, 0)
}

const spacedTime = new RegExp(String.raw`[^\s:：]\s${inlineTime}`, 'g')

function timeCuts(text: string): number[] {
  // One nearer to the head belongs to the label there.
  return [...text.matchAll(spacedTime)].map((found) => found.index + 2).filter((at) => at > 20)
}

function cutAt(line: TextLine, cuts: number[]): TextLine[] {
  const parts: TextLine[] = []
  let from = 0
  for (const cut of [...cuts, line.text.length]) {
    const text = line.text.slice(from, cut).trim()
    if (cut > from && text !== '') parts.push({ ...line, text, apart: parts.length > 0 || line.apart })
    from = cut
  }
  return parts
}
