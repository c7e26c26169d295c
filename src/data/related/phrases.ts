import type { Tokens } from '../stems.ts'
import { isInitial } from './forms.ts'

/** A text and where its terms stand. */
export interface ReadText {
  /** Put together when it is asked for. */
  text: () => string
  tokens: Tokens
}

/** Where in the tokens a run begins and where its last token does. */
export interface Run {
  from: number
  to: number
}

/** Where each token stands that has nothing but a space or hyphen between itself and the one before it. */
export function secondsIn(read: ReadText): number[] {
  const seconds: number[] = []
  for (let from = 3; from < read.tokens.length; from += 3) if (isSecond(read, from)) seconds.push(from)
  return seconds
}

/** Whether a text has two terms side by side anywhere. */
export function hasPair(read: ReadText, before: number, term: number): boolean {
  const { tokens } = read
  for (let from = 3; from < tokens.length; from += 3) {
    if (tokens[from] === term && tokens[from - 3] === before && isSecond(read, from)) return true
  }
  return false
}

function isSecond({ text, tokens }: ReadText, from: number): boolean {
  const end = tokens[from - 2]! + (tokens[from - 1]! >> 1)
  return tokens[from + 1] === end + 1 && (text()[end] === ' ' || text()[end] === '-')
}

/** The longest run of several tokens around a term, by where those stand that are `joined` to the one before; `null` where the term stands alone. */
export function phraseAround(tokens: Tokens, term: number, joined: readonly number[]): Run | null {
  let best: Run | null = null
  for (let at = 0; at < tokens.length; at += 3) {
    if (tokens[at] !== term) continue
    const run = { from: at, to: at }
    while (joined.includes(run.from)) run.from -= 3
    while (joined.includes(run.to + 3)) run.to += 3
    if (run.from < run.to && (best === null || isBetter(tokens, run, best))) best = run
  }
  return best
}

/** Whether a run is longer than another, or as long and within a sentence rather than at its head. */
function isBetter(tokens: Tokens, run: Run, other: Run): boolean {
  const longer = run.to - run.from - (other.to - other.from)
  return longer > 0 || (longer === 0 && isInitial(tokens, other.from) && !isInitial(tokens, run.from))
}

/** Where a term stands first, within a sentence rather than at its head. */
export function placeOf(tokens: Tokens, term: number): number {
  let place = -1
  for (let at = 0; at < tokens.length; at += 3) {
    if (tokens[at] !== term) continue
    if (!isInitial(tokens, at)) return at
    if (place === -1) place = at
  }
  return place
}

/** Whether one of two texts has a term again and again in one phrase alone, and the other never: the `source` of open source. */
export function isPartOfOne(own: Tokens, theirs: Tokens, term: number): boolean {
  return isPartOf(own, theirs, term) || isPartOf(theirs, own, term)
}

/** How often at least: `mark.again` says the same. */
const again = 3

function isPartOf(tokens: Tokens, others: Tokens, term: number): boolean {
  const before = termsBefore(tokens, term)
  const [first] = before
  return first !== undefined && before.length >= again && before.every((one) => one === first) && !termsBefore(others, term).includes(first)
}

/** What stands before each place of a term. */
function termsBefore(tokens: Tokens, term: number): number[] {
  const before: number[] = []
  for (let from = 3; from < tokens.length; from += 3) if (tokens[from] === term) before.push(tokens[from - 3]!)
  return before
}
