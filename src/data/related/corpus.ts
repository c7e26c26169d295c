import type { Reader, Token } from '../stems.ts'
import type { RelatedInsight } from './insight.ts'

/** Rows of terms with a value for each, packed: row `i` is `terms` and `values` from `starts[i]` to `starts[i + 1]`, by ascending term. */
export interface Rows<Values extends Float32Array | Uint16Array> {
  starts: Int32Array
  terms: Int32Array
  values: Values
}

/** How often each term stands in each text, fields weighed. */
export type Counts = Rows<Float32Array>

/** A word of the quote that the paragraph does not have. */
const quoteShare = 0.5
/** A name that an engine or editor listed counts once more. */
const nameShare = 1

/** The text in which reasons are looked up: headline and body. */
export function textOf({ title, body }: RelatedInsight): string {
  return title === undefined ? body : `${title}\n${body}`
}

/** The terms of an insight's headline and body, without the speakers' names. */
export function readInsight(insight: RelatedInsight, reader: Reader, speakers: ReadonlySet<string>): Token[] {
  const text = textOf(insight)
  const tokens = reader.read(text)
  if (speakers.size === 0) return tokens
  return tokens.filter(({ at, length }) => !isSpeaker(text.slice(at, at + length), speakers))
}

/** The names heard on each show, in parts and lower case. */
export function speakersByShow(insights: readonly RelatedInsight[]): (insight: RelatedInsight) => ReadonlySet<string> {
  const byShow = new Map<string, Set<string>>()
  const none: ReadonlySet<string> = new Set()
  for (const { podcast = '', speakers } of insights) {
    for (const name of speakers ?? []) {
      const parts = byShow.get(podcast) ?? new Set()
      byShow.set(podcast, parts)
      for (const part of name.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []) parts.add(part)
    }
  }
  return ({ podcast = '' }) => byShow.get(podcast) ?? none
}

/** Counts the terms of each insight; `tokens` are those of headline and body. */
export function countTerms(
  insights: readonly RelatedInsight[],
  reader: Reader,
  tokensOf: (index: number) => readonly Token[],
  speakersOf: (insight: RelatedInsight) => ReadonlySet<string>,
): Counts {
  const starts = new Int32Array(insights.length + 1)
  let terms = new Int32Array(1024)
  let values = new Float32Array(1024)
  let size = 0
  insights.forEach((insight, index) => {
    const row = countInsight(insight, { reader, tokens: tokensOf(index), speakers: speakersOf(insight) })
    if (size + row.size > terms.length) {
      terms = grow(terms, new Int32Array(2 * (size + row.size)))
      values = grow(values, new Float32Array(2 * (size + row.size)))
    }
    for (const [term, count] of row) {
      terms[size] = term
      values[size] = count
      size += 1
    }
    starts[index + 1] = size
  })
  return sortRows({ starts, terms: terms.subarray(0, size), values: values.subarray(0, size) }, reader.words.length)
}

function countInsight(
  { quotes, names }: RelatedInsight,
  { reader, tokens, speakers }: { reader: Reader; tokens: readonly Token[]; speakers: ReadonlySet<string> },
): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { term } of tokens) counts.set(term, (counts.get(term) ?? 0) + 1)
  if (quotes !== undefined && quotes.length > 0) {
    const text = quotes.join('\n')
    for (const { term, at, length } of reader.read(text)) {
      if (!counts.has(term) && !isSpeaker(text.slice(at, at + length), speakers)) counts.set(term, quoteShare)
    }
  }
  for (const name of names ?? []) {
    for (const { term } of reader.read(name)) if (counts.has(term)) counts.set(term, (counts.get(term) ?? 0) + nameShare)
  }
  return counts
}

function isSpeaker(form: string, speakers: ReadonlySet<string>): boolean {
  const lower = form.toLowerCase()
  return lower !== form && speakers.has(lower)
}

function grow<Values extends Int32Array | Float32Array>(from: Values, to: Values): Values {
  to.set(from)
  return to
}

/** Puts each row in the order of its terms, by turning the table over twice. */
function sortRows({ starts, terms, values }: Counts, termCount: number): Counts {
  const rows = starts.length - 1
  const column = new Int32Array(termCount + 1)
  for (let at = 0; at < terms.length; at++) column[(terms[at] ?? 0) + 1]! += 1
  for (let term = 0; term < termCount; term++) column[term + 1]! += column[term]!
  const rowOf = new Int32Array(terms.length)
  const turned = new Float32Array(terms.length)
  for (let row = 0; row < rows; row++) {
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      const place = column[terms[at]!]!++
      rowOf[place] = row
      turned[place] = values[at]!
    }
  }
  const next = starts.slice(0, rows)
  const sortedTerms = new Int32Array(terms.length)
  const sortedValues = new Float32Array(terms.length)
  let from = 0
  for (let term = 0; term < termCount; term++) {
    for (; from < column[term]!; from++) {
      const place = next[rowOf[from]!]!++
      sortedTerms[place] = term
      sortedValues[place] = turned[from]!
    }
  }
  return { starts, terms: sortedTerms, values: sortedValues }
}
