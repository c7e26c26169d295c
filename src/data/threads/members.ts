import type { PlacedInsight } from '../library.ts'
import type { Anchor } from './anchors.ts'
import type { Net } from './net.ts'
import { runAt, startAt, type Words } from './words.ts'

/** A thread is no thread with fewer insights, or of fewer shows. */
const fewest = 4
const fewestShows = 3
/** More are a topic. Of one show at most so many, so that several are heard. */
const most = 12
const mostOfShow = 4
/** Members that each is linked with: half of the others, but not fewer than two; four are enough in the largest. */
const leastLinks = 2
const enoughLinks = 4
/** The same where a name holds them together: it means one thing in whatever company, which a word or a phrase does not. */
const linksByName = 1
/** Share of the members that must be about little else. */
const devotedShare = 0.6

/**
 * The insights of a thread, ascending; `null` where an anchor makes none. Each says the anchor's terms again and again (one of its
 * own twice, both terms three times in all) and is linked with half of the others, so that no chain of neighbours runs through it; by a
 * name with one of them. Most must be about little else: a term in the headline, and of two both twice.
 */
export function gatherMembers({ terms, isName, places: linked }: Anchor, net: Net, words: Words): number[] | null {
  if (!isWide(linked, net)) return null
  const places = mayHold(linked, net, isName ? linksByName : leastLinks)
  if (!isWide(places, net)) return null
  const said = new Map(places.map((place) => [place, terms.map((term) => readTerm(term, net.insights[place], words))]))
  const meant = terms.map((_, at) => commonestForm([...said.values()].map((own) => own[at]?.forms ?? [])))
  const isMeant = (own: readonly Said[]) => own.every(({ forms }, at) => forms.some((form) => isSame(form, meant[at] ?? '', words)))
  const speaking = dropRepeats(
    places.filter((place) => speaksOf(said.get(place) ?? []) && isMeant(said.get(place) ?? [])),
    net,
  )
  const devoted = new Set(speaking.filter((place) => isDevoted(said.get(place) ?? [])))
  const hold = (some: readonly number[]) => holdTogether(some, net, isName ? () => linksByName : linksAmong)
  const members = hold(keepNearest(hold(speaking), net, devoted))
  if (!isWide(members, net) || members.filter((place) => devoted.has(place)).length < devotedShare * members.length) return null
  return members.sort((a, b) => a - b)
}

/** The first of those with one headline: the same talk on two shows is one voice. */
function dropRepeats(places: readonly number[], { insights }: Net): number[] {
  const told = new Set<string>()
  return places.filter((place) => told.size < told.add(insights[place]?.title ?? '').size)
}

/** How an insight says a term. */
interface Said {
  /** As written each time, in lower case. */
  forms: string[]
  /** How often in the headline. */
  inHead: number
}

function readTerm(term: number, insight: PlacedInsight | undefined, words: Words): Said {
  if (insight === undefined) return { forms: [], inHead: 0 }
  const read = words.read(insight)
  const runs = words.find(term, read)
  const inHead = runs.filter(({ from }) => startAt(read.tokens, from) < read.head).length
  return { forms: runs.map((run) => runAt(read, run).form.toLowerCase()), inHead }
}

function speaksOf(said: readonly Said[]): boolean {
  const times = said.reduce((sum, { forms }) => sum + forms.length, 0)
  return said.every(({ forms }) => forms.length > 0) && times > said.length
}

function isDevoted(said: readonly Said[]): boolean {
  return said.some(({ inHead }) => inHead > 0) && said.every(({ forms }) => forms.length > 1)
}

/** The form that most write. */
function commonestForm(written: readonly (readonly string[])[]): string {
  const writers = new Map<string, number>()
  for (const forms of written) for (const form of new Set(forms)) writers.set(form, (writers.get(form) ?? 0) + 1)
  return [...writers].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))[0]?.[0] ?? ''
}

/** Whether two forms of a stem are one word: `communities` and `community`, which `communicate` is not. */
function isSame(form: string, meant: string, { reader }: Words): boolean {
  return form === meant || reader.language.isForm(form, meant)
}

function isWide(places: readonly number[], { insights }: Net): boolean {
  return places.length >= fewest && new Set(places.map((place) => insights[place]?.podcast.id)).size >= fewestShows
}

/** Those that no choice among the places could leave with fewer links than any member has: looked at first, for texts take longer to read. */
function mayHold(places: readonly number[], { linkedWith }: Net, least: number): number[] {
  const left = new Set(places)
  for (;;) {
    const weak = [...left].filter((place) => !hasLinks(linkedWith(place), left, least))
    if (weak.length === 0) return [...left]
    for (const place of weak) left.delete(place)
  }
}

function hasLinks(others: readonly number[], among: ReadonlySet<number>, least: number): boolean {
  let count = 0
  for (const other of others) if (among.has(other) && ++count === least) return true
  return false
}

/** Leaves out whoever has no firm link, then, one by one, whoever is linked with too few of the others, the least linked and youngest first. */
function holdTogether(places: readonly number[], net: Net, linksIn: (members: number) => number): number[] {
  const left = withFirmLinks(places, net)
  const degrees = countLinks(left, net)
  const leave = (place: number) => {
    left.delete(place)
    for (const other of net.linkedWith(place)) if (left.has(other)) degrees.set(other, (degrees.get(other) ?? 0) - 1)
  }
  for (;;) {
    const need = linksIn(left.size)
    const weak = [...left].filter((place) => (degrees.get(place) ?? 0) < need)
    if (weak.length === 0) return [...left]
    // As long as so many are left that four links are asked for, the order makes no difference.
    if (left.size - weak.length >= 2 * enoughLinks) for (const place of weak) leave(place)
    else leave(weak.reduce((worst, place) => (isWeaker(place, worst, degrees) ? place : worst)))
  }
}

/** With how many others a member of so many is linked. */
function linksAmong(members: number): number {
  return Math.min(enoughLinks, Math.max(leastLinks, Math.ceil((members - 1) / 2)))
}

function isWeaker(place: number, other: number, degrees: ReadonlyMap<number, number>): boolean {
  const difference = (degrees.get(place) ?? 0) - (degrees.get(other) ?? 0)
  return difference < 0 || (difference === 0 && place > other)
}

/** Those that a firm link joins with another of them. */
function withFirmLinks(places: readonly number[], { firmWith }: Net): Set<number> {
  const all = new Set(places)
  return new Set(places.filter((place) => firmWith(place).some((other) => all.has(other))))
}

/** Of many first those about little else, then the most linked, then the oldest; few of one show. */
function keepNearest(places: readonly number[], net: Net, devoted: ReadonlySet<number>): number[] {
  const degrees = countLinks(new Set(places), net)
  const order = (a: number, b: number) =>
    Number(devoted.has(b)) - Number(devoted.has(a)) || (degrees.get(b) ?? 0) - (degrees.get(a) ?? 0) || a - b
  const ofShow = new Map<string, number>()
  const fair = places.toSorted(order).filter((place) => {
    const show = net.insights[place]?.podcast.id ?? ''
    const count = (ofShow.get(show) ?? 0) + 1
    ofShow.set(show, count)
    return count <= mostOfShow
  })
  return fair.slice(0, most)
}

/** With how many of a set each of it is linked. */
function countLinks(places: ReadonlySet<number>, { linkedWith }: Net): Map<number, number> {
  return new Map([...places].map((place) => [place, linkedWith(place).filter((other) => places.has(other)).length]))
}
