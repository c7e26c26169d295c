import type { Archive } from './archive.ts'
import type { Pair } from './explain.ts'
import type { RankedNeighbour } from './insight.ts'
import { judgeFor } from './judge.ts'
import { type Candidate, judgeAll, judgeAtAGlance } from './judged.ts'
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
 * By insight whose pool took some, how likely at most any of them is to be linked with it: quickly told for all of them from the side of those who
 * came, who are few, for two are as likely from either side.
 */
export function hopesOf(archive: Archive, took: ReadonlyMap<number, readonly number[]>, { floor }: Limits): Map<number, number> {
  const cameTo = new Map<number, number[]>()
  for (const [insight, came] of took) {
    for (const other of came) {
      const known = cameTo.get(other)
      if (known === undefined) cameTo.set(other, [insight])
      else known.push(insight)
    }
  }
  const hopes = new Map<number, number>()
  for (const [came, insights] of cameTo) {
    const ranking = rankSome(archive, came, insights)
    const { mostLikely } = judgeAtAGlance(archive, came, { judge: judgeFor(archive), ranking, floor })
    for (const [at, insight] of ranking.others.entries()) hopes.set(insight, Math.max(hopes.get(insight) ?? 0, mostLikely[at]!))
  }
  return hopes
}

/**
 * Whether a list of an archive that teaches meaning may be another, now that the pool took some: where one that it names
 * had to leave the pool, or where one of those who came, `hope` being how likely any of them is at most, is likely enough and the list has room
 * for it, or a worse one.
 */
export function mayChange(
  archive: Archive,
  { insight, list, came, hope }: { insight: number; list: Listed; came: readonly number[]; hope: number },
  limits: Limits,
): boolean {
  if (archive.pools === null || !holdsAll(readPool(archive.pools, insight), list.others)) return true
  const least = list.others.length < limits.most ? judgeFor(archive).likely.linked : list.least
  if (hope < least) return false
  const [best] = judgeAll(archive, insight, { ranking: rankSome(archive, insight, came), floor: limits.floor })
  return best !== undefined && best.score >= least
}

/** Whether a pool, which has each once, has all of some. */
function holdsAll(pool: Float64Array, others: readonly number[]): boolean {
  let held = 0
  for (const key of pool) if (others.includes(otherOf(key))) held += 1
  return held === others.length
}
