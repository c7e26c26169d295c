import type { Tokens } from '../stems.ts'
import { formAt } from './corpus.ts'
import type { Language } from './languages.ts'
import type { Vectors } from './weigh.ts'

/** A term of two texts, and how much of their nearness rests on it. */
export interface SharedTerm {
  term: number
  product: number
}

/** Terms of both texts, strongest first. */
export function sharedTerms({ starts, terms, values }: Vectors, a: number, b: number): SharedTerm[] {
  const shared: SharedTerm[] = []
  let at = starts[a]!
  let other = starts[b]!
  while (at < starts[a + 1]! && other < starts[b + 1]!) {
    const difference = terms[at]! - terms[other]!
    if (difference === 0) shared.push({ term: terms[at]!, product: values[at++]! * values[other++]! })
    else if (difference < 0) at++
    else other++
  }
  return shared.sort((x, y) => y.product - x.product)
}

/** A text and where its terms stand. */
export interface ReadText {
  text: string
  tokens: Tokens
}

/** Whether a text says a term more than once. */
export function isCentral({ tokens }: ReadText, term: number): boolean {
  let count = 0
  for (let from = 0; from < tokens.length; from += 3) if (tokens[from] === term && ++count === 2) return true
  return false
}

/** Whether a term is the same word in both texts, not `federate` in one and `federal` in the other, as far as the language lets tell. */
export function isSameWord(own: ReadText, theirs: ReadText, term: number, { isForm }: Language): boolean {
  const a = formOf(own, term)
  const b = formOf(theirs, term)
  if (a === null || b === null) return false
  const [one, two] = [lettersOf(a), lettersOf(b)]
  if (one !== null && two !== null) return one === two
  return a.toLowerCase() === b.toLowerCase() || isForm(a.toLowerCase(), b.toLowerCase())
}

/** The first form of a term in headline or body; `null` where only the quote has it. */
function formOf({ text, tokens }: ReadText, term: number): string | null {
  for (let from = 0; from < tokens.length; from += 3) if (tokens[from] === term) return formAt(text, tokens, from)
  return null
}

/** The letters of an abbreviation, without its ending: `ID` of `IDs`, which `IDEs` is none of. */
function lettersOf(form: string): string | null {
  return /^(\p{Lu}{2,})s?$/u.exec(form)?.[1] ?? null
}

/** Whether a term is a name in one of two texts and a common word in the other: `Node` and `node`. */
export function isNameOfOne(own: ReadText, theirs: ReadText, term: number): boolean {
  const [one, two] = [capitalsOf(own, term), capitalsOf(theirs, term)]
  return (one > 0 && two < 0) || (one < 0 && two > 0)
}

/** 1 where a term has a capital wherever none is owed to the sentence, -1 where never; 0 where nobody can tell. */
function capitalsOf({ text, tokens }: ReadText, term: number): number {
  let capitals = 0
  let plain = 0
  for (let from = 0; from < tokens.length; from += 3) {
    if (tokens[from] !== term || isInitial(tokens, from)) continue
    if (/^\p{Lu}/u.test(formAt(text, tokens, from))) capitals++
    else plain++
  }
  return capitals > 0 && plain === 0 ? 1 : plain > 0 && capitals === 0 ? -1 : 0
}

/** Whether one of two texts has a term again and again in one phrase alone, and the other never: the `source` of open source. */
export function isPartOfOne(own: ReadText, theirs: ReadText, term: number): boolean {
  return isPartOf(own, theirs, term) || isPartOf(theirs, own, term)
}

/** A headline often says what the paragraph does, so twice is once. */
const again = 3

function isPartOf({ tokens }: ReadText, { tokens: others }: ReadText, term: number): boolean {
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
 * Words and phrases that both texts have, at most `most`, as the first writes them: the strongest `terms`, joined with those `shared` beside
 * them and with any of `both` before them, as in open source, where both texts have them side by side. `isName` says of which terms a capital at the head of a sentence stays.
 */
export function nameTerms(
  own: ReadText,
  theirs: ReadText,
  given: {
    terms: readonly number[]
    shared: readonly number[]
    both: readonly number[]
    most: number
    isName: (term: number) => boolean
  },
): string[] {
  const pairs = new Set(sideBySide(theirs, given).map(({ pair }) => pair))
  const joined = new Set(sideBySide(own, given).flatMap(({ pair, from }) => (pairs.has(pair) ? from : [])))
  const named: string[] = []
  const told = new Set<number>()
  for (const term of given.terms) {
    if (named.length === given.most) break
    if (told.has(term)) continue
    const run = longestRun(own.tokens, term, joined)
    if (run === null) continue
    for (let from = run.from; from <= run.to; from += 3) told.add(own.tokens[from]!)
    const form = write(own, run, given.isName)
    if (!named.some((name) => covers(name, form))) named.push(form)
  }
  return named
}

/** Where in the tokens a run begins and where its last token does. */
interface Run {
  from: number
  to: number
}

/** The longest run around a term; of single words one within a sentence rather than at its head. */
function longestRun(tokens: Tokens, term: number, joined: ReadonlySet<number>): Run | null {
  let best: Run | null = null
  for (let at = 0; at < tokens.length; at += 3) {
    if (tokens[at] !== term) continue
    const run = { from: at, to: at }
    while (joined.has(run.from)) run.from -= 3
    while (joined.has(run.to + 3)) run.to += 3
    const isLonger = best === null || run.to - run.from > best.to - best.from
    const isPlainer =
      best !== null && run.to - run.from === best.to - best.from && isInitial(tokens, best.from) && !isInitial(tokens, run.from)
    if (isLonger || isPlainer) best = run
  }
  return best
}

/** Pairs of a term of both and a shared one with nothing but a space or hyphen between them, and where the second of each stands. */
function sideBySide(
  { text, tokens }: ReadText,
  { shared, both }: { shared: readonly number[]; both: readonly number[] },
): { pair: string; from: number }[] {
  const pairs: { pair: string; from: number }[] = []
  for (let from = 3; from < tokens.length; from += 3) {
    const before = tokens[from - 3]!
    const term = tokens[from]!
    if (!shared.includes(term) || !both.includes(before)) continue
    const end = tokens[from - 2]! + (tokens[from - 1]! >> 1)
    if (tokens[from + 1] === end + 1 && /[ -]/.test(text[end] ?? '')) pairs.push({ pair: `${before} ${term}`, from })
  }
  return pairs
}

function isInitial(tokens: Tokens, from: number): boolean {
  return tokens[from + 2]! % 2 === 1
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
  const parts = (name: string) => name.toLowerCase().split(/[ -]/)
  const one = parts(a)
  const two = parts(b)
  return one.every((part) => two.includes(part)) || two.every((part) => one.includes(part))
}
