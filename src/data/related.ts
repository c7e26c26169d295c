import { type Archive, readArchive } from './related/archive.ts'
import { speakersSoFar } from './related/corpus.ts'
import { growArchive } from './related/grow.ts'
import { byAge, type RankedNeighbour, type RelatedInsight } from './related/insight.ts'
import { primaryOf } from './related/languages.ts'
import { type Limits, mayChange, pickList, rankAll, rankPool } from './related/lists.ts'
import { digestInsights, type Memory, readMemories, packLists, remember, unpackList, writeMemories } from './related/memory.ts'

export type { RankedNeighbour, RelatedInsight } from './related/insight.ts'
export type { Limits } from './related/lists.ts'

/** Limits of the lists that readers see. The floor was chosen by reading lists. */
const forReaders: Limits = {
  most: 10,
  mostPerShow: 2,
  floor: 0.04,
  reasoned: true,
  sameEpisode: false,
  ownShow: false,
  exact: false,
  fold: true,
}

/** Archives of which fewer teach are looked through whole: two of one topic may share no word. */
const small = 500

/** No limits: all others of the same language, nearest first, without reasons. */
export const everything: Limits = {
  most: Number.POSITIVE_INFINITY,
  mostPerShow: Number.POSITIVE_INFINITY,
  floor: Number.NEGATIVE_INFINITY,
  reasoned: false,
  sameEpisode: true,
  ownShow: false,
  exact: false,
  fold: false,
}

/**
 * Ranks for each insight the others that speak of the same, nearest first, by id.
 *
 * An insight needs `id` and `body`; title, quotes, topics, names and the rest help where they are known (related/insight.ts). Only
 * insights of one language are compared. Without `limits` the lists are those that readers see: up to ten of other episodes, two of one
 * show at most, none that says nearly the same as another, each with a word worth naming and something beside it that supports it; then, up to five, those
 * of which less can be said: a lone word, or a topic. A list may still be short or empty. `relate(insights, everything)` ranks all others, `{ ...everything, most: 20 }` the first twenty.
 *
 * The result depends on the insights alone, not on their order. The score is a cosine of words, weighed by how rare they are and
 * whether they come in bursts; from 500 insights on blended with a cosine of meanings learned from them; less something where an insight is
 * near to everything.
 */
export function relate(insights: readonly RelatedInsight[], limits: Partial<Limits> = {}): Map<string, RankedNeighbour[]> {
  const all: Limits = { ...forReaders, ...limits }
  const lists = new Map<string, RankedNeighbour[]>(insights.map(({ id }) => [id, []]))
  for (const [primary, ofTongue] of Map.groupBy(insights, ({ language }) => primaryOf(language))) {
    const archive = readArchive(ofTongue.toSorted(byAge), { primary, sameEpisode: all.sameEpisode })
    archive.insights.forEach(({ id }, place) => {
      lists.set(id, listOf(archive, place, all))
    })
  }
  return lists
}

/** What `relateSince` gives: the lists, and what the next call may be given. */
export interface Since {
  lists: Map<string, RankedNeighbour[]>
  memory: Uint8Array
}

/**
 * The same lists as `relate(insights)`, in a fraction of the time where little changed since the call that gave `memory`. Memory that is
 * `null`, broken or of other insights costs nothing but time; that of other code must not be given. Where nothing is new, memory is given back.
 */
export function relateSince(memory: Uint8Array | null, insights: readonly RelatedInsight[]): Since {
  const memories = memory === null ? new Map<string, Memory>() : readMemories(memory)
  const next = new Map<string, Memory>()
  let changed = false
  const lists = new Map<string, RankedNeighbour[]>(insights.map(({ id }) => [id, []]))
  for (const [primary, ofTongue] of Map.groupBy(insights, ({ language }) => primaryOf(language))) {
    const aged = ofTongue.toSorted(byAge)
    const { archive, digests, own, reasons, isNew } = relateTongue(aged, primary, memories.get(primary))
    changed ||= isNew
    aged.forEach(({ id }, place) => {
      lists.set(id, own[place]!)
    })
    const places = new Map(aged.map(({ id }, place) => [id, place]))
    const remembered = remember(archive, packLists(own, places, reasons), digests)
    if (remembered !== null) next.set(primary, remembered)
  }
  return { lists, memory: memory !== null && !changed && next.size === memories.size ? memory : writeMemories(next) }
}

/** The lists of one language, oldest first; those that memory has are taken from it with their reasons as it has them. */
function relateTongue(aged: readonly RelatedInsight[], primary: string, memory: Memory | undefined) {
  const speakersOf = speakersSoFar(aged)
  const digests = digestInsights(aged, speakersOf)
  const grown = memory === undefined ? null : growArchive(memory, aged, { primary, digests, speakersOf })
  const archive = grown?.archive ?? readArchive(aged, { primary, sameEpisode: false })
  const reasons: (string | undefined)[] = []
  const own = aged.map((_, place) => {
    if (memory === undefined || grown === null || grown.anew.has(place)) return listOf(archive, place, forReaders)
    const old = grown.from[place]!
    const [from, end] = [memory.lists.starts[old]!, memory.lists.starts[old + 1]!]
    const came = grown.took.get(place)
    const others = Array.from(memory.lists.others.subarray(from, end), (other) => grown.placeOf[other]!)
    const list = { others, least: Math.min(...memory.lists.scores.subarray(from, end)) }
    if (came !== undefined && mayChange(archive, { insight: place, list, came }, forReaders)) return listOf(archive, place, forReaders)
    reasons[place] = memory.lists.reasons[old]
    return unpackList(memory.lists, old, (other) => aged[grown.placeOf[other]!]!.id)
  })
  const isNew = archive.meaning !== null && (grown === null || grown.anew.size > 0 || aged.length !== memory?.digests.length)
  return { archive, digests, own, reasons, isNew }
}

function listOf(archive: Archive, place: number, limits: Limits): RankedNeighbour[] {
  const wide = limits.exact || limits.sameEpisode || limits.ownShow || limits.most > forReaders.most
  return pickList(archive, place, wide || archive.base < small ? rankAll(archive, place, limits) : rankPool(archive, place), limits)
}
