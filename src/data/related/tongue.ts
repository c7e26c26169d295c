import { readArchive } from './archive.ts'
import { type Grown, growArchive } from './grow.ts'
import type { RankedNeighbour, RelatedInsight } from './insight.ts'
import { countLikely, type Judge, judgeFor } from './judge.ts'
import { kinOf } from './kin.ts'
import { forReaders } from './limits.ts'
import { hopesOf, listOf, mayChange } from './lists.ts'
import { digestInsights, type Memory, remember } from './memory.ts'
import { type PackedLists, packLists, unpackList } from './packed.ts'
import { speakersSoFar } from './speakers.ts'

/** The lists of one language, and what is to be kept of it. */
export interface Tongue {
  /** What is likely enough to be linked, likeliest first. */
  links: PackedLists
  /** By the id of an insight, those of them that readers see; `undefined` where it is of another language. */
  listOf: (id: string) => RankedNeighbour[] | undefined
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
  const links = packLists(
    { count: aged.length, listOf: (place) => listOf(archive, place, forReaders), placeOf: (id) => places.get(id) ?? -1 },
    before === undefined || grown === null ? null : { lists: before.lists, stood: whichStay(grown, before.lists), moved: grown.placeOf },
  )
  const isNew = archive.meaning !== null && (grown === null || grown.anew.size > 0 || aged.length !== before?.digests.length)
  return { links, listOf: readLists(links, { aged, places, judge: judgeFor(archive) }), memory: remember(archive, links, digests), isNew }
}

/** Unpacks the lists that readers see when they are asked for: together they take many times the room. */
function readLists(
  links: PackedLists,
  { aged, places, judge }: { aged: readonly RelatedInsight[]; places: ReadonlyMap<string, number>; judge: Judge },
): Tongue['listOf'] {
  return (id) => {
    const place = places.get(id)
    if (place === undefined) return undefined
    const list = unpackList(links, place, (other) => aged[other]!.id)
    return list.slice(0, countLikely(list, judge))
  }
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
