import { readAtoms } from './atom.ts'
import type { Claim } from './claim.ts'
import { type Language, languageOf } from './language.ts'
import { hashOf } from './postings.ts'
import { readWords } from './words.ts'

/** What was found to be told before. */
export interface Duplicate {
  /** The insight that was published first; the other was `also heard on` its own show. */
  id: string
  /** 0 to 1: the share of the shorter one's words in a row that the other has too. */
  likeness: number
}

const shingleWords = 3 // few enough to outlive one misheard word in eight
const windowShingles = 4 // any run of 6 words that two texts share has a print in common
const quoteShare = 0.5
const bodyShare = 0.6
const fewestShared = 5 // shingles: 7 words in a row
const besideShared = 2 // words: a negation there turns what is shared
const sureShared = 12 // shingles: beyond what two people happen to say alike, a proverb among it

/**
 * Tells an insight that was published before, from the same recording (a re-run, a trailer, a cross-post, another transcript of it),
 * from an echo: somebody else who says the same in words of their own. The same material is known by word shingles (Broder 1997) that
 * quotes or paragraphs have in common. A short quote alone may be a proverb: its title or paragraph must be like the other's too.
 * Other numbers, or a negation more or less, make it another claim. Gives the first published of those that are the same.
 */
export function findDuplicate(claim: Claim, others: readonly Claim[]): Duplicate | null {
  const material = materialOf(claim)
  const found = others.flatMap((other) => {
    const likeness = other.id === claim.id ? null : likenessOf(material, materialOf(other))
    return likeness === null ? [] : [{ id: other.id, likeness, at: other.publishedAt.getTime() }]
  })
  const first = found.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))[0]
  return first ? { id: first.id, likeness: first.likeness } : null
}

/** True where two quotes have so many words in a row in common that one speaks after the other, whatever else they say. */
export function isSameWording(a: Claim, b: Claim): boolean {
  return overlap(materialOf(a).quote, materialOf(b).quote).shared >= fewestShared
}

/**
 * The prints by which an insight's likes are looked up: the least shingle hash of each window, of quotes and paragraph, by their
 * plain words (winnowing: Schleimer, Wilkerson and Aiken 2003).
 */
export function printsOf({ quotes, body }: Pick<Claim, 'quotes' | 'body'>): Set<number> {
  const prints = new Set<number>()
  for (const text of [...quotes, body]) {
    const hashes = shinglesOf(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(hashOf)
    for (let at = 0; at < Math.max(1, hashes.length - windowShingles + 1) && hashes.length > 0; at++) {
      prints.add(Math.min(...hashes.slice(at, at + windowShingles)))
    }
  }
  return prints
}

/** What two claims are compared by. */
interface Material {
  quote: Text
  body: Text
  topic: Set<string>
  language: Language
}

interface Text {
  forms: string[]
  /** For each form, whether a sentence ends after it. */
  ends: boolean[]
  shingles: Set<string>
}

function materialOf({ title, body, quotes }: Claim): Material {
  const language = languageOf(null, readWords(`${quotes.join(' ')} ${body}`))
  const topic = textOf(`${title} ${body}`, language).forms.filter((form) => form.length > 3 && !language.common.has(form))
  return { quote: textOf(quotes.join(' ¶ '), language), body: textOf(body, language), topic: new Set(topic), language }
}

function textOf(text: string, language: Language): Text {
  const words = readWords(text)
  const atoms = readAtoms(words, language).filter(({ form }) => !language.hesitations.has(form))
  const forms = atoms.map(({ form }) => form)
  const ends = atoms.map(({ last, closes }) => closes && /[.!?…¶]/.test(words[last]?.after ?? ''))
  return { forms, ends, shingles: new Set(shinglesOf(forms)) }
}

function likenessOf(a: Material, b: Material): number | null {
  const quotes = overlap(a.quote, b.quote)
  if (quotes.shared >= fewestShared && quotes.share >= quoteShare && !isContrary(a.quote, b.quote, a.language)) {
    const short = quotes.shared < sureShared
    if (!short || shareOf(a.topic, b.topic) >= 0.35) return round(quotes.share)
  }
  const texts = [overlap(a.body, b.body), overlap(a.quote, b.body), overlap(a.body, b.quote)]
  const contrary = isContrary(a.body, b.body, a.language) || isContrary(a.quote, b.quote, a.language)
  const best = texts.filter(({ shared, share }) => shared >= sureShared && share >= bodyShare).sort((x, y) => y.share - x.share)[0]
  return best && !contrary ? round(best.share) : null
}

/** True where what two texts have in common has another number in it, or a negation more or less. */
function isContrary(a: Text, b: Text, language: Language): boolean {
  if (overlap(a, b).shared < fewestShared) return false
  const [short, long] = [commonPart(a, b), commonPart(b, a)].sort((x, y) => x.length - y.length)
  if (!short || !long) return false
  const numbers = new Set(long)
  if (short.some((form) => form.startsWith('#') && form !== '#1' && !numbers.has(form))) return true
  const negations = (forms: readonly string[]) => forms.filter((form) => language.negations.has(form)).length
  return short.length > 0.8 * long.length && negations(short) !== negations(long)
}

/** The words of a text from the first that it shares with the other to the last, and those of the same sentence that stand right beside them. */
function commonPart({ forms, ends }: Text, other: Text): string[] {
  const shared = forms.flatMap((_, at) => (other.shingles.has(forms.slice(at, at + shingleWords).join(' ')) ? [at] : []))
  let [from, to] = [shared[0] ?? 0, (shared.at(-1) ?? 0) + shingleWords]
  for (let step = 0; step < besideShared && from > 0 && !ends[from - 1]; step++) from -= 1
  for (let step = 0; step < besideShared && !ends[to - 1]; step++) to += 1
  return forms.slice(from, to)
}

function overlap(a: Text, b: Text): { shared: number; share: number } {
  const [small, large] = a.shingles.size <= b.shingles.size ? [a.shingles, b.shingles] : [b.shingles, a.shingles]
  let shared = 0
  for (const shingle of small) if (large.has(shingle)) shared++
  return { shared, share: small.size === 0 ? 0 : shared / small.size }
}

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const item of a) if (b.has(item)) shared++
  return shared / Math.max(1, Math.min(a.size, b.size))
}

function shinglesOf(forms: readonly string[]): string[] {
  return forms.slice(shingleWords - 1).map((_, at) => forms.slice(at, at + shingleWords).join(' '))
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
