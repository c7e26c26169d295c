import { wordings } from './wordings.ts'

/** The words of a letter that are its own, in one language. `{name}` stands for what is put in. */
export interface Wording {
  /** BCP 47 tag. */
  language: string
  /** Things that are counted, as Intl.PluralRules tells them apart. */
  nouns: Record<'idea' | 'show' | 'episode' | 'hour' | 'minute', { one: string; other: string }>
  /** How much there is to read: `{ideas}`, `{minutes}`. */
  size: string
  /** Beside the subject: the headlines after the first, `{titles}`. */
  others: string
  /** Names of what a reader follows, `{names}`. */
  because: string
  /** `{speaker}` */
  said: string
  /** `{show}`, `{episode}` */
  heard: string
  /** `{time}` */
  listen: string
  /** `{time}`, where there is nothing to listen to. */
  at: string
  /** A `{time}` that is worked out. */
  about: string
  /** The page of an insight. */
  page: string
  /** The brief's page. */
  brief: string
  unsubscribe: string
  /** What a letter was chosen from: `{shows}`, `{episodes}`, `{until}`, and `{audio}`, which is `audio` with its `{length}` or nothing. */
  scan: string
  audio: string
  /** `{episodes}` that gave nothing. */
  empty: string
  /** `{episodes}` that are waited for. */
  waiting: string
}

/** The words of a letter in the first of some languages that has any; English otherwise. */
export function wordsIn(...languages: readonly string[]): Wording {
  const known = new Map(wordings.map((wording) => [wording.language, wording]))
  return languages.flatMap((tag) => known.get(tag.split('-')[0]?.toLowerCase() ?? '') ?? [])[0] ?? english()
}

function english(): Wording {
  const [first] = wordings
  if (first === undefined) throw new Error('A letter has no words')
  return first
}

/** A number with its noun: `12 episodes`. */
export function countIn({ language, nouns }: Wording, number: number, noun: keyof Wording['nouns']): string {
  const { rules, numbers } = formatsIn(language)
  const { one, other } = nouns[noun]
  return (rules.select(number) === 'one' ? one : other).replace('{n}', numbers.format(number))
}

/** Names in a row: `a, b and c`. */
export function listIn({ language }: Wording, names: readonly string[]): string {
  return formatsIn(language).lists.format(names)
}

interface Formats {
  rules: Intl.PluralRules
  numbers: Intl.NumberFormat
  lists: Intl.ListFormat
}

const known = new Map<string, Formats>()

/** Formatters are slow to make and quick to use. */
function formatsIn(language: string): Formats {
  const formats = known.get(language) ?? {
    rules: new Intl.PluralRules(language),
    numbers: new Intl.NumberFormat(language),
    lists: new Intl.ListFormat(language),
  }
  known.set(language, formats)
  return formats
}

/** Puts parts into their places. */
export function phrase(words: string, parts: Readonly<Record<string, string>>): string {
  return words.replace(/\{(\w+)\}/g, (place, name: string) => parts[name] ?? place)
}
