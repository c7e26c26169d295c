import { readScores } from '../reading/sheet.ts'

/** What one reader gave: 0, 1 or 2 by the link's number. */
export interface Reader {
  name: string
  marks: Map<number, number>
}

/**
 * Reads what readers wrote: filled-in sheets (`related-1.md`, or `related-1.anna.md` where several people read), and text files of
 * theirs (`anna.txt`) with lines such as "17 2" or "17: 2", where `#` begins a remark. Throws where a mark is none, or a reader gave two.
 */
export function readMarks(files: readonly { name: string; text: string }[]): Reader[] {
  const readers = new Map<string, Map<number, number>>()
  for (const { name, text } of files) {
    const who = readerOf(name)
    if (who === undefined) continue
    const marks = readers.get(who) ?? new Map<number, number>()
    for (const [number, mark] of name.endsWith('.md') ? readScores(text, name) : readLines(text, name)) {
      if (marks.has(number)) throw new Error(`${name}: link ${number} has a score already`)
      marks.set(number, mark)
    }
    readers.set(who, marks)
  }
  return [...readers].flatMap(([name, marks]) => (marks.size > 0 ? [{ name, marks }] : []))
}

function readerOf(file: string): string | undefined {
  const sheet = /^related-\d+(?:\.([\w-]+))?\.md$/.exec(file)
  return sheet ? (sheet[1] ?? '') : /^([\w-]+)\.txt$/.exec(file)?.[1]
}

function readLines(text: string, file: string): [number: number, mark: number][] {
  return text.split('\n').flatMap((line, at): [number, number][] => {
    const said = line.replace(/#.*/, '').trim()
    if (said === '') return []
    const [, number, mark] = /^(\d+)(?:\s*[:,=]\s*|\s+)([012])$/.exec(said) ?? []
    if (number === undefined) throw new Error(`${file}: line ${at + 1} is "${said}": write a link's number and 0, 1 or 2, such as "17 2"`)
    return [[Number(number), Number(mark)]]
  })
}
