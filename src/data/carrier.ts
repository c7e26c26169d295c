import { readWords } from './stems.ts'

/** A quote cut in three: what stands before the words that carry the claim, those words, and what follows. */
export interface Carried {
  before: string
  /** '' where no phrase stands out. */
  carrier: string
  after: string
}

/** Words that a stroke of the marker covers at most. */
const longest = 18
/** Words of the headline that a phrase must hold to be marked. */
const fewest = 2

/** Finds the clause of a quote that says what the headline claims: the one that holds most of the headline's words. */
export function findCarrier(quote: string, title: string): Carried {
  const wanted = new Set(readWords(title).map((word) => word.stem))
  let best: { from: number; to: number; shared: number } | undefined
  for (const clause of quote.matchAll(/[^.,;:!?…—]+/gu)) {
    const shared = new Set(readWords(clause[0]).map((word) => word.stem)).intersection(wanted).size
    if (shared < fewest || shared <= (best?.shared ?? 0)) continue
    const text = clause[0].trim()
    if (text.split(/\s+/).length > longest) continue
    const from = clause.index + clause[0].indexOf(text)
    best = { from, to: from + text.length, shared }
  }
  if (best === undefined) return { before: quote, carrier: '', after: '' }
  return { before: quote.slice(0, best.from), carrier: quote.slice(best.from, best.to), after: quote.slice(best.to) }
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
