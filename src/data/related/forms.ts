import type { Tokens } from '../stems.ts'
import { formAt } from './corpus.ts'
import type { Language } from './languages.ts'
import type { Vectors } from './weigh.ts'

/** How each text writes each term of its vector, by the term's place in `Vectors`: what reasons are judged by, without reading again. */
export interface Forms {
  /** The first form in headline or body, its place in `written`; -1 where only the quote has the term. */
  first: Int32Array
  /** Sums of `mark`. */
  marks: Uint8Array
  written: WrittenForms
}

/** What a text shows of a term. */
export const mark = {
  /** It stands there more than once. */
  twice: 1,
  /** Three times or more: a headline often says what the paragraph does, so twice is once. */
  again: 2,
  /** It has a capital wherever none is owed to the sentence. */
  name: 4,
  /** It never has. */
  common: 8,
}

/** Reads the forms of all rows from their headlines and bodies. */
export function readForms(
  { starts, terms }: Vectors,
  { textOf, tokensOf, written, termCount }: ReadTexts & { written: WrittenForms; termCount: number },
): Forms {
  const first = new Int32Array(terms.length).fill(-1)
  const marks = new Uint8Array(terms.length)
  const placeOf = new Int32Array(termCount).fill(-1)
  for (let row = 0; row + 1 < starts.length; row++) {
    const from = starts[row]!
    const end = starts[row + 1]!
    for (let at = from; at < end; at++) placeOf[terms[at]!] = at
    const tokens = tokensOf(row)
    const text = textOf(row)
    for (let token = 0; token < tokens.length; token += 3) {
      const at = placeOf[tokens[token]!]!
      if (at < from) continue // too little of the text to stand in its vector
      if (first[at] === -1) first[at] = written.idOf(formAt(text, tokens, token))
      else marks[at]! |= (marks[at]! & mark.twice) === 0 ? mark.twice : mark.again
      if (!isInitial(tokens, token)) marks[at]! |= isCapital(text, tokens[token + 1]!) ? mark.name : mark.common
    }
    const both = mark.name | mark.common
    for (let at = from; at < end; at++) if ((marks[at]! & both) === both) marks[at]! &= ~both
  }
  return { first, marks, written }
}

/** Texts by row. */
export interface ReadTexts {
  textOf: (row: number) => string
  tokensOf: (row: number) => Tokens
}

/** Whether a token begins a sentence: its capital says nothing. */
export function isInitial(tokens: Tokens, from: number): boolean {
  return tokens[from + 2]! % 2 === 1
}

/** Whether a text has a capital at an index. */
export function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text.charAt(at))
}

/** All forms that texts have, numbered. */
export interface WrittenForms {
  /** By number. */
  forms: string[]
  idOf: (form: string) => number
  /** Whether two forms of one term are one word, not `federate` and `federal`, as far as the language lets tell. */
  isSame: (a: number, b: number) => boolean
}

/** A list of forms of a language; `forms` are known already. */
export function makeForms({ isForm }: Language, forms: string[] = []): WrittenForms {
  const ids = new Map(forms.map((form, id) => [form, id]))
  const parts: { lower: string; letters: string | null }[] = []
  const partsOf = (id: number) => {
    const form = forms[id]!
    parts[id] ??= { lower: form.toLowerCase(), letters: lettersOf(form) }
    return parts[id]
  }
  return {
    forms,
    idOf: (form) => {
      const known = ids.get(form)
      if (known !== undefined) return known
      ids.set(form, forms.length)
      return forms.push(form) - 1
    },
    isSame: (a, b) => {
      if (a === b) return true
      const one = partsOf(a)
      const two = partsOf(b)
      if (one.letters !== null && two.letters !== null) return one.letters === two.letters
      return one.lower === two.lower || isForm(one.lower, two.lower)
    },
  }
}

/** The letters of an abbreviation, without its ending: `ID` of `IDs`, which `IDEs` is none of. */
function lettersOf(form: string): string | null {
  return /^(\p{Lu}{2,})s?$/u.exec(form)?.[1] ?? null
}
