import type { Heard } from '../ground/heard.ts'
import { type Passage, passageOf } from '../ground/passage.ts'
import { readWords } from '../ground/words.ts'

const fewestWords = 6 // a passage that a person recognises
const shareAtLeast = 0.4 // of what makes the quote its own
const roundOff = 1e-9 // sums of weights that are equal

/**
 * What a transcript says that is most like a quote: the run of as many words that shares most of them, rare ones counting more, and of
 * equal ones the nearest to the second `near`. Where nothing is like it, what is said at that second; `null` where nothing is.
 */
export function findNearest(quote: string, heard: Heard, near: number | undefined): Passage | null {
  const { words } = heard
  const wanted = weightsOf(quote, heard)
  if (wanted.size === 0 || words.length === 0) return null
  const width = Math.max(fewestWords, readWords(quote).length)
  const like = findLike(wanted, { width, heard, near })
  if (like !== null) return passageAt(like, width, { heard, wanted })
  const there = near === undefined ? -1 : words.findIndex(({ segment }) => segment.end > near && segment.start <= near)
  return there < 0 ? null : passageAt(there, width, { heard, wanted })
}

/** Where the run of so many words begins that has most of the wanted ones, each counted once; `null` where none has its share of them. */
function findLike(
  wanted: ReadonlyMap<string, number>,
  { width, heard: { words }, near }: { width: number; heard: Heard; near: number | undefined },
): number | null {
  const inside = new Map<string, number>()
  let score = 0
  const count = (form: string, step: 1 | -1) => {
    const weight = wanted.get(form)
    if (weight === undefined) return
    const now = (inside.get(form) ?? 0) + step
    inside.set(form, now)
    if (now === (step === 1 ? 1 : 0)) score += step * weight
  }
  let best = { from: 0, score: 0, away: Number.POSITIVE_INFINITY }
  for (const [last, { form, segment }] of words.entries()) {
    count(form, 1)
    count(words[last - width]?.form ?? '', -1)
    const away = near === undefined ? last : Math.abs(segment.start - near)
    const isBetter = score > best.score + roundOff || (score > best.score - roundOff && away < best.away)
    if (isBetter) best = { from: Math.max(0, last - width + 1), score, away }
  }
  const whole = [...wanted.values()].reduce((sum, weight) => sum + weight, 0)
  return best.score >= whole * shareAtLeast ? best.from : null
}

/** The passage of so many words, as far as one speaker says it, and those of the quote that stand around it. */
function passageAt(
  first: number,
  width: number,
  { heard: { words }, wanted }: { heard: Heard; wanted: ReadonlyMap<string, number> },
): Passage {
  const turn = words[Math.min(first + Math.floor(width / 2), words.length - 1)]?.turn
  const isIn = (index: number) => words[index]?.turn === turn
  const isWanted = (index: number) => isIn(index) && wanted.has(words[index]?.form ?? '')
  let [from, to] = [first, first + width]
  while (!isIn(from)) from++
  while (!isIn(to - 1)) to--
  while (isWanted(from - 1)) from--
  while (isWanted(to)) to++
  return passageOf(words.slice(from, to))
}

/** For each word of a quote how much it says: 1 where the transcript has it once or never, less the more often it has it. */
function weightsOf(quote: string, { words }: Heard): Map<string, number> {
  const counts = new Map(readWords(quote).map(({ form }) => [form, 0]))
  for (const { form } of words) {
    const count = counts.get(form)
    if (count !== undefined) counts.set(form, count + 1)
  }
  return new Map([...counts].map(([form, count]) => [form, 1 / Math.sqrt(Math.max(1, count))]))
}
