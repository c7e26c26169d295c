import { valueOfDigits } from './digits.ts'
import type { Language } from './language.ts'
import type { Word } from './words.ts'

/** A number as a text gives it, in digits or in words. */
export interface NumberRun {
  /** Its value in plain digits (`1200`, `2.5`). */
  value: string
  ordinal: boolean
  /** Index of the first word after it. */
  next: number
  /** What is written onto its last digit (`x`, `ms`, `s`); '' for nothing. */
  attached: string
  /** True where a digit stands in it. */
  digits: boolean
}

type Kind = 'none' | 'digits' | 'unit' | 'teen' | 'tens' | 'hundred' | 'scale'

const shortScales = new Map(Object.entries({ k: 1e3, mn: 1e6, bn: 1e9, tn: 1e12 }))
const moneyScales = new Map(Object.entries({ m: 1e6, b: 1e9, t: 1e12 }))

/**
 * Reads the number that begins with a word, or gives `null`. `1,200`, `twelve hundred`, `one thousand two hundred` and `1.2k` have
 * one value; a year in pairs (`nineteen eighty-four`), decimals (`two point five`) and halves (`two and a half`) are read too.
 * Numbers do not run over punctuation, except the comma after a thousand.
 */
export function readNumber(words: readonly Word[], index: number, language: Language): NumberRun | null {
  const word = words[index]
  if (!word) return null
  if (/^\p{N}/u.test(word.form)) return readDigits(words, index, language)
  return readSpoken(words, index, language)
}

function readDigits(words: readonly Word[], index: number, language: Language): NumberRun | null {
  const word = words[index]
  const match = word && /^(\d+(?:[.,]\d+)*)(\p{L}*)$/u.exec(word.form)
  if (!match) return null
  const bare = /(?:^|\s)\.$/.test(word.before) ? `0.${match[1]}` : (match[1] ?? '') // .5 of a percent
  const value = valueOfDigits(bare, language)
  const suffix = match[2] ?? ''
  const money = /[$€£]\s*$/.test(word.before)
  const scale = shortScales.get(suffix) ?? (money || word.text.endsWith('M') ? moneyScales.get(suffix) : undefined)
  const run = { ordinal: false, next: index + 1, attached: '', digits: true }
  if (value === null) return { ...run, value: match[1] ?? '', attached: suffix }
  if (scale !== undefined) return { ...run, value: plain(value * scale) }
  if (/^(?:st|nd|rd|th)$/.test(suffix)) return { ...run, value: plain(value), ordinal: true }
  if (suffix !== '') return { ...run, value: plain(value), attached: suffix }
  return readParts(words, index + 1, { language, total: 0, current: value, kind: 'digits', digits: true, first: index })
}

interface State {
  language: Language
  total: number
  current: number
  kind: Kind
  digits: boolean
  first: number
}

function readSpoken(words: readonly Word[], index: number, language: Language): NumberRun | null {
  const { numbers } = language
  const form = words[index]?.form ?? ''
  const state: State = { language, total: 0, current: 0, kind: 'none', digits: false, first: index }
  const ordinal = numbers.ordinals.get(form)
  if (ordinal !== undefined) return { value: plain(ordinal), ordinal: true, next: index + 1, attached: '', digits: false }
  if (numbers.article.has(form)) {
    const next = words[index + 1]?.form ?? ''
    const large = numbers.hundred.has(next) || numbers.scales.has(next)
    return large && isJoined(words, index + 1) ? readParts(words, index + 1, { ...state, current: 1, kind: 'unit' }) : null
  }
  const years = /^(.+)s$/.exec(form)?.[1] ?? /^(.+)ies$/.exec(form)?.[1]?.concat('y')
  const decade = numbers.below100.get(years ?? '') ?? numbers.below100.get(form.replace(/ies$/, 'y'))
  if (decade !== undefined && decade >= 20 && form.endsWith('s')) {
    return { value: plain(decade), ordinal: false, next: index + 1, attached: 's', digits: false }
  }
  const begins = numbers.below100.has(form) || numbers.hundred.has(form) || numbers.hundreds.has(form) || numbers.scales.has(form)
  return begins ? readParts(words, index, state) : null
}

/** Takes words as long as they go on with the number. */
function readParts(words: readonly Word[], start: number, state: State): NumberRun {
  let index = start
  let { total, current, kind, digits } = state
  const { numbers } = state.language
  for (; index < words.length; index++) {
    if (index > state.first && !isJoined(words, index, kind === 'scale')) break
    let form = words[index]?.form ?? ''
    let ahead = 0
    if (numbers.and.has(form) && joinsAnd(kind, numbers.joinsUnits) && isJoined(words, index + 1)) {
      ahead = 1
      form = words[index + 1]?.form ?? ''
      if (!numbers.below100.has(form)) break
    }
    const small = numbers.below100.get(form)
    const hundreds = numbers.hundreds.get(form)
    const scale = numbers.scales.get(form)
    if (small !== undefined && follows(kind, small)) {
      current += small
      kind = small < 10 ? 'unit' : small < 20 || small % 10 !== 0 ? 'teen' : 'tens'
    } else if (hundreds !== undefined && (kind === 'none' || kind === 'scale')) {
      current += hundreds
      kind = 'hundred'
    } else if (numbers.hundred.has(form) && kind !== 'hundred' && kind !== 'scale' && current < 100) {
      current = (kind === 'none' ? 1 : current) * 100
      kind = 'hundred'
    } else if (scale !== undefined && (kind !== 'scale' || scale > 1e3)) {
      if (kind === 'scale') [total, current] = [0, total]
      total += (kind === 'none' ? 1 : current) * scale
      current = 0
      kind = 'scale'
    } else if (kind === 'scale' && /^\d{1,3}$/.test(form)) {
      current += Number(form)
      kind = 'digits'
      digits = true
    } else break
    index += ahead
  }
  const run = { value: total + current, next: index }
  return finish(words, run, { ...state, kind, digits })
}

/** Years in pairs, decimals, halves, ordinals and decades, after the whole number. */
function finish(words: readonly Word[], run: { value: number; next: number }, state: State): NumberRun {
  const { numbers } = state.language
  const base = { ordinal: false, attached: '', digits: state.digits }
  const form = isJoined(words, run.next) ? (words[run.next]?.form ?? '') : ''
  const after = isJoined(words, run.next + 1) ? (words[run.next + 1]?.form ?? '') : ''
  const unit = numbers.below100.get(after)
  if (numbers.point.has(form) && (unit !== undefined ? unit < 10 : /^\d+$/.test(after))) {
    const { text, next } = readDecimals(words, run.next + 1, numbers.below100)
    const scaled = scaleAt(words, next, state)
    return { ...base, value: plain(Number(`${run.value}.${text}`) * scaled), next: scaled === 1 ? next : next + 1 }
  }
  if (form === 'and' && after === 'a' && words[run.next + 2]?.form === 'half') {
    const scaled = scaleAt(words, run.next + 3, state)
    return { ...base, value: plain((run.value + 0.5) * scaled), next: run.next + (scaled === 1 ? 3 : 4) }
  }
  if (numbers.pairs && !state.digits && run.value >= 11 && run.value <= 21 && state.kind !== 'hundred') {
    const pair = readPair(words, run, state.language)
    if (pair) return { ...base, ...pair }
  }
  const ordinal = numbers.ordinals.get(form)
  const fits = ordinal !== undefined && (state.kind === 'hundred' || state.kind === 'scale' || (state.kind === 'tens' && ordinal < 10))
  if (fits) return { ...base, value: plain(run.value + ordinal), ordinal: true, next: run.next + 1 }
  return { ...base, value: plain(run.value), next: run.next }
}

function readPair(words: readonly Word[], run: { value: number; next: number }, language: Language) {
  const { below100 } = language.numbers
  if (!isJoined(words, run.next)) return null
  const form = words[run.next]?.form ?? ''
  const after = isJoined(words, run.next + 1) ? below100.get(words[run.next + 1]?.form ?? '') : undefined
  if (/^(?:oh|o)$/.test(form) && after !== undefined && after > 0 && after < 10) {
    return { value: plain(run.value * 100 + after), next: run.next + 2 }
  }
  const decade = below100.get(form.replace(/ies$/, 'y'))
  if (decade !== undefined && /ies$/.test(form)) return { value: plain(run.value * 100 + decade), next: run.next + 1, attached: 's' }
  const tens = below100.get(form)
  if (tens === undefined || tens < 10) return null
  const unit = tens >= 20 && after !== undefined && after > 0 && after < 10 ? after : 0
  return { value: plain(run.value * 100 + tens + unit), next: run.next + (unit > 0 ? 2 : 1) }
}

function readDecimals(words: readonly Word[], start: number, below100: ReadonlyMap<string, number>): { text: string; next: number } {
  const first = words[start]?.form ?? ''
  if (/^\d+$/.test(first)) return { text: first, next: start + 1 }
  let text = ''
  let next = start
  for (; next < words.length && (next === start || isJoined(words, next)); next++) {
    const digit = below100.get(words[next]?.form ?? '')
    if (digit === undefined || digit >= 10) break
    text += digit
  }
  return { text, next }
}

function scaleAt(words: readonly Word[], index: number, { language }: State): number {
  return (isJoined(words, index) && language.numbers.scales.get(words[index]?.form ?? '')) || 1
}

function follows(kind: Kind, small: number): boolean {
  if (kind === 'tens') return small > 0 && small < 10
  return kind === 'none' || kind === 'hundred' || kind === 'scale'
}

function joinsAnd(kind: Kind, joinsUnits: boolean): boolean {
  return kind === 'hundred' || kind === 'scale' || (joinsUnits && kind === 'tens')
}

function isJoined(words: readonly Word[], index: number, afterScale = false): boolean {
  const [word, previous] = [words[index], words[index - 1]]
  if (!word || !previous) return false
  const gap = previous.after === word.before ? word.before : previous.after + word.before
  return afterScale ? /^,?[\s‐-–-]*$/.test(gap) : /^[\s‐-–-]*$/.test(gap)
}

function plain(value: number): string {
  return String(Number(value.toPrecision(12)))
}
