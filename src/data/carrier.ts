import { trimQuote } from '#domain/trim-quote.ts'
import { typeset } from '#domain/typeset.ts'
import { readWords } from './stems.ts'

/** A quote cut in three: what stands before the words that carry the claim, those words, and what follows. */
export interface Carried {
  before: string
  /** '' where no phrase stands out. */
  carrier: string
  after: string
}

/** Words, and characters of scripts without spaces, that a stroke of the marker covers at most. */
const longest = { words: 20, characters: 150 }
/** Words of the headline, and what share of them, that a phrase must hold to be marked. */
const fewest = { words: 2, share: 0.25 }
/** Where clauses end, in the punctuation of many scripts; a point or comma within a number ends none. */
const clausePattern = /(?:[^.,;:!?…—،؛؟。，、；：！？]+|(?<=\p{N})[.,:](?=\p{N}))+/gu

/** Stems by word; '' for a word that says nothing. */
const stems = new Map<string, string>()
/** What joins clauses of one sentence. */
const joint = /^[\s,;:—،؛，、；：]*$/u

interface Stretch {
  from: number
  to: number
  words: number
  /** Stems of the headline that it holds. */
  shared: number
}

/** A quote as pages show it beside its insight: without what the paragraph says too, and its claim told from the rest. */
export function carryQuote(quote: string, insight: { title: string; paragraphs: readonly string[] }): Carried {
  return findCarrier(trimQuote(typeset(quote), insight), insight.title)
}

/**
 * Finds the words of a quote that say what the headline claims: the clause, or clauses of one sentence side by side, that hold most
 * of the headline's words, and no more words than that takes. Marks nothing where too few are there, or where another place
 * holds as many.
 */
export function findCarrier(quote: string, title: string): Carried {
  const wanted = new Set(stemsOf(title))
  const stretches = cutStretches(quote, wanted).sort((a, b) => b.shared - a.shared || a.words - b.words)
  const [best] = stretches
  const rival = stretches.find(({ shared, from, to }) => shared === best?.shared && (from >= best.to || to <= best.from))
  if (best === undefined || rival !== undefined || best.shared < fewest.words || best.shared < wanted.size * fewest.share) {
    return { before: quote, carrier: '', after: '' }
  }
  return { before: quote.slice(0, best.from), carrier: quote.slice(best.from, best.to), after: quote.slice(best.to) }
}

/** Each clause, and each run of clauses of one sentence, that one stroke of the marker covers. */
function cutStretches(quote: string, wanted: ReadonlySet<string>): Stretch[] {
  const clauses = [...quote.matchAll(clausePattern)].flatMap(({ 0: clause, index }) => {
    const text = clause.trim()
    const from = index + clause.indexOf(text)
    const held = new Set(stemsOf(text)).intersection(wanted)
    return text === '' ? [] : [{ from, to: from + text.length, words: text.split(/\s+/).length, held }]
  })
  const stretches: Stretch[] = []
  for (const [at, { from }] of clauses.entries()) {
    let held = new Set<string>()
    let words = 0
    for (const [step, clause] of clauses.slice(at).entries()) {
      if (step > 0 && !joint.test(quote.slice(clauses[at + step - 1]?.to, clause.from))) break
      words += clause.words
      if (words > longest.words || clause.to - from > longest.characters) break
      held = held.union(clause.held)
      stretches.push({ from, to: clause.to, words, shared: held.size })
    }
  }
  return stretches
}

/** The stems of a text; each word is looked at once in a build. */
function stemsOf(text: string): string[] {
  const found: string[] = []
  for (const word of text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    const stem = stems.get(word) ?? readWords(word)[0]?.stem ?? ''
    stems.set(word, stem)
    if (stem !== '') found.push(stem)
  }
  return found
}
