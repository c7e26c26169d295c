import type { Language } from '../built-in/language.ts'
import { selectLanguage } from '../built-in/language-of.ts'

const fewestWords = 12 // below, stop words tell nothing
const ownShare = 0.12 // of a text's words are stop words of its language at least; English prose has some 40%

const scripts = {
  Latin: /\p{Script=Latin}/gu,
  Cyrillic: /\p{Script=Cyrillic}/gu,
  Greek: /\p{Script=Greek}/gu,
  Arabic: /\p{Script=Arabic}/gu,
  Hebrew: /\p{Script=Hebrew}/gu,
  Devanagari: /\p{Script=Devanagari}/gu,
  Hangul: /\p{Script=Hangul}/gu,
  Thai: /\p{Script=Thai}/gu,
  kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  Han: /\p{Script=Han}/gu,
}

/** The language of a transcript, as far as a draft is held against it. */
export interface Tongue {
  language: Language
  /** The script of most letters; Japanese is `kana`. */
  script: string | null
}

/** What a transcript is spoken in. */
export function tongueOf(language: Language, text: string): Tongue {
  return { language, script: scriptOf(text) }
}

/** True where a text is clearly in another language than the transcript: another script, or the stop words of another tongue. */
export function isForeign(text: string, { language, script }: Tongue): boolean {
  const own = scriptOf(text)
  if (own !== null && script !== null && own !== script) return true
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}']+/gu) ?? []
  if (words.length < fewestWords) return false
  const found = selectLanguage(null, text)
  if (language.code === 'und') return found.code === 'en'
  if (found.code !== 'und') return found.code !== language.code
  return words.filter((word) => language.stopWords.has(word)).length / words.length < ownShare
}

function scriptOf(text: string): string | null {
  let best: string | null = null
  let most = 0
  for (const [name, pattern] of Object.entries(scripts)) {
    const count = text.match(pattern)?.length ?? 0
    if (name === 'kana' && count > 0.1 * text.length) return name
    if (count > most) [best, most] = [name, count]
  }
  return best
}

/** A language's name in English, for the prompt. */
export function nameOfLanguage({ code }: Language, tag: string | null): string {
  const known = code === 'und' ? tag : code
  try {
    return (known && new Intl.DisplayNames('en', { type: 'language' }).of(known)) || 'the language of the transcript'
  } catch {
    return 'the language of the transcript' // the feed's tag is none
  }
}
