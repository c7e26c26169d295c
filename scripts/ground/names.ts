import { readWords, type Word } from './words.ts'

/** A word of a text that names somebody or something. */
export interface NameWord {
  /** Folded, without the possessive. */
  form: string
  /** As it is written. */
  text: string
  /** Folded first letters of the run of capitalised words it stands in. */
  initials: string
}

const ordinary = new Set(
  'i okay ok ai api apis tv pc pcs it ceo cto cfo coo hr pr qa url urls us uk eu usa un cpu gpu cpus gpus html css sql json pdf faq internet web'.split(
    ' ',
  ),
)

/**
 * The words of a text that are names by their capitals: not at the start of a sentence (unless the next word has a capital too), and
 * not in `common`, the forms that are written small elsewhere. A headline (no stop at its end) with
 * capitals throughout tells nothing and gives none.
 */
export function readNames(text: string, common: (form: string) => boolean): NameWord[] {
  const words = readWords(text)
  if (!/[.!?…]\s*$/.test(text) && isTitleCase(words)) return []
  const names: NameWord[] = []
  words.forEach((word, index) => {
    const form = bare(word.form)
    if (!isCapital(word) || ordinary.has(form) || common(form) || /^i'/.test(word.form)) return
    const next = words[index + 1]
    const runsOn = next !== undefined && isCapital(next) && /^\s+$/.test(word.after) && !common(bare(next.form)) && !/^i\b/.test(next.form)
    if (opensSentence(word, index) && !runsOn) return
    names.push({ form, text: word.text, initials: initialsAt(words, index) })
  })
  return names
}

/** The words of a name that is given as one. A name of nothing but ordinary words (`the city council`) has them all. */
export function nameWords(name: string): NameWord[] {
  const words = readWords(name)
  const initials = words.map(({ form }) => form[0] ?? '').join('')
  const all = words.map((word) => ({ form: bare(word.form), text: word.text, initials }))
  const capital = all.filter(({ text }) => /\p{Lu}/u.test(text))
  return capital.length > 0 ? capital : all
}

/** The words with a capital of a name that an engine lists, where the texts have the name; none that is ordinary. */
export function listedNames(name: string, texts: readonly string[]): NameWord[] {
  const folded = readWords(name)
  const shown = texts.map(
    (text) =>
      ` ${readWords(text)
        .map(({ form }) => bare(form))
        .join(' ')} `,
  )
  const whole = ` ${folded.map(({ form }) => bare(form)).join(' ')} `
  if (folded.length === 0 || !shown.some((text) => text.includes(whole))) return []
  return nameWords(name).filter(({ form, text }) => /\p{Lu}/u.test(text) && !ordinary.has(form))
}

/** The share of words within sentences that have a capital first letter and small ones after it. */
export function capitalShare(text: string): number {
  const words = readWords(text).filter((word, index) => word.text.length > 2 && !opensSentence(word, index))
  return words.length === 0 ? 0 : words.filter(({ text: written }) => /^\p{Lu}\p{Ll}/u.test(written)).length / words.length
}

function isTitleCase(words: readonly Word[]): boolean {
  const long = words.slice(1).filter(({ text }) => text.length > 3)
  return long.length >= 4 && long.filter(isCapital).length >= 0.75 * long.length
}

function isCapital({ text }: Word): boolean {
  return /\p{Lu}/u.test(text)
}

function opensSentence(word: Word, index: number): boolean {
  return index === 0 || /[.!?:…]["”’»)\]]*\s+["“„‘«(]*$|["“„‘«]$/.test(word.before)
}

function bare(form: string): string {
  return form.replace(/'s?$/, '')
}

function initialsAt(words: readonly Word[], index: number): string {
  let from = index
  while (from > 0 && words[from - 1] && isCapital(words[from - 1] as Word) && /^\s+$/.test(words[from]?.before ?? '')) from--
  let initials = ''
  for (let at = from; words[at] && isCapital(words[at] as Word) && (at === from || /^\s+$/.test(words[at]?.before ?? '')); at++) {
    initials += words[at]?.form[0] ?? ''
  }
  return initials
}
