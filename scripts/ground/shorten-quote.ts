import { splitSentences } from '../transcript/sentences.ts'
import { readWords } from './words.ts'

/**
 * A quote within the publisher's limit of words: as it is where it fits, else the longest run of its whole sentences that does
 * (of equal ones the first). A sentence is never cut, since that could turn its meaning: where none fits, the quote comes back whole.
 */
export function shortenQuote(quote: string, limit: number, language: string | null): string {
  if (readWords(quote).length <= limit) return quote
  const sentences = splitSentences(quote, language)
  const lengths = sentences.map((sentence) => readWords(sentence).length)
  let best = { from: 0, to: 0, words: 0 }
  for (let from = 0; from < sentences.length; from++) {
    let words = 0
    for (let to = from + 1; to <= sentences.length; to++) {
      words += lengths[to - 1] ?? 0
      if (words > limit) break
      if (words > best.words) best = { from, to, words }
    }
  }
  return best.words === 0 ? quote : sentences.slice(best.from, best.to).join(' ')
}
