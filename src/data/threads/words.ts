import type { PlacedInsight } from '../library.ts'
import { makeReader, type Reader, type Tokens } from '../stems.ts'

/** Text of an insight, and where its words stand. */
export interface Read {
  text: string
  /** How many characters of it are the headline. */
  head: number
  tokens: Tokens
}

/** Reads the words of one language: terms are words or phrases, known by their stems. */
export interface Words {
  language: string
  reader: Reader
  /** The number of a term as it is written so many times. */
  termOf: (form: string, times: number) => number
  /** A term's stems, joined by spaces; '' for one that says nothing. */
  keyOf: (form: string) => string
  /** What a term is known by, by its number. */
  keys: readonly string[]
  /** Every form that a term is written in, the commonest first. */
  formsOf: (term: number) => readonly string[]
  /** Headline and paragraph of an insight. */
  read: (insight: PlacedInsight) => Read
  /** Where in the tokens a term begins, and where its last token does. */
  find: (term: number, read: Read) => { from: number; to: number }[]
}

/** Opens the memory of a build for terms and texts in a language (BCP 47): each is read once. */
export function createWords(language: string): Words {
  const reader = makeReader(language)
  const terms = new Map<string, number>() // by key
  const byForm = new Map<string, { term: number; times: number }>()
  const stems: number[][] = []
  const keys: string[] = []
  const forms: string[][] = []
  const texts = new Map<PlacedInsight, Read>()

  const keyOf = (form: string) =>
    stemsOf(form, reader)
      .map((stem) => reader.words[stem])
      .join(' ')
  const termOf = (form: string, times: number) => {
    const known = byForm.get(form)
    if (known !== undefined) {
      known.times += times
      return known.term
    }
    const key = keyOf(form)
    const term = terms.get(key) ?? stems.length
    if (term === stems.length) {
      terms.set(key, term)
      stems.push(stemsOf(form, reader))
      keys.push(key)
      forms.push([])
    }
    forms[term]?.push(form)
    byForm.set(form, { term, times })
    return term
  }
  const read = (insight: PlacedInsight) => {
    const known = texts.get(insight)
    if (known) return known
    const text = `${insight.title}\n${insight.paragraphs.join('\n')}`
    const made = { text, head: insight.title.length, tokens: reader.read(text) }
    texts.set(insight, made)
    return made
  }
  return {
    language,
    reader,
    termOf,
    keyOf,
    keys,
    formsOf: (term) => {
      const timesOf = (form: string) => byForm.get(form)?.times ?? 0
      return (forms[term] ?? []).toSorted((a, b) => timesOf(b) - timesOf(a) || (a < b ? -1 : 1))
    },
    read,
    find: (term, { tokens }) => findRuns(stems[term] ?? [], tokens),
  }
}

/** The stems of a term; those of a compound as one. */
function stemsOf(form: string, reader: Reader): number[] {
  const tokens = reader.read(form)
  const stems: number[] = []
  for (let from = 0; from < tokens.length; from = nextWord(tokens, from)) stems.push(tokens[from] ?? -1)
  return stems
}

function findRuns(stems: readonly number[], tokens: Tokens): { from: number; to: number }[] {
  const [first] = stems
  const runs: { from: number; to: number }[] = []
  for (let from = 0; from < tokens.length; from += 3) {
    if (tokens[from] !== first) continue
    let to = from
    let at = 1
    for (; at < stems.length; at++) {
      const next = nextWord(tokens, to)
      if (tokens[next] !== stems[at]) break
      to = next
    }
    if (at === stems.length) runs.push({ from, to })
  }
  return runs
}

/** The token after a word, its own parts passed over: `pre-training` is read as itself and as `training`. */
function nextWord(tokens: Tokens, from: number): number {
  const end = endAt(tokens, from)
  let next = from + 3
  while (next < tokens.length && startAt(tokens, next) < end) next += 3
  return next
}

/** Where in the text a token begins. */
export function startAt(tokens: Tokens, from: number): number {
  return tokens[from + 1] ?? 0
}

/** Where in the text a token ends. */
export function endAt(tokens: Tokens, from: number): number {
  return startAt(tokens, from) + ((tokens[from + 2] ?? 0) >> 1)
}

/** A run of tokens as the text has it, and whether a sentence begins with it. */
export function runAt({ text, tokens }: Read, { from, to }: { from: number; to: number }): { form: string; initial: boolean } {
  return { form: text.slice(startAt(tokens, from), endAt(tokens, to)), initial: (tokens[from + 2] ?? 0) % 2 === 1 }
}
