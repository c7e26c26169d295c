import type { PlacedInsight } from './library.ts'
import { type Pieces, readMemories, writeMemories } from './memories.ts'
import { byAge } from './related/insight.ts'
import { primaryOf } from './related/languages.ts'
import type { PackedLists } from './related/packed.ts'
import { type Anchor, readAnchors } from './threads/anchors.ts'
import { format, type Memory, type Recall, recallMembers } from './threads/memory.ts'
import { createNet } from './threads/net.ts'
import { addressTerms, nameTerms } from './threads/wording.ts'
import { createWords, type Words } from './threads/words.ts'

/** Insights of several shows on one matter. */
export interface Thread {
  /** Its address below threads/: it stays while the thread lives. */
  slug: string
  /** One or two terms, in the paragraphs' own form; each stands in every one of its insights. */
  terms: string[]
  /** Oldest first. */
  insights: PlacedInsight[]
  /** How many shows they are of. */
  shows: number
}

/** What the selection needs to know besides the insights. */
export interface ThreadsOptions {
  /** Related insights, and what is linked more loosely, with the words that join them: of the insights of a language (primary subtag), by age. */
  linksIn: (primary: string) => PackedLists | undefined
  /** BCP 47 tag, for insights of which nobody says the language. */
  language: string
  /** Names that have pages already: a thread of the same name would say nothing new. */
  taken: readonly string[]
}

/**
 * Finds what at least three shows speak of: four to twelve insights that name one thing again and again and are linked among each other
 * (threads/members.ts), by related lists and by links that are too loose for those (related.ts). The thing is two terms, a phrase, or a name. Most recently added to first.
 *
 * A thread is known by its terms, as stems: its address does not depend on who belongs to it, so it stays as the archive grows. Of two
 * threads that have most of their insights in common the one stays that reached three shows first. The result depends on the insights and
 * their lists alone, not on their order, and the work grows with the number of links.
 *
 * Where few insights and links changed since the call that gave `memory`, they are found in a fraction of the time. Memory that is `null`,
 * broken or of other insights costs nothing but time; that of other code must not be given. Where nothing is new, memory is given back.
 */
export function selectThreads(
  memory: Pieces | null,
  insights: readonly PlacedInsight[],
  options: ThreadsOptions,
): { threads: Thread[]; memory: Pieces } {
  const memories = memory === null ? new Map<string, Memory>() : readMemories<Memory>(format, memory)
  const next = new Map<string, Memory>()
  let changed = false
  const tongues = Map.groupBy(insights, ({ language }) => primaryOf(language ?? options.language))
  const home = primaryOf(options.language)
  const threads = [...tongues].flatMap(([primary, ofTongue]) => {
    const links = options.linksIn(primary)
    if (links === undefined) return []
    const prefix = primary === home ? '' : `${primary}-`
    const words = createWords(primary)
    const net = createNet(ofTongue.toSorted(byAge), links, words)
    const recall = recallMembers(memories.get(primary), { net, words })
    const found = findThreads(readAnchors(net, { words, avoid: avoidNames(options.taken, words) }), recall)
    changed ||= recall.isNew
    next.set(primary, recall.memory)
    return nameThreads(dropRepeats(found, net.insights, words), net.insights, words).map((thread) => ({
      ...thread,
      slug: prefix + thread.slug,
    }))
  })
  threads.sort((a, b) => timeOf(b.insights.at(-1)) - timeOf(a.insights.at(-1)) || (a.slug < b.slug ? -1 : 1))
  return { threads, memory: memory !== null && !changed && next.size === memories.size ? memory : writeMemories(format, next) }
}

interface Found {
  key: string
  /** Place in the list of all, oldest first. */
  members: number[]
  terms: readonly number[]
}

function avoidNames(taken: readonly string[], words: Words): Set<string> {
  return new Set(taken.map((name) => words.keyOf(name)))
}

function findThreads(anchors: readonly Anchor[], recall: Recall): Found[] {
  return anchors.flatMap((anchor) => {
    const members = recall.membersOf(anchor)
    return members === null ? [] : { key: anchor.key, members, terms: anchor.terms }
  })
}

function nameThreads(found: readonly Found[], insights: readonly PlacedInsight[], words: Words): Thread[] {
  return found.map(({ members, terms }) => {
    const own = members.flatMap((place) => insights[place] ?? [])
    return {
      slug: addressTerms(terms, words),
      terms: nameTerms(terms, own, words),
      insights: own,
      shows: new Set(own.map(({ podcast }) => podcast.id)).size,
    }
  })
}

/** Leaves out threads most of whose insights are in earlier ones, and a second one of the same address. */
function dropRepeats(found: readonly Found[], insights: readonly PlacedInsight[], words: Words): Found[] {
  const founded = new Map(found.map((thread) => [thread, thirdShow(thread.members, insights)]))
  const inOrder = found.toSorted((a, b) => (founded.get(a) ?? 0) - (founded.get(b) ?? 0) || (a.key < b.key ? -1 : 1))
  const told = new Set<number>()
  const addresses = new Set<string>()
  return inOrder.filter(({ members, terms }) => {
    const address = addressTerms(terms, words)
    if (addresses.has(address) || members.filter((place) => told.has(place)).length * 2 > members.length) return false
    addresses.add(address)
    for (const place of members) told.add(place)
    return true
  })
}

/** The place of the insight with which a third show came in; insights are oldest first. */
function thirdShow(members: readonly number[], insights: readonly PlacedInsight[]): number {
  const shows = new Set<string>()
  return members.find((place) => shows.add(insights[place]?.podcast.id ?? '').size === 3) ?? Number.POSITIVE_INFINITY
}

function timeOf(insight: PlacedInsight | undefined): number {
  return insight?.publishedAt.getTime() ?? 0
}
