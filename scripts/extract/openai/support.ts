import { wordsOf } from '../built-in/words.ts'
import type { Line, Reading } from './lines.ts'

const reachWords = 400 // before and after the quotes: what leads to a point and what follows from it
const leastOfAll = 0.3 // of the words that carry matter in headline and paragraph stand there; in a paraphrase mostly over half do
const leastOfTitle = 0.15

/** Says whether a text is about what was said around its quotes. */
export type Support = (text: { title: string; body: string }, lines: readonly number[]) => boolean

/**
 * Holds headlines and paragraphs against what was said around their quotes: by stems, as many as a paraphrase would share. A
 * text about something else beside a true quote is not supported. With no line known the whole transcript counts.
 */
export function createSupport({ lines, language }: Reading): Support {
  const stemsOf = (text: string) =>
    wordsOf(text)
      .filter((word) => word.length > 1 && !language.stopWords.has(word))
      .map(language.stem)
  const kept = new Map<Line, string[]>()
  const stemsIn = (line: Line) => {
    const known = kept.get(line) ?? stemsOf(line.text)
    kept.set(line, known)
    return known
  }
  return ({ title, body }, numbers) => {
    const around = new Set(neighboursOf(lines, numbers).flatMap(stemsIn))
    const share = (text: string) => {
      const stems = [...new Set(stemsOf(text))]
      return stems.length === 0 ? 1 : stems.filter((stem) => around.has(stem)).length / stems.length
    }
    return share(`${title} ${body}`) >= leastOfAll && share(title) >= leastOfTitle
  }
}

function neighboursOf(lines: readonly Line[], numbers: readonly number[]): readonly Line[] {
  if (numbers.length === 0) return lines
  const found = new Set<Line>()
  for (const number of numbers) {
    for (const step of [-1, 1]) {
      let words = 0
      for (let at = number - 1; at >= 0 && at < lines.length && words < reachWords; at += step) {
        const line = lines[at]
        if (line === undefined) break
        found.add(line)
        words += line.text.length / 5
      }
    }
  }
  return [...found]
}
