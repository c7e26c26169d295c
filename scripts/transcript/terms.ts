import type { Transcript } from '#domain/transcript.ts'
import { selectLanguage } from '../extract/built-in/language-of.ts'
import { wordsOf } from '../extract/built-in/words.ts'
import { piecesOf } from '../ground/subject.ts'

/** So many tell what a talk is about; those that follow are said a few times in passing. */
const most = 100
/** What is said less often may be a slip of the transcript. */
const least = 2
/** Characters from the middle of a talk: enough to tell its language. */
const sample = 20_000

/**
 * The words that a talk says most, and how often, most often first: `server 41, cache 22`. Forms of one word are counted together and
 * told by the commonest. Left out are words that every subject uses and the names of those who speak. `undefined` where nothing is left.
 */
export function tellTerms({ language: tag, segments }: Transcript): string | undefined {
  const text = segments.map((segment) => segment.text).join('\n')
  const middle = Math.max(0, (text.length - sample) / 2)
  const language = selectLanguage(tag, text.slice(middle, middle + sample))
  const speakers = new Set(segments.flatMap(({ speaker }) => wordsOf(speaker ?? '')))
  const words = new Map<string, number>()
  for (const word of wordsOf(text)) if (!speakers.has(word)) words.set(word, (words.get(word) ?? 0) + 1)
  const counts = new Map<string, Map<string, number>>() // by stem, then by form
  for (const [word, count] of words) {
    for (const { piece, stem } of piecesOf(word, language)) {
      const forms = counts.get(stem) ?? new Map<string, number>()
      forms.set(piece, (forms.get(piece) ?? 0) + count)
      counts.set(stem, forms)
    }
  }
  const terms = Array.from(counts.values(), (forms) => ({ form: commonest(forms), count: forms.values().reduce((a, b) => a + b) }))
    .filter(({ count }) => count >= least)
    .sort((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1))
    .slice(0, most)
  return terms.length === 0 ? undefined : terms.map(({ form, count }) => `${form} ${count}`).join(', ')
}

/** The form that is used most; of as common ones, the first of the alphabet. */
function commonest(forms: ReadonlyMap<string, number>): string {
  return [...forms].reduce((best, next) => (next[1] > best[1] || (next[1] === best[1] && next[0] < best[0]) ? next : best))[0]
}
