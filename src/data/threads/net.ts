import type { PlacedInsight } from '../library.ts'
import { findTerms, type PackedLists } from '../related/packed.ts'
import type { Words } from './words.ts'

/** Links side by side in few tables, for a large archive has half a million. Only those that rest on words: a topic alone is no thread. */
export interface Links {
  /** The list of insight `i` has the links from `starts[i]` to `starts[i + 1]`. */
  starts: Int32Array
  /** By link, whose list it is of. */
  from: Int32Array
  /** By link, whom it names. */
  to: Int32Array
  /** Link `l` has the terms from `begins[l]` to `begins[l + 1]`, each once. */
  begins: Int32Array
  terms: Int32Array
}

/** The links at whose one end or other an insight is: of insight `i` the `links` from `starts[i]` to `starts[i + 1]`. */
export interface Ends {
  starts: Int32Array
  links: Int32Array
}

/** Insights and how their related lists link them; an insight is known by its place in the list. */
export interface Net {
  /** Oldest first. */
  insights: readonly PlacedInsight[]
  links: Links
  ends: Ends
  /** Whom an insight is linked with, whichever of the two lists says so, each once. */
  linkedWith: (place: number) => readonly number[]
  /** Those of them, perhaps twice, that more than a lone term links, which may be said in passing or mean something else: two terms, or one and a topic of both. */
  firmWith: (place: number) => readonly number[]
}

/** `lists` are of these insights, in the same order. */
export function createNet(insights: readonly PlacedInsight[], lists: PackedLists, words: Words): Net {
  const links = readLinks(lists, words)
  const ends = findEnds(links)
  const { from, to, begins } = links
  const linksOf = (place: number) => ends.links.subarray(ends.starts[place], ends.starts[place + 1])
  const othersOf = (place: number, some: Int32Array) => Array.from(some, (link) => (from[link] === place ? to[link]! : from[link]!))
  const isFirm = (link: number) => begins[link + 1]! - begins[link]! > 1 || shareTopic(insights[from[link]!], insights[to[link]!])
  return {
    insights,
    links,
    ends,
    linkedWith: remembering((place) => [...new Set(othersOf(place, linksOf(place)))]),
    firmWith: remembering((place) => othersOf(place, linksOf(place).filter(isFirm))),
  }
}

function readLinks(lists: PackedLists, words: Words): Links {
  const firsts = findTerms(lists)
  const termOf = readTerms(lists, firsts, words)
  const { others, reasons } = lists
  const starts = new Int32Array(lists.starts.length)
  const [from, to] = [new Int32Array(others.length), new Int32Array(others.length)]
  const [begins, terms] = [new Int32Array(others.length + 1), new Int32Array(reasons.length)]
  let [link, end] = [0, 0]
  for (let place = 0; place + 1 < starts.length; place++) {
    for (let at = lists.starts[place]!; at < lists.starts[place + 1]!; at++) {
      const last = firsts[at]! + reasons[firsts[at]! - 1]!
      for (let name = firsts[at]!; name < last; name++) {
        const term = termOf[reasons[name]!]!
        if (!isAmong(terms, term, { from: begins[link]!, to: end })) terms[end++] = term
      }
      if (end === begins[link]) continue
      from[link] = place
      to[link] = others[at]!
      begins[++link] = end
    }
    starts[place + 1] = link
  }
  return { starts, from: from.slice(0, link), to: to.slice(0, link), begins: begins.slice(0, link + 1), terms: terms.slice(0, end) }
}

/** The terms of names, by their numbers; -1 for those that are topics alone. */
function readTerms({ names, reasons }: PackedLists, firsts: Int32Array, words: Words): Int32Array {
  const times = new Int32Array(names.length)
  for (const first of firsts) {
    for (let at = first; at < first + reasons[first - 1]!; at++) times[reasons[at]!]! += 1
  }
  return times.map((count, name) => (count === 0 ? -1 : words.termOf(names[name]!, count)))
}

function isAmong(terms: Int32Array, term: number, { from, to }: { from: number; to: number }): boolean {
  for (let at = from; at < to; at++) if (terms[at] === term) return true
  return false
}

function findEnds({ starts: { length }, from, to }: Links): Ends {
  const counts = new Array<number>(length - 1).fill(0)
  for (const ends of [from, to]) for (const place of ends) counts[place]! += 1
  const starts = sumUp(counts)
  const next = starts.slice()
  const links = new Int32Array(2 * from.length)
  for (let link = 0; link < from.length; link++) {
    links[next[from[link]!]!++] = link
    links[next[to[link]!]!++] = link
  }
  return { starts, links }
}

/** Where each of several stretches begins, and where the last ends. */
function sumUp(sizes: readonly number[]): Int32Array {
  const starts = new Int32Array(sizes.length + 1)
  for (const [at, size] of sizes.entries()) starts[at + 1] = starts[at]! + size
  return starts
}

function remembering(gather: (place: number) => readonly number[]): (place: number) => readonly number[] {
  const known = new Map<number, readonly number[]>()
  return (place) => {
    const all = known.get(place) ?? gather(place)
    known.set(place, all)
    return all
  }
}

function shareTopic(one: PlacedInsight | undefined, other: PlacedInsight | undefined): boolean {
  return one?.topics.some((topic) => other?.topics.includes(topic)) ?? false
}
