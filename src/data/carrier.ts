import { readWords } from './stems.ts'

/** A quote cut in three: what stands before the words that carry the claim, those words, and what follows. */
export interface Carried {
  before: string
  /** '' where no phrase stands out. */
  carrier: string
  after: string
}

/** Words, and characters of scripts without spaces, that a stroke of the marker covers at most. */
const longest = { words: 18, characters: 140 }
/** Words of the headline, and what share of them, that a phrase must hold to be marked. */
const fewest = { words: 2, share: 0.25 }
/** Where clauses end, in the punctuation of many scripts; a point or comma within a number ends none. */
const clausePattern = /(?:[^.,;:!?…—،؛؟。，、；：！？]|(?<=\p{N})[.,:](?=\p{N}))+/gu

/**
 * Finds the clause of a quote that says what the headline claims: the one that holds most of the headline's words. Marks nothing
 * where too few are there, or where another clause holds as many.
 */
export function findCarrier(quote: string, title: string): Carried {
  const wanted = new Set(readWords(title).map((word) => word.stem))
  const clauses = [...quote.matchAll(clausePattern)].map((clause) => {
    const text = clause[0].trim()
    const from = clause.index + clause[0].indexOf(text)
    return { text, from, to: from + text.length, shared: new Set(readWords(text).map((word) => word.stem)).intersection(wanted).size }
  })
  const most = Math.max(0, ...clauses.map(({ shared }) => shared))
  const [best, rival] = clauses.filter(({ shared }) => shared === most)
  const sure = best !== undefined && rival === undefined && most >= fewest.words && most >= wanted.size * fewest.share
  if (!sure || best.text.split(/\s+/).length > longest.words || best.text.length > longest.characters) {
    return { before: quote, carrier: '', after: '' }
  }
  return { before: quote.slice(0, best.from), carrier: best.text, after: quote.slice(best.to) }
}

/**
 * Spares a reader the same words twice: of a quote whose every word stands in the paragraph beside it, the sentence that carries
 * the claim is kept, with an ellipsis for the rest. Any other quote stays whole.
 */
export function trimQuote(quote: string, { title, paragraphs }: { title: string; paragraphs: string[] }): string {
  const beside = plainWords(paragraphs.join(' '))
  const sentences = quote.match(/[^.!?…]+[.!?…]+["”’)]*\s*|[^.!?…]+$/gu) ?? [quote]
  if (sentences.length < 2 || !beside.includes(plainWords(quote))) return quote
  const wanted = new Set(readWords(title).map((word) => word.stem))
  const shares = sentences.map((sentence) => new Set(readWords(sentence).map((word) => word.stem)).intersection(wanted).size)
  const kept = shares.indexOf(Math.max(...shares))
  return `${kept > 0 ? '…\u00A0' : ''}${sentences[kept]?.trim()}${kept < sentences.length - 1 ? '\u00A0…' : ''}`
}

function plainWords(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).join(' ')
}
