import { stemmer } from 'stemmer'
import { stemFrench, stemGerman, stemPortuguese, stemSpanish } from './light-stems.ts'
import { plainEnglish, stopWords } from './stop-words.ts'

/** How the words of a language are told apart and compared. */
export interface Language {
  /** Words that say nothing of a subject. */
  stop: ReadonlySet<string>
  /** Stems of words that every subject uses: they weigh little, and are no reason. */
  plain: ReadonlySet<string>
  /** A lower-cased word to what it is compared by. */
  stem: (word: string) => string
}

const none: ReadonlySet<string> = new Set()
const same = (word: string) => word
const english: Language = {
  stop: stopWords.en,
  plain: plainEnglish,
  stem: (word) => (/^[a-z]+$/.test(word) ? stemmer(word) : word),
}
const languages: Record<string, Language> = {
  en: english,
  de: { stop: stopWords.de, plain: none, stem: stemGerman },
  fr: { stop: stopWords.fr, plain: none, stem: stemFrench },
  es: { stop: stopWords.es, plain: none, stem: stemSpanish },
  pt: { stop: stopWords.pt, plain: none, stem: stemPortuguese },
}
const other: Language = { stop: none, plain: none, stem: same }

/** The language of a BCP 47 tag by its first part; words of one that is not known are compared as they stand. */
export function languageOf(primary: string): Language {
  return languages[primary] ?? other
}

/** `pt-BR` to `pt`; English for none. */
export function primaryOf(tag: string | undefined): string {
  return tag?.toLowerCase().split('-')[0] || 'en'
}
