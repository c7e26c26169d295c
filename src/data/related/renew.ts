import type { Archive } from './archive.ts'
import type { Grown } from './grow.ts'
import type { PlacedNeighbour } from './insight.ts'
import { judgeFor } from './judge.ts'
import { type Candidate, judgeAll, judgeAtAGlance } from './judged.ts'
import type { Limits } from './limits.ts'
import { pickList } from './lists.ts'
import { type Kept, type PackedLists, unpackList } from './packed.ts'
import { otherOf, readPool } from './pools.ts'
import { rankPool, rankSome } from './rank.ts'

/** Lists of a memory, in an archive that was grown from it. */
export interface Renewed extends Kept {
  /** By place, lists that are as before but for some who came and whom they pushed off the end. Those that neither stay nor are here are to be made anew. */
  joined: ReadonlyMap<number, PlacedNeighbour[]>
}

/** Finds which lists may be others than they were: those of pools that were made anew, and those of pools that took some who may be linked. */
export function renewLists(grown: Grown, lists: PackedLists, limits: Limits): Renewed {
  const { archive, from, placeOf, anew, took } = grown
  const hopes = hopesOf(archive, took, limits)
  const joined = new Map<number, PlacedNeighbour[]>()
  const stays = (old: number, place: number) => {
    const came = took.get(place)
    if (old === -1 || anew.has(place) || came === undefined) return old !== -1 && !anew.has(place)
    const [first, end] = [lists.starts[old]!, lists.starts[old + 1]!]
    const others = Array.from(lists.others.subarray(first, end), (other) => placeOf[other]!)
    if (!holdsAll(archive, place, others)) return false
    const least = others.length < limits.most ? judgeFor(archive).likely.linked : Math.min(...lists.scores.subarray(first, end))
    if (hopes.get(place)! < least) return true
    const likely = [...judgeAll(archive, place, { ranking: rankPool(archive, place, came), floor: limits.floor })]
    if (likely.every(({ score }) => score < least)) return true
    const list = unpackList(lists, old, String).map(({ score, terms, topics }, at) => {
      return { other: others[at]!, score, reason: () => ({ terms, topics }) }
    })
    const next = joinList(archive, place, { list, likely }, limits)
    if (next !== null) joined.set(place, next)
    return false
  }
  return { lists, stood: from.map((old, place) => (stays(old, place) ? old : -1)), moved: placeOf, joined }
}

/**
 * By insight whose pool took some, how likely at most any of them is to be linked with it: quickly told for all of them from the side of those who
 * came, who are few, for two are as likely from either side.
 */
function hopesOf(archive: Archive, took: ReadonlyMap<number, readonly number[]>, { floor }: Limits): Map<number, number> {
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

/** Whether the pool of an insight still has all of its list. */
function holdsAll({ pools }: Archive, insight: number, others: readonly number[]): boolean {
  if (pools === null) return false
  let held = 0
  for (const key of readPool(pools, insight)) if (others.includes(otherOf(key))) held += 1 // a pool has each once
  return held === others.length
}

/**
 * A list with those of a pool who came and may be linked. `null` where that does not tell the list: where two are as likely, or where one of the
 * list has to leave it for another reason than that it is full, which may let in who was kept out.
 */
function joinList(
  archive: Archive,
  insight: number,
  { list, likely }: { list: Candidate[]; likely: Candidate[] },
  limits: Limits,
): PlacedNeighbour[] | null {
  const candidates = [...list, ...likely].sort((a, b) => b.score - a.score)
  if (candidates.some(({ score }, at) => score === candidates[at + 1]?.score)) return null
  const joined = pickList(archive, insight, candidates, limits)
  const others = list.map(({ other }) => other)
  const stayed = joined.filter(({ other }) => others.includes(other))
  const isWhole = stayed.length === others.length || joined.length === limits.most
  return isWhole && stayed.every(({ other }, at) => other === others[at]) ? joined : null
}
