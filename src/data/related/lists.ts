import type { Archive } from './archive.ts'
import type { Pair } from './explain.ts'
import type { RankedNeighbour } from './insight.ts'
import { type Candidate, judgeAll } from './judged.ts'
import { forReaders, type Limits } from './limits.ts'
import { otherOf, readPool } from './pools.ts'
import { type Ranking, rankAll, rankPool, rankSome } from './rank.ts'
import { mostProduct, oneSquared } from './weigh.ts'

/** Cosine from which two texts say the same. */
const same = 0.8

/** The list of an insight. */
export function listOf(archive: Archive, place: number, limits: Limits): RankedNeighbour[] {
  const wide = limits.exact || limits.sameEpisode || limits.ownShow || limits.most > forReaders.most
  const list = pickList(archive, place, wide ? rankAll(archive, place, limits) : rankPool(archive, place), limits)
  return list.slice() // of just its length: there are many
}

/** The list of an insight: those likely enough to be linked, likeliest first, however few. Readers see the first of them (judge.ts). */
export function pickList(archive: Archive, insight: number, ranking: Ranking, limits: Limits): RankedNeighbour[] {
  const { insights, kin } = archive
  const list: RankedNeighbour[] = []
  const taken: number[] = []
  const perShow = new Map<number, number>()
  const candidates = limits.reasoned ? judgeAll(archive, insight, { ranking, floor: limits.floor }) : unreasoned(pairsOf(insight, ranking))
  for (const { other, score, reason } of candidates) {
    if (list.length >= limits.most) break
    const show = kin.shows[other]!
    const ofShow = perShow.get(show) ?? 0
    if (ofShow >= limits.mostPerShow || taken.includes(other)) continue
    if (limits.fold && mostProduct(archive.vectors, other, [insight, ...taken]) > same * oneSquared) continue
    list.push({ id: insights[other]!.id, score, ...reason() })
    taken.push(other)
    perShow.set(show, ofShow + 1)
  }
  return list
}

function* pairsOf(insight: number, { others, scores }: Ranking): Generator<Pair> {
  for (let place = 0; place < others.length; place++) yield { insight, other: others[place]!, score: scores[place]! }
}

function* unreasoned(pairs: Iterable<Pair>): Generator<Candidate> {
  for (const { other, score } of pairs) yield { other, score, reason: () => ({ terms: [], topics: [] }) }
}

/** A list as places and scores. */
export interface Listed {
  others: readonly number[]
  /** The least score in it. */
  least: number
}

/**
 * Whether a list of an archive that teaches meaning may be another, now that the pool took some: where one that it names
 * had to leave the pool, or where one of those who came is likely enough and the list has room for it, or a worse one.
 */
export function mayChange(
  archive: Archive,
  { insight, list, came }: { insight: number; list: Listed; came: readonly number[] },
  limits: Limits,
): boolean {
  const pool = archive.pools === null ? [] : Array.from(readPool(archive.pools, insight), otherOf)
  if (list.others.some((other) => !pool.includes(other))) return true
  const [best] = judgeAll(archive, insight, { ranking: rankSome(archive, insight, came), floor: limits.floor })
  if (best === undefined) return false
  return list.others.length < limits.most || best.score >= list.least
}
