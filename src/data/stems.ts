import { type Language, languageOf } from './related/languages.ts'

/**
 * The words of a text in its order, three numbers each: the term (its place in `Reader.words`), the index in the text, and twice the length,
 * one more where a sentence begins with it, so that its capital says nothing.
 */
export type Tokens = Int32Array

/** Turns texts of one language into terms: words stemmed, without stop words and numbers. */
export interface Reader {
  language: Language
  /** What each term is compared by; its index is the term. */
  words: string[]
  /** The term of a word as it is written; -1 where it says nothing. */
  termOf: (form: string) => number
  read: (text: string) => Tokens
}

/** A reader of a language (primary subtag) that knows `words` already. */
export function makeReader(primary: string, words: string[] = []): Reader {
  const language = languageOf(primary)
  const terms = new Map(words.map((word, term) => [word, term]))
  const seen = new Map<string, number>() // forms as they are written, to terms; -1 for what says nothing
  let segmenter: Intl.Segmenter | undefined // slow to make, and seldom needed
  const cutWords = (run: string) => {
    segmenter ??= new Intl.Segmenter(primary, { granularity: 'word' })
    return segmenter.segment(run)
  }

  const termOf = (form: string) => {
    const known = seen.get(form)
    if (known !== undefined) return known
    const plain = form.toLowerCase()
    const stop = tooShort.test(plain) || language.stop.has(plain) || /^\p{N}+$/u.test(plain)
    const stem = stop ? '' : language.stem(plain)
    const term = stop ? -1 : (terms.get(stem) ?? words.length)
    if (term === words.length) {
      terms.set(stem, term)
      words.push(stem)
    }
    seen.set(form, term)
    return term
  }
  return { language, words, termOf, read: (text) => readTokens(text, termOf, cutWords) }
}

/** The words of an English text that carry meaning, each with what it is compared by. */
export function readWords(text: string): { stem: string }[] {
  const { words, read } = makeReader('en')
  const tokens = read(text)
  return Array.from({ length: tokens.length / 3 }, (_, index) => ({ stem: words[tokens[3 * index] ?? -1] ?? '' }))
}

/** One letter of any script; two of those in which words of two letters only join others. */
const tooShort = /^(?:.|[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}]{2})$/u

/** What a character is to the reader. */
const kind = { gap: 0, letter: 1, apostrophe: 2, hyphen: 3, end: 4, unspaced: 5 }
const kinds = new Uint8Array(0x10000).fill(255) // by UTF-16 code unit, filled as they come

function kindOf(code: number): number {
  const known = kinds[code] ?? 0
  if (known !== 255) return known
  const character = String.fromCharCode(code)
  const is = /['’]/.test(character)
    ? kind.apostrophe
    : /[-‐‑]/.test(character)
      ? kind.hyphen
      : /[.!?:…“”"\n]/.test(character)
        ? kind.end
        : /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
              character,
            )
          ? kind.unspaced
          : /[\p{L}\p{M}\p{N}]/u.test(character)
            ? kind.letter
            : kind.gap
  kinds[code] = is
  return is
}

let room = new Int32Array(3 * 256) // for the tokens of one text

function readTokens(text: string, termOf: (form: string) => number, cutWords: (run: string) => Intl.Segments): Tokens {
  let size = 0
  let initial = true
  const push = (term: number, at: number, end: number) => {
    if (size + 3 > room.length) room = Int32Array.from({ length: 2 * room.length }, (_, index) => room[index] ?? 0)
    room[size++] = term
    room[size++] = at
    room[size++] = 2 * (end - at) + (initial ? 1 : 0)
  }
  const add = (at: number, end: number) => {
    const term = termOf(text.slice(at, end))
    if (term >= 0) push(term, at, end)
  }
  let at = 0
  while (at < text.length) {
    const here = kindOf(text.charCodeAt(at))
    if (here !== kind.letter && here !== kind.unspaced) {
      if (here === kind.end) initial = true
      at += 1
      continue
    }
    let end = at + 1
    while (end < text.length && kindOf(text.charCodeAt(end)) === here) end += 1
    if (here === kind.unspaced) {
      for (const { segment, index } of cutWords(text.slice(at, end))) add(at + index, at + index + segment.length)
      at = end
    } else if (isJoined(text, end, kind.apostrophe)) {
      // "don't" counts as "don", "l'avion" as "avion".
      const rest = endOf(text, end + 1)
      if (end - at <= 2 && rest - end > 3) add(end + 1, rest)
      else add(at, end)
      at = rest
    } else if (isJoined(text, end, kind.hyphen)) {
      at = readCompound(text, at, add, (from, to) => {
        const term = termOf(text.slice(from, to).replace(/[-‐‑]/g, ''))
        if (term >= 0) push(term, from, to)
      })
    } else {
      add(at, end)
      at = end
    }
    initial = false
  }
  return room.slice(0, size)
}

/** Reads `pre-training` as one word and as its longer parts; gives where it ends. */
function readCompound(
  text: string,
  at: number,
  add: (at: number, end: number) => void,
  addWhole: (at: number, end: number) => void,
): number {
  const parts: [at: number, end: number][] = [[at, endOf(text, at)]]
  for (let end = endOf(text, at); isJoined(text, end, kind.hyphen); end = parts.at(-1)?.[1] ?? end)
    parts.push([end + 1, endOf(text, end + 1)])
  const end = parts.at(-1)?.[1] ?? at
  addWhole(at, end)
  for (const [from, to] of parts) if (to - from > 3 || /^\p{Lu}+$/u.test(text.slice(from, to))) add(from, to)
  return end
}

/** Whether a mark of that kind stands here between two letters. */
function isJoined(text: string, at: number, mark: number): boolean {
  return at + 1 < text.length && kindOf(text.charCodeAt(at)) === mark && kindOf(text.charCodeAt(at + 1)) === kind.letter
}

function endOf(text: string, at: number): number {
  let end = at
  while (end < text.length && kindOf(text.charCodeAt(end)) === kind.letter) end += 1
  return end
}
