import { readArchive } from './archive.ts'
import { type Grown, growArchive } from './grow.ts'
import type { RankedNeighbour, RelatedInsight } from './insight.ts'
import { type Judge, judgeFor } from './judge.ts'
import { kinOf } from './kin.ts'
import { forReaders } from './limits.ts'
import { hopesOf, listOf, mayChange } from './lists.ts'
import { digestInsights, type Memory, remember } from './memory.ts'
import { type PackedLists, packLists, unpackList } from './packed.ts'
import { speakersSoFar } from './speakers.ts'

/** The lists of one language, and what is to be kept of it. */
export interface Tongue {
  /** By place, oldest first. */
  lists: RankedNeighbour[][]
  judge: Judge
  /** `null` where all is so few that it is done again. */
  memory: Memory | null
  /** Whether memory holds what was not there before. */
  isNew: boolean
}

/** The lists of insights of one language, oldest first; those that memory has are taken from it with their reasons as it has them. */
export function relateTongue(aged: readonly RelatedInsight[], primary: string, before: Memory | undefined): Tongue {
  const speakersOf = speakersSoFar(aged)
  const kin = kinOf(aged)
  const digests = digestInsights(aged, { speakersOf, episodes: kin.episodes })
  const grown = before === undefined ? null : growArchive(before, aged, { primary, digests, kin, speakersOf })
  const archive = grown?.archive ?? readArchive(aged, primary, forReaders)
  const places = new Map(aged.map(({ id }, place) => [id, place]))
  const kept =
    before === undefined || grown === null ? null : { lists: before.lists, stood: whichStay(grown, before.lists), moved: grown.placeOf }
  const names = new Map<string, string>()
  const lists = aged.map((_, place) => {
    const old = kept?.stood[place] ?? -1
    if (kept === null || old === -1) return shareNames(listOf(archive, place, forReaders), names)
    return unpackList(kept.lists, old, (other) => aged[kept.moved[other]!]!.id)
  })
  const packed = packLists(lists, (id) => places.get(id) ?? -1, kept)
  const isNew = archive.meaning !== null && (grown === null || grown.anew.size > 0 || aged.length !== before?.digests.length)
  return { lists, judge: judgeFor(archive), memory: remember(archive, packed, digests), isNew }
}

/** The same list, which holds on to no name that another has already: of many lists, most names are of several. */
function shareNames(list: RankedNeighbour[], names: Map<string, string>): RankedNeighbour[] {
  for (const { terms } of list) {
    for (let at = 0; at < terms.length; at++) {
      const known = names.get(terms[at]!)
      if (known === undefined) names.set(terms[at]!, terms[at]!)
      else terms[at] = known
    }
  }
  return list
}

/** By place, which list of before stays; -1 where a list may be another than it was. */
function whichStay({ archive, from, placeOf, anew, took }: Grown, lists: PackedLists): Int32Array {
  const hopes = hopesOf(archive, took, forReaders)
  const mustRank = (place: number) => {
    const came = took.get(place)
    if (anew.has(place) || came === undefined) return anew.has(place)
    const [first, end] = [lists.starts[from[place]!]!, lists.starts[from[place]! + 1]!]
    const list = {
      others: Array.from(lists.others.subarray(first, end), (other) => placeOf[other]!),
      least: Math.min(...lists.scores.subarray(first, end)),
    }
    return mayChange(archive, { insight: place, list, came, hope: hopes.get(place) ?? 0 }, forReaders)
  }
  return from.map((old, place) => (old === -1 || mustRank(place) ? -1 : old))
}
