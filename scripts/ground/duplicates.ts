import { readAtoms } from './atom.ts'
import { type Language, languageOf } from './language.ts'
import { readWords } from './words.ts'

/** An insight as it is held against others. */
export interface Claim {
  id: string
  title: string
  body: string
  quotes: readonly string[]
  /** Id of its podcast. */
  podcast: string
  publishedAt: Date
}

/** What was found to be told before. */
export interface Duplicate {
  /** The insight that was published first; the other was `also heard on` its own show. */
  id: string
  /** 0 to 1: the share of the shorter one's words in a row that the other has too. */
  likeness: number
}

export interface DuplicateIndex {
  /** The insight that says the same from the same material; `null` where there is none. */
  find: (claim: Claim) => Duplicate | null
  /** Makes an insight known, so that a later one of the same run is held against it. */
  add: (claim: Claim) => void
}

const shingleWords = 3 // few enough to outlive one misheard word in eight
const windowShingles = 4 // any run of 6 words that two texts share has a print in common
const mostCandidates = 16 // insights compared word by word with one
const quoteShare = 0.5
const bodyShare = 0.6
const fewestShared = 5 // shingles: 7 words in a row
const sureShared = 12 // shingles: beyond what two people happen to say alike, a proverb among it

/**
 * Tells an insight that was published before, from the same recording (a re-run, a trailer, a cross-post, another transcript of it),
 * from an echo: somebody else who says the same in words of their own. The same material is known by word shingles (Broder 1997) that
 * quotes or paragraphs have in common, looked up by winnowed prints (Schleimer, Wilkerson and Aiken 2003). A short quote alone may be a
 * proverb: its title or paragraph must be like the other's too. Other numbers, or a negation more or less, make it another claim.
 */
export function createDuplicateIndex(published: Iterable<Claim> = []): DuplicateIndex {
  const claims: Claim[] = []
  const prints = new Map<number, number[]>()
  const add = (claim: Claim) => {
    const place = claims.push(claim) - 1
    for (const print of printsOf(claim)) {
      const list = prints.get(print)
      if (list) list.push(place)
      else prints.set(print, [place])
    }
  }
  for (const claim of published) add(claim)
  return {
    add,
    find: (claim) => {
      const counts = new Map<number, number>()
      for (const print of printsOf(claim)) for (const place of prints.get(print) ?? []) counts.set(place, (counts.get(place) ?? 0) + 1)
      const likely = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostCandidates)
      const material = materialOf(claim)
      const found = likely.flatMap(([place]) => {
        const other = claims[place]
        const likeness = other && other.id !== claim.id ? likenessOf(material, materialOf(other)) : null
        return other && likeness !== null ? [{ id: other.id, likeness, at: other.publishedAt.getTime() }] : []
      })
      const first = found.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))[0]
      return first ? { id: first.id, likeness: first.likeness } : null
    },
  }
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
  shingles: Set<string>
}

function materialOf({ title, body, quotes }: Claim): Material {
  const language = languageOf(null, readWords(`${quotes.join(' ')} ${body}`))
  const topic = textOf(`${title} ${body}`, language).forms.filter((form) => form.length > 3 && !language.common.has(form))
  return { quote: textOf(quotes.join(' ¶ '), language), body: textOf(body, language), topic: new Set(topic), language }
}

function textOf(text: string, language: Language): Text {
  const forms = readAtoms(readWords(text), language)
    .map(({ form }) => form)
    .filter((form) => !language.hesitations.has(form))
  return { forms, shingles: new Set(shinglesOf(forms)) }
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

/** The words of a text from the first that it shares with the other to the last, and a few around them. */
function commonPart({ forms }: Text, other: Text): string[] {
  const shared = forms.flatMap((_, at) => (other.shingles.has(forms.slice(at, at + shingleWords).join(' ')) ? [at] : []))
  return forms.slice(Math.max(0, (shared[0] ?? 0) - 2), (shared.at(-1) ?? 0) + shingleWords + 2)
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

/** The least shingle hash of each window, of quotes and paragraph, by their plain words. */
function printsOf({ quotes, body }: Claim): Set<number> {
  const prints = new Set<number>()
  for (const text of [...quotes, body]) {
    const hashes = shinglesOf(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(hashOf)
    for (let at = 0; at < Math.max(1, hashes.length - windowShingles + 1) && hashes.length > 0; at++) {
      prints.add(Math.min(...hashes.slice(at, at + windowShingles)))
    }
  }
  return prints
}

function shinglesOf(forms: readonly string[]): string[] {
  return forms.slice(shingleWords - 1).map((_, at) => forms.slice(at, at + shingleWords).join(' '))
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
