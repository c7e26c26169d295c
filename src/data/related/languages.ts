import { stemmer } from 'stemmer'
import { stemFrench, stemGerman, stemPortuguese, stemSpanish } from './light-stems.ts'
import { plainEnglish, stopWords } from './stop-words.ts'
import { isEnglishThing } from './things.ts'

/** How the words of a language are told apart and compared. */
export interface Language {
  /** Words that say nothing of a subject. */
  stop: ReadonlySet<string>
  /** Stems of words that every subject uses: they are no reason. */
  plain: ReadonlySet<string>
  /** A lower-cased word to what it is compared by. */
  stem: (word: string) => string
  /** Whether two words of one stem, in lower case, are forms of one word. */
  isForm: (a: string, b: string) => boolean
  /** Whether a word, in lower case, may be what two speak of. */
  isThing: (word: string) => boolean
}

/** Words that only look like forms of mine, new, right, see, time and well. */
const subjects: ReadonlySet<string> = new Set(['mines', 'mining', 'news', 'rights', 'seed', 'timing', 'wells'])
const none: ReadonlySet<string> = new Set()
const same = (word: string) => word
const always = () => true
const english: Language = {
  // "comes" and "needed" say as little as "come" and "need".
  stop: new Set([...stopWords.en].flatMap((word) => [word, ...inflect(word)])),
  plain: plainEnglish,
  stem: (word) => (/^[a-z]+$/.test(word) ? stemmer(word) : word),
  isForm: isEnglishForm,
  isThing: isEnglishThing,
}
const languages: Record<string, Language> = {
  en: english,
  de: { stop: stopWords.de, plain: none, stem: stemGerman, isForm: always, isThing: always },
  fr: { stop: stopWords.fr, plain: none, stem: stemFrench, isForm: always, isThing: always },
  es: { stop: stopWords.es, plain: none, stem: stemSpanish, isForm: always, isThing: always },
  pt: { stop: stopWords.pt, plain: none, stem: stemPortuguese, isForm: always, isThing: always },
}
const other: Language = { stop: none, plain: none, stem: same, isForm: always, isThing: always }

/** The language of a BCP 47 tag by its first part; words of one that is not known are compared as they stand. */
export function languageOf(primary: string): Language {
  return languages[primary] ?? other
}

/** `pt-BR` to `pt`; English for none. */
export function primaryOf(tag: string | undefined): string {
  return tag?.toLowerCase().split('-')[0] || 'en'
}

/** Forms of a word that English writes by rule. */
function inflect(word: string): string[] {
  const stem = word.replace(/e$/, '')
  return word.length < 3 ? [] : [`${word}s`, `${stem}ed`, `${stem}ing`].filter((form) => !subjects.has(form))
}

/** Whether two words differ by an ending of number or tense only: Porter's stems also join `govern` and `government`. */
function isEnglishForm(a: string, b: string): boolean {
  let shared = 0
  while (shared < a.length && a[shared] === b[shared]) shared++
  return [a, b].every((word) => /^(?:e?s|e?d|e?r?s?|.?ing|[yi](?:es|ed)?|-.*)?$/.test(word.slice(shared)))
}
