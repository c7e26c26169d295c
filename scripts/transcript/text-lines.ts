import { carrySpeakers } from './captions.ts'
import { clockSource, readClock } from './clock.ts'
import { type Cue, lineLimit, type Parsed } from './cue.ts'
import { splitInline } from './inline-labels.ts'
import { canBeLabel, cleanName, hasRole, isNameLike, type Label, readLabel } from './label.ts'
import { collapse } from './markup.ts'
import { selectSpeakers } from './speakers.ts'
import { marks, type TextLine, withoutMarks } from './text-line.ts'

/** The head of a line: when, who, and what is left to be said. */
interface Head {
  time: number | null
  /** The time that stands behind the name, of no meaning where the name is none. */
  nameTime: number | null
  /** True where the time stands without brackets, so that it may be a part of the speech. */
  bareTime: boolean
  label: Label | null
  rest: string
  /** The whole line without marks. */
  whole: string
  /** What follows the time, where the label is refused. */
  afterTime: string
}

const timePattern = new RegExp(
  String.raw`^\s*([[(（]?)\s*(${clockSource})(?:\s*(?:-{1,2}>|[-–—]|to)\s*${clockSource})?\s*([\])）]?)(?=[\s:\-–—<${marks.bold}${marks.speaker}${marks.end}]|$|(?<=[\])）]))\s*(?:[:\-–—]\s+|[:\-–—]$)?\s*`,
)
const nameAndTime = new RegExp(
  String.raw`^\s*(?:[-*•]\s+)?[[(]?([^[\]():\n]{1,60}?(?:\([^()]{1,30}\))?)[\])]?\s*[,:|–—-]?\s*(?:[[(]\s*(${clockSource})\s*[\])]\s*[:–—-]?\s*|\s(${clockSource})\s*:?\s*$)`,
)

/**
 * Lines to cues. Each may begin with a time (`[00:32]`, `(0:32)`, `0:32`) and a label (`Name:`, `[Name]`, bold), in
 * either order, or both may stand on a line of their own before the text. A line without either is a
 * paragraph of the speaker before; in text that is wrapped at a width, a part of the paragraph.
 */
export function readTextLines(lines: TextLine[]): Parsed {
  const used = splitInline(lines.slice(0, lineLimit)).slice(0, lineLimit)
  const heads = used.map((line) => readHead(line.text))
  const labels = heads.flatMap(({ label }) => label ?? [])
  const bareTimes = heads.filter((head) => head.bareTime).length
  const withBareTimes = bareTimes >= 3
  const text = labels.length > 0 ? heads.map((head) => head.whole).join('\n') : ''
  const accepted = selectSpeakers(labels, { text, opening: heads.find((head) => head.whole !== '')?.label ?? null, lines: heads.length })
  const wrapped = isWrapped(used)
  const cues: Cue[] = []
  let pending: { speaker: string | null; opens: boolean; time: number | null } = { speaker: null, opens: false, time: null }
  for (const [index, head] of heads.entries()) {
    const line = used[index]
    if (line === undefined || head.whole === '') continue
    const speaker = head.label === null ? undefined : accepted.get(head.label.name)
    const label = speaker === undefined ? null : head.label
    const stated = head.time !== null && (!head.bareTime || withBareTimes) ? head.time : null
    const time = stated ?? (label === null ? null : head.nameTime)
    if (label === null && (line.heading ? time === null : accepted.size > 0 && isHeadline(line.text))) continue
    const rest = collapse(label !== null ? label.rest : time !== null ? head.afterTime : head.whole)
    if (label !== null) pending = { speaker: speaker ?? null, opens: true, time: time ?? (pending.opens ? null : pending.time) }
    else if (time !== null) pending.time = time
    if (rest === '') continue
    const last = cues.at(-1)
    const plain = label === null && time === null && !pending.opens && pending.time === null
    if (plain && last !== undefined && wrapped && !line.apart) last.text += `\n${rest}`
    else cues.push({ speaker: pending.speaker, opens: pending.opens, start: pending.time, end: null, text: rest })
    pending = { speaker: null, opens: false, time: null }
  }
  const spoken = withoutCredits(withoutPreamble(cues))
  openUnlabelled(spoken)
  carrySpeakers(spoken)
  return { cues: spoken, dropped: 0, notes: lines.length >= lineLimit ? [`Only the first ${lineLimit} lines were read.`] : [] }
}

/** True for a line that is bold from end to end and no sentence, a time before it aside. */
function isHeadline(text: string): boolean {
  return /^[\s\d:.[\]()]{0,20}\ue000[^\ue000-\ue002]{1,80}\ue002\s*$/.test(text) && !/[.!?…]\s*\ue002/.test(text)
}

/** True where lines are broken at a width, so that a line is not a paragraph. */
function isWrapped(lines: TextLine[]): boolean {
  const inner = lines.filter((line) => !line.apart && line.text !== '')
  if (inner.length < 3) return false
  const short = inner.filter((line) => line.text.length <= 100).length
  return short >= inner.length * 0.95 && inner.filter((line) => !/[.!?…"”:)\]]\s*$/.test(line.text)).length >= inner.length * 0.4
}

/** Where nearly each time has a label beside it, a time without one is not the speaker's before. */
function openUnlabelled(cues: Cue[]): void {
  const timed = cues.filter((cue) => cue.start !== null)
  const labelled = timed.filter((cue) => cue.opens).length
  if (timed.length < 10 || labelled < timed.length * 0.95) return
  for (const cue of timed) cue.opens = true
}

/** Cues without the title lines before the first speaker. */
function withoutPreamble(cues: Cue[]): Cue[] {
  const first = cues.findIndex((cue) => cue.opens)
  if (first < 1) return cues
  const isTitle = (cue: Cue) => cue.start === null && cue.text.length < 100 && !/[.!?…]["”)]?$/.test(cue.text)
  return cues.filter((cue, index) => index >= first || !isTitle(cue))
}

const credit =
  /^(?:sources?:|transcri(?:pt|ption|bed)\b|credits?\b|copyright\b|©|\(c\)|licen[sc]ed?\b|(?:produced|edited|music|mixed|hosted) by\b|support (?:this|the|our|us)\b|subscribe\b|follow us\b|this (?:transcript|episode|podcast) (?:was|is)\b|[★☆♫♪►▶])/iu
const creditLength = 400

/** Cues without the credits, sources and appeals that stand as paragraphs of nobody's behind the last speech. */
function withoutCredits(cues: Cue[]): Cue[] {
  let end = cues.length
  const isCredit = (cue: Cue | undefined) =>
    cue !== undefined && !cue.opens && cue.start === null && cue.text.length <= creditLength && credit.test(cue.text)
  while (end > 1 && isCredit(cues[end - 1])) end -= 1
  return cues.slice(0, end)
}

function readHead(text: string): Head {
  const whole = collapse(withoutMarks(text))
  const head: Head = { time: null, nameTime: null, bareTime: false, label: null, rest: text, whole, afterTime: whole }
  if (whole === '') return head
  let rest = takeTime(head, text.slice(0, 400)) + text.slice(400)
  head.afterTime = withoutMarks(rest)
  head.label = readName(rest)
  if (head.label === null) {
    const timed = nameAndTime.exec(withoutMarks(rest.slice(0, 200)))
    const name = cleanName(timed?.[1] ?? '')
    if (timed !== null && head.time === null && isNameLike(name)) {
      head.nameTime = readClock(timed[2] ?? timed[3] ?? '')
      head.label = { name, rest: withoutMarks(rest).slice(timed[0].length), form: 'timed' }
    }
    return head
  }
  rest = head.label.rest
  if (/^\s*[[(（]/.test(rest)) rest = takeTime(head, rest.slice(0, 60)) + rest.slice(60) // also one that says the time again
  if (head.time !== null && head.label.form === 'bare') head.label.form = 'timed'
  head.label.rest = withoutMarks(rest)
  return head
}

/** Takes a time off the head of a text; gives what is left. */
function takeTime(head: Head, text: string): string {
  const found = timePattern.exec(text)
  const seconds = found === null ? null : readClock(found[2] ?? '')
  if (found === null || seconds === null || (found[1] === '') !== (found[3] === '')) return text
  head.time = seconds
  head.bareTime = found[1] === ''
  return text.slice(found[0].length)
}

const markedName = new RegExp(`^\\s*([${marks.bold}${marks.speaker}])([^${marks.end}]{1,120})${marks.end}\\s*([:：–—-]?)`)

/** The label at the head of a line, by voice tag, by markup, or by form. */
function readName(text: string): Label | null {
  const voice = /^\s*<v(?:\.[^\s<>]{0,100})?\s+([^<>]{1,200})>/.exec(text)
  if (voice !== null) return { name: cleanName(voice[1] ?? ''), rest: text.slice(voice[0].length).replace('</v>', ''), form: 'sure' }
  const marked = markedName.exec(text)
  if (marked === null) return readLabel(text) ?? readLone(text)
  const inside = marked[2] ?? ''
  const name = cleanName(inside)
  const rest = text.slice(marked[0].length)
  if (marked[1] === marks.speaker) return name === '' ? null : { name, rest, form: 'sure' }
  const closed = /[:：]\s*$/.test(inside) || marked[3] !== ''
  if (hasRole(inside) && canBeLabel(name)) return { name, rest, form: 'sure' }
  if (closed && canBeLabel(name)) return { name, rest, form: 'bold' }
  if (isNameLike(name) && /^\s*(?:$|[[(]?\d{1,4}:\d\d)/.test(rest)) return { name, rest, form: 'bare' }
  return readLabel(withoutMarks(text))
}

/** A name alone on its line: a label if it recurs. */
function readLone(text: string): Label | null {
  const name = cleanName(text)
  return text.length <= 60 && !/[:.,!?]\s*$/.test(text) && isNameLike(name) ? { name, rest: '', form: 'bare' } : null
}
