import type { InsightReview } from '#domain/insight.ts'
import type { Atom } from './atom.ts'
import { readAtoms } from './atom.ts'
import type { Heard } from './heard.ts'
import { capitalShare, listedNames, type NameWord, nameWords, readNames } from './names.ts'
import { isSlip } from './noise.ts'
import { readWords, type Word } from './words.ts'

/** Words of a transcript, by index, `to` after the last. */
export interface Span {
  from: number
  to: number
}

/** What the transcript proves of a text: all that it says, what an editor should look at, or what it does not prove. */
export type Proof = { ok: true; review: InsightReview[] } | { ok: false; reason: 'unproved-number' | 'unproved-name'; detail: string }

/** What is held against the transcript. */
export interface Claim {
  /** Title and paragraph. */
  texts: readonly string[]
  /** Whom and what they name, as the engine says. */
  names: readonly string[]
  /** Where the quotes stand. */
  evidence: readonly Span[]
}

export interface Prover {
  prove: (claim: Claim) => Proof
  /** True where the episode or its facts have every word of a name. */
  isSaid: (name: string) => boolean
}

const nearWords = 400
const nearSeconds = 90
const sampleWords = 3000 // enough to tell what capitals mark
const nounCapitals = 0.15 // share of capitals within sentences above which they mark nouns, not names (German)

/**
 * Makes a test for one episode: whether the numbers and names of a title and paragraph were said near the evidence (within 90
 * seconds or 400 words), or stand in the episode's facts. Numbers are compared by value, names without case, marks or endings, joined
 * or as initials. What was said elsewhere in the episode only is marked for review. Names are told by their capitals, and by what the
 * engine lists: so a name that opens a sentence is one too, and a name among German nouns.
 */
export function createProver(heard: Heard, facts: readonly string[]): Prover {
  const episode = pageOf(heard.atoms, heard.words)
  const known = factsOf(facts, heard)
  const opening = pageAround({ from: 0, to: 1 }, heard)
  const small = new Set(heard.words.filter(({ text }) => /^\p{Ll}/u.test(text)).map(({ form }) => form))
  const segments = new Set(heard.words.slice(0, sampleWords).map(({ segment }) => segment))
  const sample = [...segments].map(({ text }) => text).join(' ')
  const namesTell = capitalShare(sample) <= nounCapitals
  const prove = ({ texts, names, evidence }: Claim): Proof => {
    const near = evidence.map((span) => pageAround(span, heard))
    const pages = [known, ...near]
    const review: InsightReview[] = []
    for (const number of texts.flatMap((item) => numbersIn(item, heard))) {
      const { value, text, isShare } = number
      if (pages.some((page) => hasNumber(page, number) && (!isShare || page.shares.has(value)))) continue
      if (!hasNumber(episode, number)) return { ok: false, reason: 'unproved-number', detail: `nobody in the episode says ${text}` }
      if (!review.includes('numbers')) review.push('numbers')
    }
    const written = namesTell ? texts.flatMap((item) => readNames(item, (form) => small.has(form))) : []
    for (const name of [...written, ...names.flatMap((item) => listedNames(item, texts))]) {
      if ([...pages, opening].some((page) => hasName(page, name))) continue
      if (!hasName(episode, name)) return { ok: false, reason: 'unproved-name', detail: `nobody in the episode says "${name.text}"` }
      if (!review.includes('names')) review.push('names')
    }
    return { ok: true, review }
  }
  return { prove, isSaid: (name) => nameWords(name).every((word) => hasName(known, word) || hasName(episode, word)) }
}

/** What a stretch of text holds, to be looked up. */
interface Page {
  values: Set<string>
  /** Of the values, those in percent. */
  shares: Set<string>
  forms: string[]
  known: Set<string>
}

/** `offset` is the index of the first word as the atoms count. */
function pageOf(atoms: readonly Atom[], words: readonly Word[], offset = 0): Page {
  const forms = words.map(({ form }) => form.replace(/'s?$/, ''))
  const values = new Set<string>()
  const shares = new Set<string>()
  for (const atom of atoms) {
    if (!atom.form.startsWith('#')) continue
    values.add(atom.form)
    if (isPercent(words, atom.last - offset)) shares.add(atom.form)
  }
  return { values, shares, forms, known: new Set(forms) }
}

function factsOf(facts: readonly string[], heard: Heard): Page {
  const speakers = new Set(heard.words.map(({ segment }) => segment.speaker ?? ''))
  const words = readWords([...facts, ...speakers].join('. '))
  return pageOf(readAtoms(words, heard.language), words)
}

function pageAround({ from, to }: Span, heard: Heard): Page {
  const { words, atoms, atomAt } = heard
  const [first, last] = [words[from], words[to - 1]]
  const begin = (first?.segment.start ?? 0) - nearSeconds
  const finish = (last?.segment.end ?? 0) + nearSeconds
  const timed = (words.at(-1)?.segment.end ?? 0) > 0
  let [low, high] = [Math.max(0, from - nearWords), Math.min(words.length, to + nearWords)]
  while (timed && low > 0 && (words[low - 1]?.segment.end ?? 0) >= begin) low--
  while (timed && high < words.length && (words[high]?.segment.start ?? 0) <= finish) high++
  return pageOf(atoms.slice(atomAt[low] ?? 0, high < words.length ? atomAt[high] : atoms.length), words.slice(low, high), low)
}

const percent = /^(?:percent\w*|prozent\w*|percentuale?)$/
const perCent = /^(?:per cent|por ciento|por cento|pour cent|per cento|procent \w*)$/

/** True where the number that ends with the word at `last` is one of percent. */
function isPercent(words: readonly Word[], last: number): boolean {
  if (/^\s?%/.test(words[last]?.after ?? '')) return true
  const [next = '', second = ''] = [words[last + 1]?.form, words[last + 2]?.form]
  return percent.test(next) || perCent.test(`${next} ${second}`)
}

/** A number that a text gives: its value as atoms have it, and as it is written. */
interface Given {
  value: string
  text: string
  isShare: boolean
  isDecade: boolean
}

/** Numbers of a text by value; `one` and the first ordinals in words count for nothing in themselves. */
function numbersIn(text: string, heard: Heard): Given[] {
  const words = readWords(text)
  const whole = /(?:…|\.{3})\s*$/.test(text) ? words.length - 2 : words.length // a headline that is cut may be cut within a number
  const atoms = readAtoms(words, heard.language)
  return atoms.flatMap(({ form, raw, first, last }, index) => {
    if (last >= whole || !form.startsWith('#') || (/^\p{L}/u.test(raw) && /^#[123](?:th)$|^#1$/.test(form))) return []
    const written = words.slice(first, last + 1).map((word) => word.text)
    const isDecade =
      /^#[2-9]0$/.test(form) && (isDecadeEnding(atoms[index + 1], first) || /^(?:annees|anos)$/.test(words[first - 1]?.form ?? ''))
    return { value: form, isShare: isPercent(words, last), isDecade, text: written.join(' ') }
  })
}

/** The end of `90s`, `90's`, `nineties` or `90er`, whose word is at `index`. */
function isDecadeEnding(atom: Atom | undefined, index: number): boolean {
  return atom?.first === index && /^(?:'?s|er)$/.test(atom.form)
}

/** A decade may be said with its century (the nineties, the 1990s); an ordinal may stand for its number (June 3rd). */
function hasNumber({ values }: Page, { value, isDecade }: Given): boolean {
  if (values.has(value)) return true
  if (values.has(`${value}th`) || (value.endsWith('th') && values.has(value.slice(0, -2)))) return true
  return isDecade && (values.has(`#19${value.slice(1)}`) || values.has(`#20${value.slice(1)}`))
}

const inflections = ['s', 'es', 'n', 'an', 'ian', 'ish', 'ese', 'er', 'ers']

function hasName(page: Page, { form, text, initials }: NameWord): boolean {
  const { known, forms } = page
  if (known.has(form)) return true
  if (
    form.length > 3 &&
    inflections.some((ending) => known.has(form + ending) || (form.endsWith(ending) && known.has(stemOf(form, ending))))
  )
    return true
  const letters = form.replace(/['.]/g, '')
  const hasInitials = /^\p{Lu}{2,6}s?$/u.test(text)
  for (let index = 0; index < forms.length; index++) {
    if (isJoinedAt(forms, index, letters)) return true
    if (hasInitials && areInitialsAt(forms, index, letters)) return true
    if (isSlip(letters, forms[index] ?? '')) return true
  }
  return initials.length > 1 && known.has(initials)
}

function stemOf(form: string, ending: string): string {
  return form.slice(0, -ending.length)
}

/** Names are heard apart (`git hub`) and with digits in them. */
function isJoinedAt(forms: readonly string[], index: number, letters: string): boolean {
  let text = ''
  for (let at = index; at < index + 4 && at < forms.length; at++) {
    text += (forms[at] ?? '').replace(/['.]/g, '')
    if (text === letters) return true
    if (!letters.startsWith(text)) return false
  }
  return false
}

function areInitialsAt(forms: readonly string[], index: number, letters: string): boolean {
  for (let at = 0; at < letters.length; at++) if (forms[index + at]?.[0] !== letters[at]) return false
  return true
}
