import type { Letter, LetterEntry } from './letter.ts'
import { phrase, type Wording } from './words.ts'

const width = 72 // RFC 3676, 4.2: lines stay under 78 characters

/** The plain text part of a letter: the same as its HTML says. */
export function renderLetterText(letter: Letter): string {
  const { site, day, size, address, note, entries, scan, unsubscribe, words } = letter
  const head = [site.title.toUpperCase(), `${day}\n${size}`, ...note.map((text) => wrap(text))]
  const foot = [
    ...(scan === '' ? [] : [wrap(scan)]),
    `${words.brief}: ${address}`,
    ...(unsubscribe === null ? [] : [`${words.unsubscribe}: ${unsubscribe}`]),
  ]
  return `${[...head, ...entries.map((entry, index) => renderEntry(entry, index, words)), rule, ...foot].join('\n\n')}\n`
}

const rule = '-'.repeat(40)

function renderEntry(entry: LetterEntry, index: number, words: Wording): string {
  const title = wrap(`${index + 1}. ${entry.title}`)
  if (entry.short) return `${title}\n${entry.address}`
  const heard = phrase(words.heard, { show: entry.show, episode: entry.episode })
  const { time } = entry
  const parts = [
    title,
    ...(entry.because === null ? [] : [`(${entry.because})`]),
    ...entry.paragraphs.map((text) => wrap(text)),
    wrap(`“${entry.quote}”`, '  '),
    [
      ...(entry.speaker === null ? [] : [wrap(phrase(words.said, { speaker: entry.speaker }), '  ')]),
      wrap(heard, '  '),
      ...(time === null
        ? []
        : [`  ${entry.listen === null ? phrase(words.at, { time }) : `${phrase(words.listen, { time })}: ${entry.listen}`}`]),
    ].join('\n'),
    entry.address,
  ]
  return parts.join('\n\n')
}

/** Breaks a line at words; `margin` stands before each. A line never begins with what a mail program or a mailbox file takes for a mark. */
function wrap(text: string, margin = ''): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && margin.length + line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  lines.push(line)
  return lines.map((one) => margin + (margin === '' && /^(?:-- ?$|>|From )/.test(one) ? ` ${one}` : one)).join('\n')
}
