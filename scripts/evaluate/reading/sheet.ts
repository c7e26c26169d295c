import type { Entry } from './draw.ts'

/** Where an entry stands: which sheet, and its number there from 1. */
export interface KeyEntry extends Entry {
  sheet: number
  number: number
}

/** Passages in the order in which they are read; `below` draws by lot. What is what stands in the key alone. */
export function orderEntries(batches: readonly (readonly Entry[])[], below: (size: number) => number): KeyEntry[] {
  return batches.flatMap((entries, index) => {
    const left = [...entries]
    return entries.flatMap((_, at) => {
      const [entry] = left.splice(below(left.length), 1)
      return entry === undefined ? [] : [{ sheet: index + 1, number: at + 1, ...entry }]
    })
  })
}

/** A sheet for a reader, in Markdown: they write a number after each "Score:". */
export function renderSheet(sheet: number, entries: readonly KeyEntry[]): string {
  const own = entries.filter((entry) => entry.sheet === sheet)
  const passages = own.map(({ number, text }) => `## ${number}\n\n> ${text}\n\nScore:\n`)
  return `# Reading sheet ${sheet}\n\n${instructions}\n\n${passages.join('\n')}`
}

const instructions = `Read each passage by itself, as somebody who has never heard of the show. Write 0, 1 or 2 after "Score:".

- 2: one idea, complete, worth my minute. I know what is claimed and why; it could change what somebody does or thinks.
- 1: an idea, but thin, known to everyone, a little out of its place, or more than one.
- 0: I cannot tell what it is about, it begins or ends in mid-air, or it is small talk, promotion or stale news.

The passages are spoken language, cleaned by a machine: mind what is said, not the style.`

/** Scores as they stand in a filled-in sheet, by the passage's number; throws where one is not 0, 1 or 2. */
export function readScores(sheet: string, file: string): Map<number, number> {
  const scores = new Map<number, number>()
  for (const part of sheet.split(/^(?=## \d+\s*$)/m)) {
    const number = /^## (\d+)/.exec(part)?.[1]
    const given = /^Score:[ \t]*(\S*)/m.exec(part)?.[1]
    if (number === undefined || given === undefined || given === '') continue
    if (!/^[012]$/.test(given)) throw new Error(`${file}: the score of passage ${number} is "${given}": write 0, 1 or 2`)
    scores.set(Number(number), Number(given))
  }
  return scores
}
