import type { Reader, Tokens } from '../stems.ts'
import type { RelatedInsight } from './insight.ts'
import { type Counts, sortRows } from './rows.ts'
import { isSpeaker } from './speakers.ts'

/** A word of the quote that the paragraph does not have. */
const quoteShare = 0.5
/** A name that an engine or editor listed counts once more. */
const nameShare = 1

/** The text in which reasons are looked up: headline and body. */
export function textOf({ title, body }: RelatedInsight): string {
  return title === undefined ? body : `${title}\n${body}`
}

/** Texts by place: what is cut out of a text holds on to all of it, and so to one rather than to one for each cut (`holdTwo`). */
export function textsOf(insights: readonly RelatedInsight[]): (place: number) => string {
  return holdTwo((place) => textOf(insights[place]!))
}

/** Has what was made last and before that at hand, as what belongs to an insight while it is held against many others. */
function holdTwo<Value>(make: (place: number) => Value): (place: number) => Value {
  const held: { place: number; value: Value }[] = []
  return (place) => {
    if (held[0]?.place === place) return held[0].value
    const next = held[1]?.place === place ? held[1] : { place, value: make(place) }
    if (held[0] !== undefined) held[1] = held[0]
    held[0] = next
    return next.value
  }
}

/** The terms of an insight's headline and body, without the speakers' names. */
export function readInsight(insight: RelatedInsight, reader: Reader, speakers: ReadonlySet<string>): Tokens {
  const text = textOf(insight)
  const tokens = reader.read(text)
  if (speakers.size === 0) return tokens
  let size = 0
  for (let from = 0; from < tokens.length; from += 3) {
    if (isSpeaker(formAt(text, tokens, from), speakers)) continue
    tokens.copyWithin(size, from, from + 3)
    size += 3
  }
  return tokens.slice(0, size)
}

/** A token as the text has it; `from` is where its three numbers begin. */
export function formAt(text: string, tokens: Tokens, from: number): string {
  const at = tokens[from + 1]!
  return text.slice(at, at + (tokens[from + 2]! >> 1))
}

/** Insights as they were read. */
export interface ReadRows {
  /** Headline and body of each. */
  tokensOf: (row: number) => Tokens
  counts: Counts
  /** How many words the first `base` have between them: words beyond are of younger ones alone. */
  baseTerms: number
}

/** Reads insights one by one and counts their terms. */
export function readRows(
  insights: readonly RelatedInsight[],
  { reader, speakersOf, base }: { reader: Reader; speakersOf: readonly ReadonlySet<string>[]; base: number },
): ReadRows {
  const [starts, tokenStarts] = [new Int32Array(insights.length + 1), new Int32Array(insights.length + 1)]
  let tokens = new Int32Array(1024)
  let terms = new Int32Array(1024)
  let values = new Float32Array(1024)
  const tally: Tally = { counts: new Float32Array(1024), terms: [] }
  let size = 0
  let baseTerms = 0
  insights.forEach((insight, index) => {
    const speakers = speakersOf[index]!
    const own = readInsight(insight, reader, speakers)
    const begin = tokenStarts[index]!
    tokenStarts[index + 1] = begin + own.length
    if (begin + own.length > tokens.length) tokens = new Int32Array(grow(tokens, 2 * (begin + own.length)))
    tokens.set(own, begin)
    countInsight(insight, { reader, tokens: own, speakers, tally })
    if (size + tally.terms.length > terms.length) {
      terms = new Int32Array(grow(terms, 2 * (size + tally.terms.length)))
      values = new Float32Array(grow(values, 2 * (size + tally.terms.length)))
    }
    for (const term of tally.terms) {
      terms[size] = term
      values[size] = tally.counts[term]!
      tally.counts[term] = 0
      size += 1
    }
    tally.terms.length = 0
    starts[index + 1] = size
    if (index + 1 === base) baseTerms = reader.words.length
  })
  const counts = sortRows({ starts, terms: terms.subarray(0, size), values: values.subarray(0, size) }, reader.words.length)
  return { tokensOf: holdTwo((row) => tokens.subarray(tokenStarts[row], tokenStarts[row + 1])), counts, baseTerms }
}

/** Counts of one text by term, 0 for terms that it does not have, and the terms that it has. */
interface Tally {
  counts: Float32Array<ArrayBuffer>
  terms: number[]
}

function countInsight(
  { quotes, names }: RelatedInsight,
  given: { reader: Reader; tokens: Tokens; speakers: ReadonlySet<string>; tally: Tally },
): void {
  const { reader, tokens, speakers, tally } = given
  addTokens(tally, tokens, reader.words.length)
  if (quotes !== undefined && quotes.length > 0) {
    const text = quotes.join('\n')
    const said = reader.read(text)
    makeRoom(tally, reader.words.length)
    for (let from = 0; from < said.length; from += 3) {
      const term = said[from]!
      if (tally.counts[term] !== 0 || isSpeaker(formAt(text, said, from), speakers)) continue
      tally.counts[term] = quoteShare
      tally.terms.push(term)
    }
  }
  for (const name of names ?? []) {
    const said = reader.read(name)
    makeRoom(tally, reader.words.length)
    for (let from = 0; from < said.length; from += 3) if (tally.counts[said[from]!] !== 0) tally.counts[said[from]!]! += nameShare
  }
}

function addTokens(tally: Tally, tokens: Tokens, words: number): void {
  makeRoom(tally, words)
  const { counts, terms } = tally
  for (let from = 0; from < tokens.length; from += 3) {
    const term = tokens[from]!
    if (counts[term] === 0) terms.push(term)
    counts[term]! += 1
  }
}

function makeRoom(tally: Tally, words: number): void {
  if (tally.counts.length < words) tally.counts = new Float32Array(grow(tally.counts, 2 * words))
}

/** The numbers of a table with room for so many; where they were is freed now, not when garbage is next looked for. */
function grow(from: Int32Array<ArrayBuffer> | Float32Array<ArrayBuffer>, size: number): ArrayBuffer {
  return from.buffer.transfer(from.BYTES_PER_ELEMENT * size)
}
