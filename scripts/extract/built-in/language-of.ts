import type { Turn } from '../../transcript/turns.ts'
import type { Language } from './language.ts'
import { english } from './languages/english.ts'
import { french } from './languages/french.ts'
import { german } from './languages/german.ts'
import { other } from './languages/other.ts'
import { portuguese } from './languages/portuguese.ts'
import { spanish } from './languages/spanish.ts'

/** Share of stop words from which on a text is taken for a language. */
const enoughStopWords = 0.22

/**
 * The rules for a text. The text itself decides where it speaks clearly, for tags are often a template's; else the tag
 * (BCP 47) does; else the rules that hold for every language.
 */
export function selectLanguage(tag: string | null, sample: string): Language {
  const known: Language[] = [english, german, spanish, french, portuguese]
  const words =
    sample
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}']+/gu) ?? []
  const shares = known.map((language) => ({
    language,
    share: words.filter((word) => language.stopWords.has(word)).length / Math.max(1, words.length),
  }))
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a))
  if (best.share >= enoughStopWords) return best.language
  const primary = tag?.toLowerCase().split(/[-_]/, 1)[0]
  const tagged = known.find((language) => language.code === primary)
  return tagged && words.length < 50 ? tagged : other
}

/** A piece of each of some thirty turns from all over a talk: enough to tell its language. */
export function sampleOf(turns: readonly Turn[]): string {
  const step = Math.max(1, Math.floor(turns.length / 30))
  return turns
    .filter((_, index) => index % step === 0)
    .map((turn) => turn.text.slice(0, 400))
    .join(' ')
}
