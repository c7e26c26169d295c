import type { Language } from '../built-in/language.ts'
import { wordsOf } from '../built-in/words.ts'
import type { Line, Reading } from './lines.ts'

const reachWords = 400 // before and after the quotes: what leads to a point and what follows from it
const leastOfAll = 0.4 // of the words that carry matter in headline and paragraph stand there; in a paraphrase mostly over half do
const leastOfTitle = 0.15

/** Says why a text is not about what was said around its quotes; `null` where it is. */
export type Support = (text: { title: string; body: string }, lines: readonly number[]) => string | null

/**
 * Holds headlines and paragraphs against what was said around their quotes: by stems, as many as a paraphrase would share. A
 * text about something else beside a true quote is not supported. With no line known the whole transcript counts. A name that
 * stands neither there nor in `facts` (of the episode: its title, its people) is from nowhere, whatever the model was told.
 */
export function createSupport({ lines, language }: Reading, facts: readonly string[]): Support {
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
  const said = new Set([...lines.map(({ text, speaker }) => `${text} ${speaker ?? ''}`), ...facts].flatMap(wordsOf).map(language.stem))
  const isSaid = (stem: string) => said.has(stem) || (stem.length > 5 && [...said].some((other) => other.startsWith(stem.slice(0, 5))))
  return ({ title, body }, numbers) => {
    const stranger = namesIn(title, body, language).find((name) => wordsOf(name).some((word) => !isSaid(language.stem(word))))
    if (stranger !== undefined) return `it names "${stranger}", of whom nothing was said`
    const around = new Set(neighboursOf(lines, numbers).flatMap(stemsIn))
    const share = (text: string) => {
      const stems = [...new Set(stemsOf(text))]
      return stems.length === 0 ? 1 : stems.filter((stem) => around.has(stem)).length / stems.length
    }
    const supported = share(`${title} ${body}`) >= leastOfAll && share(title) >= leastOfTitle
    return supported ? null : 'it is not about what was said around its quotes'
  }
}

/** Words with a capital where no sentence begins; none in German, where every noun has one, and none of a headline in Title Case. */
function namesIn(title: string, body: string, { code }: Language): string[] {
  if (code === 'de') return []
  const words = title.split(' ')
  const isTitleCase = words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length / 2
  const text = isTitleCase ? body : `${title}. ${body}`
  return text.match(/(?<=[\p{L}\p{N},;)'’] )\p{Lu}[\p{L}\p{N}'’-]{2,}/gu)?.map((name) => name.replace(/['’]s?$/, '')) ?? []
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
