/** Where a sentence ends: at a stop and a space, but behind no title, initial or abbreviation, and before no small letter. */
const sentenceBorder =
  /(?<=[.!?…]["'”’»)]*\s+)(?<!(?:^|[\s(“‘"'])(?:\p{Lu}\p{L}{0,3}|(?:\p{L}\.)+\p{L}|vs|etc|approx)\.\s+)(?=[^\s\p{Ll}])/u

/**
 * Spares a reader the same words twice: of a quote whose every word stands in the paragraph beside it, the sentence that shares most
 * words with the headline is kept, with an ellipsis for the rest. Any other quote stays whole.
 */
export function trimQuote(quote: string, { title, paragraphs }: { title: string; paragraphs: readonly string[] }): string {
  const sentences = quote.split(sentenceBorder)
  if (sentences.length < 2 || !standsIn(quote, paragraphs)) return quote
  const wanted = new Set(wordsOf(title))
  const shares = sentences.map((sentence) => new Set(wordsOf(sentence)).intersection(wanted).size)
  const kept = shares.indexOf(Math.max(...shares))
  return `${kept > 0 ? '…\u00A0' : ''}${sentences[kept]?.trim()}${kept < sentences.length - 1 ? '\u00A0…' : ''}`
}

/** Whether the words of a quote stand in paragraphs, one after the other. */
export function standsIn(quote: string, paragraphs: readonly string[]): boolean {
  return wordsOf(paragraphs.join(' ')).join(' ').includes(wordsOf(quote).join(' '))
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}
