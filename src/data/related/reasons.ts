import type { Token } from '../stems.ts'
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
  tokens: readonly Token[]
}

/**
 * Words and phrases that both texts have, at most `most`, as the first writes them: the strongest `terms`, joined with those `shared` beside
 * them where both texts have them side by side. `isName` says of which terms a capital at the head of a sentence stays.
 */
export function nameTerms(
  own: ReadText,
  theirs: ReadText,
  { terms, shared, most, isName }: { terms: readonly number[]; shared: readonly number[]; most: number; isName: (term: number) => boolean },
): string[] {
  const wanted = new Set(shared)
  const pairs = sideBySide(theirs, wanted)
  const named: string[] = []
  const told = new Set<number>()
  for (const term of terms) {
    if (named.length === most) break
    if (told.has(term)) continue
    const places = own.tokens.flatMap((token, index) => (token.term === term ? index : []))
    const phrase = places.map((index) => grow(own, index, wanted, pairs)).sort((a, b) => b.length - a.length)[0]
    if (phrase === undefined) continue
    const best = phrase.length > 1 ? phrase : [own.tokens[places.find((index) => own.tokens[index]?.initial === false) ?? places[0]!]!]
    for (const token of best) told.add(token.term)
    const form = write(own.text, best, isName)
    if (!named.some((name) => covers(name, form))) named.push(form)
  }
  return named
}

/** The run of wanted terms around a token that the other text has side by side as well. */
function grow({ text, tokens }: ReadText, index: number, wanted: ReadonlySet<number>, pairs: ReadonlySet<string>): Token[] {
  let first = index
  let last = index
  const follows = (at: number) => {
    const before = tokens[at - 1]
    const token = tokens[at]
    return (
      before !== undefined &&
      token !== undefined &&
      wanted.has(token.term) &&
      wanted.has(before.term) &&
      touches(text, before, token) &&
      pairs.has(`${before.term} ${token.term}`)
    )
  }
  while (follows(first)) first--
  while (follows(last + 1)) last++
  return tokens.slice(first, last + 1)
}

function sideBySide({ text, tokens }: ReadText, wanted: ReadonlySet<number>): Set<string> {
  const pairs = new Set<string>()
  for (let at = 1; at < tokens.length; at++) {
    const before = tokens[at - 1]!
    const token = tokens[at]!
    if (wanted.has(token.term) && wanted.has(before.term) && touches(text, before, token)) pairs.add(`${before.term} ${token.term}`)
  }
  return pairs
}

function touches(text: string, before: Token, token: Token): boolean {
  const end = before.at + before.length
  return token.at === end + 1 && /[ -]/.test(text[end] ?? '')
}

function write(text: string, phrase: readonly Token[], isName: (term: number) => boolean): string {
  const [first] = phrase
  const last = phrase.at(-1)
  if (first === undefined || last === undefined) return ''
  const form = text.slice(first.at, last.at + last.length)
  const head = /^\p{Lu}\p{Ll}+(?!\p{L})/u.exec(form)?.[0]
  return head !== undefined && first.initial && !isName(first.term) ? head.toLowerCase() + form.slice(head.length) : form
}

/** Whether one of two names says what the other does: `pre-training` and `training`. */
function covers(a: string, b: string): boolean {
  const parts = (name: string) => name.toLowerCase().split(/[ -]/)
  const one = parts(a)
  const two = parts(b)
  return one.every((part) => two.includes(part)) || two.every((part) => one.includes(part))
}
