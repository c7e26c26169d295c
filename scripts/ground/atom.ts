import { expandContraction } from './contractions.ts'
import type { Language } from './language.ts'
import { type NumberRun, readNumber } from './number.ts'
import { spell } from './spelling.ts'
import type { Word } from './words.ts'

/** The smallest thing that is compared: a word freed from how it is written, or a number as its value. */
export interface Atom {
  /** Expanded and spelled one way; a number is `#` and its value (`#1200`, `#3rd`). */
  form: string
  /** Its letters as written, so that `e mail` and `email` can be held together; '' where it is written as a sign. */
  raw: string
  /** Indices of the first and last word that it stands in. */
  first: number
  last: number
  /** True where its first word begins with it, and where its last word ends with it. */
  opens: boolean
  closes: boolean
  /** True for a currency written as a sign. */
  sign?: true
}

const units = new Map(
  Object.entries({
    ms: 'milliseconds',
    km: 'kilometers',
    cm: 'centimeters',
    mm: 'millimeters',
    kg: 'kilograms',
    gb: 'gigabytes',
    mb: 'megabytes',
    tb: 'terabytes',
    kb: 'kilobytes',
    kw: 'kilowatts',
    mw: 'megawatts',
    gw: 'gigawatts',
    hz: 'hertz',
    mph: 'mph',
  }),
)
const fractions: Record<string, [string, string]> = {
  '1/2': ['1', 'half'],
  '1/3': ['1', 'third'],
  '2/3': ['2', 'thirds'],
  '1/4': ['1', 'quarter'],
  '3/4': ['3', 'quarters'],
}
const currencies: Record<string, string> = { $: 'dollars', '€': 'euros', '£': 'pounds', '¥': 'yen' }
const plurals = new Map(Object.entries({ dollar: 'dollars', euro: 'euros', pound: 'pounds', prozent: 'percent', procent: 'percent' }))

/** The words of one turn, or of a quote, as atoms. */
export function readAtoms(words: readonly Word[], language: Language): Atom[] {
  const atoms: Atom[] = []
  for (let index = 0; index < words.length; ) {
    const word = words[index]
    if (!word) break
    if (/&/.test(word.before) && index > 0) atoms.push(inside('and', index))
    const taken = readFraction(words, index) ?? readNumberAtoms(words, index, language) ?? readWordAtoms(words, index, language)
    for (const atom of taken.atoms) atoms.push(atom)
    index = taken.next
    const after = words[index - 1]?.after ?? ''
    const sign = /^\s?(%|°|\++)/.exec(after)?.[1] ?? ''
    const last = atoms.at(-1)
    if (!last || sign === '' || (sign.startsWith('+') && !after.startsWith('+'))) continue
    last.closes = false
    const names = sign === '%' ? ['percent'] : sign === '°' ? ['degrees'] : [...sign].map(() => 'plus')
    names.forEach((name, place) => {
      atoms.push({ ...inside(name, index - 1), closes: place === names.length - 1 })
    })
  }
  return atoms
}

interface Taken {
  atoms: Atom[]
  next: number
}

function readNumberAtoms(words: readonly Word[], index: number, language: Language): Taken | null {
  const run = readNumber(words, index, language)
  const word = words[index]
  if (!run || !word) return null
  const span = { first: index, last: run.next - 1, opens: true, closes: run.attached === '' }
  const raw = words
    .slice(index, run.next)
    .map(({ form }) => form)
    .join('')
  const atoms: Atom[] = []
  const minus = run.digits && (/[\s(][-−]$/.test(word.before) || (word.start === 1 && /^[-−]$/.test(word.before)))
  if (minus) atoms.push({ ...inside('minus', index), opens: true, closes: false })
  atoms.push({ ...span, opens: !minus, form: formOf(run), raw: run.attached === '' ? raw : raw.slice(0, -run.attached.length) })
  if (run.attached !== '') {
    atoms.push({ ...span, form: units.get(run.attached) ?? run.attached, raw: run.attached, opens: false, closes: true })
  }
  const currency = currencies[/([$€£¥])\s?$/.exec(word.before)?.[1] ?? '']
  if (currency) {
    for (const atom of atoms) atom.closes = true
    atoms.push({ ...span, form: currency, raw: '', opens: false, closes: true, sign: true })
  } else if (/^\s?[€$£]/.test(words[run.next - 1]?.after ?? '') && !/^\d/.test(words[run.next]?.form ?? '')) {
    const sign = /[€$£]/.exec(words[run.next - 1]?.after ?? '')?.[0] ?? ''
    atoms.push({ ...span, form: currencies[sign] ?? sign, raw: '', opens: false, closes: true, sign: true })
  }
  return { atoms, next: run.next }
}

function formOf({ value, ordinal }: NumberRun): string {
  return `#${value}${ordinal ? 'th' : ''}`
}

function readFraction(words: readonly Word[], index: number): Taken | null {
  const [word, next] = [words[index], words[index + 1]]
  if (!word || !next || word.after !== '/') return null
  const fraction = fractions[`${word.form}/${next.form}`]
  if (!fraction || words[index + 1]?.after.startsWith('/') || word.before.endsWith('/')) return null
  const [count, part] = fraction
  return {
    atoms: [
      { form: `#${count}`, raw: word.form, first: index, last: index, opens: true, closes: false },
      { form: part, raw: next.form, first: index + 1, last: index + 1, opens: false, closes: true },
    ],
    next: index + 2,
  }
}

function readWordAtoms(words: readonly Word[], index: number, language: Language): Taken {
  const word = words[index]
  if (!word) return { atoms: [], next: index + 1 }
  const span = { first: index, last: index, opens: true, closes: true }
  if (word.form === 'per' && words[index + 1]?.form === 'cent') {
    return { atoms: [{ ...span, form: 'percent', raw: 'percent', last: index + 1 }], next: index + 2 }
  }
  const pieces = piecesOf(word, language)
  const atoms = pieces.map(({ form, raw }, place) => ({
    ...span,
    form,
    raw,
    opens: place === 0,
    closes: place === pieces.length - 1,
  }))
  return { atoms, next: index + 1 }
}

function piecesOf(word: Word, language: Language): { form: string; raw: string }[] {
  const { form } = word
  if (/\p{N}/u.test(form)) {
    return (form.match(/\d+(?:[.,]\d+)*|[^\d]+/gu) ?? [form]).map((raw) => ({ form: /^\d/.test(raw) ? `#${raw}` : raw, raw }))
  }
  if (language.code !== 'en') return [{ form: plurals.get(form) ?? form, raw: form.replace(/'/g, '') }]
  if (form === 'cause' && /['’‘]$/.test(word.before)) return [{ form: 'because', raw: 'cause' }]
  if (form === 'em' && /['’‘]$/.test(word.before)) return [{ form: 'them', raw: 'em' }]
  return expandContraction(form).map((piece) => ({ form: plurals.get(piece.form) ?? spell(piece.form), raw: piece.raw }))
}

/** A word that is written as a sign beside another word: no quote begins or ends between the two. */
function inside(form: string, index: number): Atom {
  return { form, raw: '', first: index, last: index, opens: false, closes: true }
}
