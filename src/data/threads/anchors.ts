import type { Net } from './net.ts'
import { numberPairs, type Pairs } from './pairs.ts'
import type { Words } from './words.ts'

/** What a thread may be about, and the insights that are linked by it. */
export interface Anchor {
  /** Its terms by their stems: the same in every build. */
  key: string
  /** One or two. */
  terms: readonly number[]
  /** Whether it is one word alone, which must be a name. */
  isName: boolean
  /** Places of the insights, ascending. */
  places: readonly number[]
}

const fewestLinks = 3

/**
 * Two terms that links name together; or one that is a phrase or a name, because a single common word has as many meanings as it has
 * shows (to thread a needle, threads of a processor). In German every noun looks like a name, so there it takes two.
 */
export function readAnchors(net: Net, { words, avoid }: { words: Words; avoid: ReadonlySet<string> }): Anchor[] {
  const pairs = numberPairs(net.links)
  const isAnchor = pairs.times.map((times, pair) => times >= fewestLinks && isWorthy(termsOf(pairs, pair), words, avoid))
  return gatherPlaces(net, pairs, isAnchor).flatMap((places, pair) => {
    if (!isAnchor[pair]) return []
    const terms = termsOf(pairs, pair).sort((a, b) => (words.keys[a]! < words.keys[b]! ? -1 : 1))
    const key = terms.map((term) => words.keys[term]).join(' & ')
    return { key, terms, isName: !key.includes(' '), places }
  })
}

/** One term where a pair is of the same twice. */
function termsOf({ one, other }: Pairs, pair: number): number[] {
  return one[pair] === other[pair] ? [one[pair]!] : [one[pair]!, other[pair]!]
}

/** Whom the links of a pair join: places by pair, ascending; of none but those that are wanted. */
function gatherPlaces({ ends }: Net, { firsts, named }: Pairs, wanted: readonly boolean[]): number[][] {
  const places: number[][] = wanted.map(() => [])
  const last = new Int32Array(wanted.length).fill(-1)
  for (let place = 0; place + 1 < ends.starts.length; place++) {
    for (const link of ends.links.subarray(ends.starts[place], ends.starts[place + 1])) {
      for (let at = firsts[link]!; at < firsts[link + 1]!; at++) {
        const pair = named[at]!
        if (!wanted[pair] || last[pair] === place) continue
        last[pair] = place
        places[pair]!.push(place)
      }
    }
  }
  return places
}

function isWorthy(terms: readonly number[], words: Words, avoid: ReadonlySet<string>): boolean {
  const keys = terms.map((term) => words.keys[term] ?? '')
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
