import type { Tokens } from '../stems.ts'
import { formAt } from './corpus.ts'
import { isInitial } from './forms.ts'
import { hasPair, phraseAround, placeOf, type ReadText, type Run, secondsIn } from './phrases.ts'

/** Terms of two texts: those to be named, strongest first, those that are the same word in both, and all. */
interface Terms {
  terms: readonly number[]
  shared: readonly number[]
  both: readonly number[]
}

/** How things are named. */
interface Manner {
  /** Whether the capital of a term at the head of a sentence stays. */
  isName: (term: number) => boolean
  /** Whether two can speak of what a lone word in lower case names. */
  isThing: (word: string) => boolean
  /** Things that are enough. */
  most: number
}

/**
 * Names what others have in common with a text, as it writes it: terms joined with those shared beside them and with any of both before them, as in
 * open source, where both texts have them side by side; strongest first, and apart those that two cannot speak of.
 */
export function makeNamer(own: ReadText, manner: Manner): (theirs: ReadText, terms: Terms) => { things: string[]; others: string[] } {
  const { tokens } = own
  const seconds = secondsIn(own)
  const lone = new Map<number, Name>()
  const nameLone = (term: number) => {
    const place = placeOf(tokens, term)
    const name = nameRun(own, { from: place, to: place }, manner)
    lone.set(term, name)
    return name
  }
  return (theirs, { terms, shared, both }) => {
    const isJoined = (from: number) => {
      const before = tokens[from - 3]!
      const term = tokens[from]!
      return shared.includes(term) && both.includes(before) && hasPair(theirs, before, term)
    }
    const joined = both.length < 2 ? [] : seconds.filter(isJoined)
    const named: Name[] = []
    const things: string[] = []
    const others: string[] = []
    const told: number[] = []
    for (const term of terms) {
      if (told.includes(term)) continue
      const run = joined.length === 0 ? null : phraseAround(tokens, term, joined)
      const name = run === null ? (lone.get(term) ?? nameLone(term)) : nameRun(own, run, manner)
      if (run !== null) for (let from = run.from; from <= run.to; from += 3) told.push(tokens[from]!)
      if (named.some((before) => covers(before, name))) continue
      named.push(name)
      if (name.isThing) things.push(name.form)
      else others.push(name.form)
      if (things.length === manner.most) break
    }
    return { things, others }
  }
}

/** What a run of tokens names. */
interface Name {
  form: string
  /** Its words, in lower case. */
  words: string[]
  isThing: boolean
}

function nameRun(read: ReadText, run: Run, { isName, isThing }: Manner): Name {
  const text = read.text()
  const written = write(text, read.tokens, run, isName)
  const form = run.from === run.to ? (pluralIn(text, read.tokens, { place: run.from, form: written }) ?? written) : written
  return { form, words: form.toLowerCase().split(/[ -]/), isThing: !/^\p{Ll}+$/u.test(form) || isThing(form) }
}

/** A run as the text has it, without the capital that only the sentence gives it. */
function write(text: string, tokens: Tokens, { from, to }: Run, isName: Manner['isName']): string {
  const form = text.slice(tokens[from + 1], tokens[to + 1]! + (tokens[to + 2]! >> 1))
  return isInitial(tokens, from) && !isName(tokens[from]!) ? form.replace(/^\p{Lu}\p{Ll}+(?!\p{L})/u, (word) => word.toLowerCase()) : form
}

/** The English plural of a form, where the text has it as well: "speak of alarms" reads better than "speak of alarm". */
function pluralIn(text: string, tokens: Tokens, { place, form }: { place: number; form: string }): string | undefined {
  for (let at = 0; at < tokens.length; at += 3) {
    if (tokens[at] !== tokens[place]) continue
    const other = formAt(text, tokens, at)
    if (other === `${form}s` || other === `${form}es`) return other
  }
  return undefined
}

/** Whether one of two names says what the other does: `pre-training` and `training`. */
function covers({ words: one }: Name, { words: two }: Name): boolean {
  return one.every((word) => two.includes(word)) || two.every((word) => one.includes(word))
}
