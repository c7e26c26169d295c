import { splitSentences } from '../transcript/sentences.ts'
import { lengthOf, readWords, type Word } from './words.ts'

/** What a quote has to fit, and what it has to say. */
export interface Frame {
  /** Words at most. */
  limit: number
  /** BCP 47 tag; `null` where it is not known. */
  language: string | null
  /** The headline that it is to prove. */
  title: string
}

const fewestShared = 0.5 // of the headline's words that the quote has: what holds fewer proves something else

/**
 * A quote within the publisher's limit of words: as it is where it fits, else the run of its whole sentences that has most of the
 * headline's words (of equal ones the longest, then the first). A sentence is never cut, since that could turn its meaning: where no
 * run fits, or none that fits has half of those words, the quote comes back whole.
 */
export function shortenQuote(quote: string, { limit, language, title }: Frame): string {
  if (lengthOf(readWords(quote)) <= limit) return quote
  const wanted = new Set(readWords(title).flatMap(({ form }) => (/^[a-z]{1,3}$/.test(form) ? [] : [form])))
  const sentences = splitSentences(quote, language)
  const read = sentences.map(readWords)
  const sharedIn = (words: readonly Word[]) => new Set(words.map(({ form }) => form)).intersection(wanted).size
  let best = { from: 0, to: 0, words: 0, shared: fewestShared * sharedIn(read.flat()) }
  for (let from = 0; from < sentences.length; from++) {
    for (let to = from + 1; to <= sentences.length; to++) {
      const said = read.slice(from, to).flat()
      const [words, shared] = [lengthOf(said), sharedIn(said)]
      if (words > limit) break
      if (shared > best.shared || (shared === best.shared && words > best.words)) best = { from, to, words, shared }
    }
  }
  return best.words === 0 ? quote : sentences.slice(best.from, best.to).join(' ')
}
