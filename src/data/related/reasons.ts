import type { Tokens } from '../stems.ts'
import { formAt } from './corpus.ts'
import { isInitial } from './forms.ts'

/** A text and where its terms stand. */
export interface ReadText {
  text: string
  tokens: Tokens
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

/**
 * Words and phrases that both texts have, as the first writes them: the strongest `terms`, joined with those `shared` beside them and with any of
 * `both` before them, as in open source, where both texts have them side by side. Apart are those that two cannot speak of: a lone word in lower
 * case that `isThing` does not let pass. `isName` says of which terms a capital at the head of a sentence stays.
 */
export function nameTerms(
  own: ReadText,
  theirs: ReadText,
  given: {
    terms: readonly number[]
    shared: readonly number[]
    both: readonly number[]
    isName: (term: number) => boolean
    isThing: (word: string) => boolean
  },
): { things: string[]; others: string[] } {
  const ours = given.both.length < 2 ? [] : sideBySide(own, given)
  const joined = ours.length === 0 ? [] : joinedIn(ours, sideBySide(theirs, given))
  const named: string[] = []
  const told: number[] = []
  for (const term of given.terms) {
    if (told.includes(term)) continue
    const run = longestRun(own.tokens, term, joined)
    if (run === null) continue
    for (let from = run.from; from <= run.to; from += 3) told.push(own.tokens[from]!)
    const written = write(own, run, given.isName)
    const form = run.from === run.to ? (pluralIn(own, term, written) ?? written) : written
    if (!named.some((name) => covers(name, form))) named.push(form)
  }
  const isThing = (name: string) => !/^\p{Ll}+$/u.test(name) || given.isThing(name)
  return { things: named.filter(isThing), others: named.filter((name) => !isThing(name)) }
}

/** The English plural of a form, where the text has it as well: "speak of alarms" reads better than "speak of alarm". */
function pluralIn({ text, tokens }: ReadText, term: number, form: string): string | undefined {
  for (let at = 0; at < tokens.length; at += 3) {
    if (tokens[at] !== term) continue
    const other = formAt(text, tokens, at)
    if (other === `${form}s` || other === `${form}es`) return other
  }
  return undefined
}

/** Where the second of a pair stands that is among the others, too. */
function joinedIn(ours: readonly SideBySide[], theirs: readonly SideBySide[]): number[] {
  return ours.filter(({ pair }) => theirs.some((other) => other.pair === pair)).map(({ from }) => from)
}

/** Where in the tokens a run begins and where its last token does. */
interface Run {
  from: number
  to: number
}

/** The longest run around a term; of single words one within a sentence rather than at its head. */
function longestRun(tokens: Tokens, term: number, joined: readonly number[]): Run | null {
  let best: Run | null = null
  for (let at = 0; at < tokens.length; at += 3) {
    if (tokens[at] !== term) continue
    const run = { from: at, to: at }
    while (joined.includes(run.from)) run.from -= 3
    while (joined.includes(run.to + 3)) run.to += 3
    const isLonger = best === null || run.to - run.from > best.to - best.from
    const isPlainer =
      best !== null && run.to - run.from === best.to - best.from && isInitial(tokens, best.from) && !isInitial(tokens, run.from)
    if (isLonger || isPlainer) best = run
  }
  return best
}

/** A pair of terms that stand side by side, as one number, and where the second stands. */
interface SideBySide {
  pair: number
  from: number
}

/** Pairs of a term of both and a shared one with nothing but a space or hyphen between them. */
function sideBySide({ text, tokens }: ReadText, { shared, both }: { shared: readonly number[]; both: readonly number[] }): SideBySide[] {
  const pairs: SideBySide[] = []
  for (let from = 3; from < tokens.length; from += 3) {
    const end = tokens[from - 2]! + (tokens[from - 1]! >> 1)
    if (tokens[from + 1] !== end + 1) continue
    const before = tokens[from - 3]!
    const term = tokens[from]!
    if (!shared.includes(term) || !both.includes(before) || (text[end] !== ' ' && text[end] !== '-')) continue
    pairs.push({ pair: before * 2 ** 26 + term, from })
  }
  return pairs
}

function write({ text, tokens }: ReadText, { from, to }: Run, isName: (term: number) => boolean): string {
  const last = tokens[to + 1]! + (tokens[to + 2]! >> 1)
  const form = text.slice(tokens[from + 1], last)
  if (!isInitial(tokens, from) || isName(tokens[from]!)) return form
  const head = /^\p{Lu}\p{Ll}+(?!\p{L})/u.exec(form)?.[0] ?? ''
  return head.toLowerCase() + form.slice(head.length)
}

/** Whether one of two names says what the other does: `pre-training` and `training`. */
function covers(a: string, b: string): boolean {
  if (!joint.test(a) && !joint.test(b)) return a.toLowerCase() === b.toLowerCase()
  const parts = (name: string) => name.toLowerCase().split(joint)
  const one = parts(a)
  const two = parts(b)
  return one.every((part) => two.includes(part)) || two.every((part) => one.includes(part))
}

/** What stands between the words of a name. */
const joint = /[ -]/
