import { type Archive, placesOf } from './archive.ts'
import {
  type Common,
  compare,
  findFaint,
  isFounded,
  isNear,
  leastScore,
  mayBeNear,
  type Nearness,
  type Pair,
  type Reason,
  tellReason,
} from './explain.ts'
import type { RankedNeighbour } from './insight.ts'
import { forReaders, type Limits } from './limits.ts'
import { comparePlaces } from './meaning.ts'
import { otherOf, readPool } from './pools.ts'
import { type Ranking, rankAll, rankPool, rankSome } from './rank.ts'
import { multiply, oneSquared } from './weigh.ts'

/** Cosine from which two texts say the same. */
const same = 0.8
/** A list shorter than this is filled with what has less support. */
const few = 5

/** The list of an insight. */
export function listOf(archive: Archive, place: number, limits: Limits): RankedNeighbour[] {
  const wide = limits.exact || limits.sameEpisode || limits.ownShow || limits.most > forReaders.most
  const least = limits.reasoned ? leastScore(archive) : Number.NEGATIVE_INFINITY
  return pickList(archive, place, wide ? rankAll(archive, place, limits) : rankPool(archive, place, least), limits)
}

/**
 * The list of an insight. Where meaning is learned, those near enough with good support, however few. In a small archive those with good
 * support; while there are few, then others of which something true can be said.
 */
export function pickList(archive: Archive, insight: number, { others, scores }: Ranking, limits: Limits): RankedNeighbour[] {
  const { insights, kin } = archive
  const list: RankedNeighbour[] = []
  const taken: number[] = []
  const perShow = new Map<number, number>()
  const commons: (Common | null | undefined)[] = new Array(others.length)
  const commonAt = (place: number) => {
    const known = commons[place]
    if (known !== undefined) return known
    const common = compare(archive, insight, others[place]!, limits.floor)
    commons[place] = common
    return common
  }
  const pick = (most: number, reasonAt: (place: number) => (() => Reason) | null) => {
    for (let place = 0; place < others.length && list.length < most; place++) {
      const reason = reasonAt(place)
      if (reason === null) continue
      const other = others[place]!
      const show = kin.shows[other]!
      const ofShow = perShow.get(show) ?? 0
      if (ofShow >= limits.mostPerShow || taken.includes(other)) continue
      if (limits.fold && (saysSame(archive, insight, other) || taken.some((one) => saysSame(archive, one, other)))) continue
      list.push({ id: insights[other]!.id, score: scores[place]!, ...reason() })
      taken.push(other)
      perShow.set(show, ofShow + 1)
    }
  }
  const pairAt = (place: number): Pair => ({ insight, other: others[place]!, score: scores[place]! })
  if (!limits.reasoned) pick(limits.most, () => () => ({ terms: [], topics: [] }))
  else {
    pick(limits.most, (place) => {
      const near = nearnessFor(archive, pairAt(place))
      const common = near !== null && !mayBeNear(near) ? null : commonAt(place)
      if (common === null || !isLinked(common, near, limits.floor)) return null
      return () => tellReason(archive, common, { ...common, ...pairAt(place) })
    })
    if (archive.meaning !== null) return list
    pick(Math.min(limits.most, few), (place) => {
      const common = commonAt(place)
      const found = common === null ? null : findFaint(archive, common, pairAt(place))
      return common === null || found === null ? null : () => tellReason(archive, common, { ...found, ...pairAt(place) })
    })
  }
  return list
}

function isLinked(common: Common, near: Nearness | null, floor: number): boolean {
  return isFounded(common, floor) && (near === null || isNear(common, near))
}

/** How near two are; `null` where no meaning is learned. */
function nearnessFor(archive: Archive, { insight, other, score }: Pair): Nearness | null {
  const places = placesOf(archive)
  if (places === null || archive.meaning === null) return null
  return { score, meaning: archive.embedded === null ? comparePlaces(places, insight, other) : null }
}

/** A list as places and scores. */
export interface Listed {
  others: readonly number[]
  /** The least score in it. */
  least: number
}

/**
 * Whether a list that readers see may be another, now that the pool took some: where one that it names had to leave the pool, or where one
 * of those who came has something in common and the list has room for it, or a worse one.
 */
export function mayChange(
  archive: Archive,
  { insight, list, came }: { insight: number; list: Listed; came: readonly number[] },
  limits: Limits,
): boolean {
  const pool = archive.pools === null ? [] : Array.from(readPool(archive.pools, insight), otherOf)
  if (list.others.some((other) => !pool.includes(other))) return true
  const isFull = list.others.length >= limits.most
  const { others, scores } = rankSome(archive, insight, came)
  return others.some((other, at) => {
    if (isFull && scores[at]! < list.least) return false
    const pair = { insight, other, score: scores[at]! }
    const near = nearnessFor(archive, pair)
    const common = near !== null && !mayBeNear(near) ? null : compare(archive, insight, other, limits.floor)
    if (common === null) return false
    if (isLinked(common, near, limits.floor)) return true
    return archive.meaning === null && list.others.length <= few && findFaint(archive, common, pair) !== null
  })
}

function saysSame({ vectors }: Archive, one: number, other: number): boolean {
  return multiply(vectors, one, other) > same * oneSquared
}
