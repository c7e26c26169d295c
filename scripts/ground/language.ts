import { english } from './languages/english.ts'
import { french } from './languages/french.ts'
import { german } from './languages/german.ts'
import { portuguese } from './languages/portuguese.ts'
import { spanish } from './languages/spanish.ts'
import type { NumberWords } from './number-words.ts'
import type { Word } from './words.ts'

/** What one language says without meaning it, and how it says numbers. All words folded as `foldWord` does. */
export interface Language {
  /** BCP 47 primary subtag. */
  code: string
  /** Common words that tell the language. */
  common: ReadonlySet<string>
  /** Sounds of hesitation: may be dropped anywhere. */
  hesitations: ReadonlySet<string>
  /** Phrases that may be dropped where marks set them off on both sides. */
  asides: readonly string[]
  /** Phrases that may be dropped where a sentence or a turn begins with them. */
  openers: readonly string[]
  /** Words that turn a statement over. */
  negations: ReadonlySet<string>
  numbers: NumberWords
  /** True where a comma marks decimals and a point groups thousands. */
  decimalComma: boolean
}

const languages = [english, german, french, spanish, portuguese]
const sampleWords = 2000 // enough to tell one language from another

/** The language of a text, by its tag, else by its commonest words; English rules where neither tells. */
export function languageOf(tag: string | null, words: readonly Word[]): Language {
  const code = tag?.toLowerCase().split(/[-_]/, 1)[0]
  const named = languages.find((language) => language.code === code)
  if (named) return named
  const sample = words.slice(0, sampleWords)
  const votes = languages.map((language) => sample.reduce((sum, { form }) => sum + (language.common.has(form) ? 1 : 0), 0))
  const best = votes.indexOf(Math.max(...votes))
  return languages[best] ?? english
}
