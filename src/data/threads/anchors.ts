import type { Net } from './net.ts'
import type { Words } from './words.ts'

/** What a thread may be about, and the insights that are linked by it. */
export interface Anchor {
  /** Its terms by their stems: the same in every build. */
  key: string
  /** One or two. */
  terms: readonly number[]
  /** Places of the insights, ascending. */
  places: readonly number[]
}

const fewestLinks = 3
/** More terms than any archive has: a pair's number is that of its first times this plus that of its second. */
const room = 2 ** 26

/**
 * Two terms that links name together; or one that is a phrase or a name, because a single common word has as many meanings as it has
 * shows (to thread a needle, threads of a processor). In German every noun looks like a name, so there it takes two.
 */
export function readAnchors(net: Net, { words, avoid }: { words: Words; avoid: ReadonlySet<string> }): Anchor[] {
  const counts = new Map<number, number>()
  eachAnchor(net, (anchor) => counts.set(anchor, (counts.get(anchor) ?? 0) + 1))
  const links = new Map<number, number[]>()
  for (const [anchor, count] of counts) if (count >= fewestLinks && isWorthy(termsOf(anchor), words, avoid)) links.set(anchor, [])
  eachAnchor(net, (anchor, link) => links.get(anchor)?.push(link))
  return Array.from(links, ([anchor, own]) => {
    const terms = termsOf(anchor).toSorted((a, b) => (words.key(a) < words.key(b) ? -1 : 1))
    const places = new Set(own.flatMap((link) => [net.from[link] ?? 0, net.to[link] ?? 0]))
    return { key: terms.map(words.key).join(' & '), terms, places: [...places].sort((a, b) => a - b) }
  })
}

function eachAnchor({ terms }: Net, visit: (anchor: number, link: number) => void): void {
  terms.forEach((own, link) => {
    own.forEach((term, at) => {
      visit(term * room + term, link)
      for (const other of own.slice(at + 1)) visit(Math.min(term, other) * room + Math.max(term, other), link)
    })
  })
}

function termsOf(anchor: number): number[] {
  const [first, second] = [Math.floor(anchor / room), anchor % room]
  return first === second ? [first] : [first, second]
}

function isWorthy(terms: readonly number[], words: Words, avoid: ReadonlySet<string>): boolean {
  const keys = terms.map(words.key)
  if (terms.some((term) => isTooShort(words.formsOf(term)))) return false
  const [first = '', second] = keys
  if (second !== undefined) return Math.max(first.length, second.length) > 2 && !overlaps(first.split(' '), second.split(' '))
  return !avoid.has(first) && (first.includes(' ') || isName(terms[0] ?? 0, words))
}

/** Whether two terms say the same in part: `trade` and `trade-offs`, `open source` and `source code`. */
function overlaps(one: readonly string[], other: readonly string[]): boolean {
  return one.some((a) => other.some((b) => a.startsWith(b) || b.startsWith(a)))
}

/** Nothing, or two small letters: the ending of `Node.js`. */
function isTooShort(forms: readonly string[]): boolean {
  return /^\p{Ll}{0,2}$/u.test(forms[0] ?? '')
}

/** A capital in all lists; two letters are short for too many things. */
function isName(term: number, { language, formsOf }: Words): boolean {
  return language !== 'de' && formsOf(term).every((form) => /^\p{Lu}../u.test(form))
}
