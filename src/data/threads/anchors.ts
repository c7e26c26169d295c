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

/**
 * Two terms that links name together; or one that is a phrase or a name, because a single common word has as many meanings as it has
 * shows (to thread a needle, threads of a processor). In German every noun looks like a name, so there it takes two.
 */
export function readAnchors(net: Net, { words, avoid }: { words: Words; avoid: ReadonlySet<string> }): Anchor[] {
  const { pairs, named } = numberPairs(net)
  const counts = new Int32Array(pairs.length)
  for (const own of named) for (const pair of own) counts[pair] = (counts[pair] ?? 0) + 1
  const links = pairs.map((terms, pair): number[] | null =>
    (counts[pair] ?? 0) >= fewestLinks && isWorthy(terms, words, avoid) ? [] : null,
  )
  named.forEach((own, link) => {
    for (const pair of own) links[pair]?.push(link)
  })
  return pairs.flatMap((pair, number) => {
    const own = links[number]
    if (!own) return []
    const terms = pair.toSorted((a, b) => (words.key(a) < words.key(b) ? -1 : 1))
    const places = new Set<number>()
    for (const link of own) places.add(net.from[link] ?? 0).add(net.to[link] ?? 0)
    return { key: terms.map(words.key).join(' & '), terms, places: Array.from(Int32Array.from(places).sort()) }
  })
}

/** Numbers every term that links name, and every two that one names together; and tells which each link names. */
function numberPairs({ terms }: Net): { pairs: number[][]; named: number[][] } {
  const pairs: number[][] = []
  const numbers: Map<number, number>[] = [] // by the lesser term, of the other; of a lone term by itself twice
  const numberOf = (one: number, other: number) => {
    const [first, second] = one < other ? [one, other] : [other, one]
    numbers[first] ??= new Map()
    const known = numbers[first].get(second)
    if (known !== undefined) return known
    numbers[first].set(second, pairs.length)
    return pairs.push(first === second ? [first] : [first, second]) - 1
  }
  const named = terms.map((own) => {
    const all: number[] = []
    for (const [at, term] of own.entries()) for (let other = at; other < own.length; other++) all.push(numberOf(term, own[other] ?? term))
    return all
  })
  return { pairs, named }
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
