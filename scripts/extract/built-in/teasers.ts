import { secondsAt, type Turn } from '../../transcript/turns.ts'
import type { Sentence } from './sentence.ts'

const openingSeconds = 60 // shows that begin with a piece of the talk play it before they greet
const run = 4 // words in a row that are heard again
const againShare = 0.6 // of a sentence's runs: cut pieces lose a word here and there
const wordsAtLeast = 6 // shorter ones are said again by chance

/**
 * The sentences of the first minute that are heard again after it: what a show plays ahead out of its own talk. There it
 * stands without what led to it; its own place is the later one.
 */
export function findTeasers(turns: readonly Turn[], sentences: readonly (readonly Sentence[])[]): Set<Sentence> {
  const isEarly = ({ turn, from }: Sentence) => {
    const own = turns[turn]
    return own !== undefined && own.start < openingSeconds && secondsAt(own, from) < openingSeconds
  }
  const all = sentences.flat()
  const early = all.filter((sentence) => isEarly(sentence) && sentence.tokens.length >= wordsAtLeast)
  const wanted = new Set(early.flatMap((sentence) => runsOf(sentence.tokens)))
  if (wanted.size === 0) return new Set()
  const later = all.filter((sentence) => !isEarly(sentence)).flatMap((sentence) => sentence.tokens)
  const again = new Set(runsOf(later).filter((words) => wanted.has(words)))
  return new Set(
    early.filter(({ tokens }) => {
      const runs = runsOf(tokens)
      return runs.filter((words) => again.has(words)).length >= againShare * runs.length
    }),
  )
}

function runsOf(tokens: readonly string[]): string[] {
  return Array.from({ length: Math.max(0, tokens.length - run + 1) }, (_, at) => tokens.slice(at, at + run).join(' '))
}
