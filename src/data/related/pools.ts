/** Who may be in a list with whom. */
export interface Kin {
  /** By insight, a number for its show; unlike all others where nobody says. */
  shows: Int32Array
  /** The same for its episode. */
  episodes: Int32Array
}

/**
 * For each insight the nearest of its own show and the nearest of others, as two heaps, least near at the root: what lists are chosen from.
 * The heaps of insight `i` are 2i and 2i + 1.
 */
export interface Pools {
  counts: Int32Array
  ids: Int32Array
  /** In units of `oneSquared`. */
  scores: Int32Array
}

/** Kept of an insight's own show, of which a list takes two, and of others. */
const ofOwn = 16
const ofOthers = 96
const room = ofOwn + ofOthers

/** Where a heap begins, and how many it holds. */
export function startOf(heap: number): number {
  return (heap >> 1) * room + (heap & 1) * ofOwn
}
export function sizeOf(heap: number): number {
  return (heap & 1) === 0 ? ofOwn : ofOthers
}

/** Nearness below which nothing is kept, in units of `oneSquared`: chance. */
export const leastProduct = Math.round(0.02 * 2 ** 28)

export function makePools(insights: number): Pools {
  return { counts: new Int32Array(2 * insights), ids: new Int32Array(insights * room), scores: new Int32Array(insights * room) }
}

/** Offers `other` to the heap of `insight`; true where it is taken. Of two as near, the older (lower) is nearer. */
export function offer(pools: Pools, { heap, other, score }: { heap: number; other: number; score: number }): boolean {
  const { counts, ids, scores } = pools
  const from = startOf(heap)
  const count = counts[heap]!
  if (count < sizeOf(heap)) {
    let at = count
    counts[heap] = count + 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!isLess(score, other, scores[from + parent]!, ids[from + parent]!)) break
      scores[from + at] = scores[from + parent]!
      ids[from + at] = ids[from + parent]!
      at = parent
    }
    scores[from + at] = score
    ids[from + at] = other
    return true
  }
  if (!isLess(scores[from]!, ids[from]!, score, other)) return false
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= count) break
    const right = child + 1
    if (right < count && isLess(scores[from + right]!, ids[from + right]!, scores[from + child]!, ids[from + child]!)) child = right
    if (!isLess(scores[from + child]!, ids[from + child]!, score, other)) break
    scores[from + at] = scores[from + child]!
    ids[from + at] = ids[from + child]!
    at = child
  }
  scores[from + at] = score
  ids[from + at] = other
  return true
}

/** The lowest score that a heap still takes. */
export function gateOf({ counts, scores }: Pools, heap: number): number {
  return counts[heap]! < sizeOf(heap) ? leastProduct : scores[startOf(heap)]!
}

function isLess(score: number, id: number, otherScore: number, otherId: number): boolean {
  return score < otherScore || (score === otherScore && id > otherId)
}

/**
 * Pools in another order: `from` says for each place where its insight stood, -1 where it is new. Those that held an insight that is gone,
 * `placeOf` it being -1, are left empty and named.
 */
export function reorderPools(
  pools: Pools,
  { from, placeOf }: { from: Int32Array; placeOf: Int32Array },
): { pools: Pools; broken: number[] } {
  const next = makePools(from.length)
  const broken: number[] = []
  let still = 0 // so many stand where they stood, and so do all that their pools can name
  if (placeOf.every((place, old) => place === old)) {
    for (const field of ['counts', 'ids', 'scores'] as const) next[field].set(pools[field])
    still = placeOf.length
  }
  for (let place = still; place < from.length; place++) {
    if (from[place] === -1) continue
    let whole = true
    for (const side of [0, 1]) {
      const [old, heap] = [2 * from[place]! + side, 2 * place + side]
      next.counts[heap] = pools.counts[old]!
      const [first, to] = [startOf(old), startOf(heap)]
      for (let at = 0; at < pools.counts[old]!; at++) {
        const id = placeOf[pools.ids[first + at]!]!
        if (id === -1) whole = false
        next.ids[to + at] = id
        next.scores[to + at] = pools.scores[first + at]!
      }
    }
    if (!whole) broken.push(place)
  }
  return { pools: next, broken }
}

/** Others, by age, and how near they are in words, in units of `oneSquared`. */
export interface Near {
  others: Int32Array
  products: Int32Array
}

/** Both pools of an insight. */
export function readPool({ counts, ids, scores }: Pools, insight: number): Near {
  const heaps = [2 * insight, 2 * insight + 1]
  const count = counts[2 * insight]! + counts[2 * insight + 1]!
  const keys = new Float64Array(count) // numbers sort many times faster than objects: the product stands below the id
  let next = 0
  for (const heap of heaps) {
    const from = startOf(heap)
    for (let at = from; at < from + counts[heap]!; at++) keys[next++] = ids[at]! * 2 ** 30 + scores[at]!
  }
  keys.sort()
  const near = { others: new Int32Array(count), products: new Int32Array(count) }
  for (let at = 0; at < count; at++) {
    const other = Math.floor(keys[at]! / 2 ** 30)
    near.others[at] = other
    near.products[at] = keys[at]! - other * 2 ** 30
  }
  return near
}
