/** Who may be in a list with whom. */
export interface Kin {
  /** By insight, a number for its show; unlike all others where nobody says. */
  shows: Int32Array
  /** The same for its episode. */
  episodes: Int32Array
}

/** The pools of an insight: the nearest of its own show, of which a list takes two; of others those with words in common, which lists are chosen from, and the rest. */
export const kind = { ownShow: 0, worded: 1, other: 2 } as const
export type Kind = (typeof kind)[keyof typeof kind]
const kinds = Object.values(kind)

/** The pools of insight `i` are 3i to 3i + 2, as `poolOf` gives them: from `starts[pool]` to `starts[pool + 1]`, in no order. */
export interface Pools {
  starts: Int32Array
  /** Nearness and other, as `keyOf` gives them. */
  keys: Float64Array
}

/** Kept of each kind. */
const kept = [16, 40, 24] as const
/** Room for more that come before the least near are let go. */
const sizes = [24, 56, 32] as const
const offsets = [0, sizes[0], sizes[0] + sizes[1]] as const
const room = offsets[2] + sizes[2]

export function poolOf(insight: number, kind: Kind): number {
  return kinds.length * insight + kind
}

/** Numbers for insights, in a key. */
const places = 2 ** 22

/** One number for how near another is, in parts of `wholeBlend` and not below 0, and who: the nearer the higher, and the older of two as near. */
export function keyOf(nearness: number, other: number): number {
  return nearness * places + (places - 1 - other)
}
export function nearnessOf(key: number): number {
  return Math.floor(key / places)
}
export function otherOf(key: number): number {
  return places - 1 - (key % places)
}

/** Pools that are being filled. */
export interface OpenPools {
  counts: Int32Array
  keys: Float64Array
  /** By pool, the key that a new one must surpass. */
  gates: Float64Array
}

/** Nearness below which nothing is kept is 0. */
export function openPools(insights: number): OpenPools {
  return { counts: new Int32Array(3 * insights), keys: new Float64Array(insights * room), gates: new Float64Array(3 * insights) }
}

/** Offers another to a pool of an insight; true where it is taken, at least until nearer ones come. */
export function offer(pools: OpenPools, insight: number, kind: Kind, other: number, nearness: number): boolean {
  const { counts, keys, gates } = pools
  const pool = poolOf(insight, kind)
  const key = keyOf(nearness, other)
  if (key <= gates[pool]!) return false
  const count = counts[pool]!
  keys[insight * room + offsets[kind] + count] = key
  counts[pool] = count + 1
  if (count + 1 === sizes[kind]) narrow(pools, insight, kind)
  return true
}

/** Lets go of all but the nearest of a pool, and asks of new ones that they be nearer than the last of these. */
function narrow({ counts, keys, gates }: OpenPools, insight: number, kind: Kind): void {
  const pool = poolOf(insight, kind)
  const size = kept[kind]
  if (counts[pool]! < size) return
  const from = insight * room + offsets[kind]
  putNearestFirst(keys, { from, end: from + counts[pool]!, size })
  counts[pool] = size
  let least = keys[from]!
  for (let at = from + 1; at < from + size; at++) if (keys[at]! < least) least = keys[at]!
  gates[pool] = least
}

/** Puts the `size` highest of a stretch at its beginning, in no order. (Hoare 1961, Find) */
function putNearestFirst(keys: Float64Array, { from, end, size }: { from: number; end: number; size: number }): void {
  let [low, high] = [from, end - 1]
  const last = from + size - 1
  while (low < high) {
    const pivot = keys[(low + high) >> 1]!
    let [left, right] = [low, high]
    while (left <= right) {
      while (keys[left]! > pivot) left++
      while (keys[right]! < pivot) right--
      if (left > right) break
      const key = keys[left]!
      keys[left++] = keys[right]!
      keys[right--] = key
    }
    if (right < last) low = left
    if (last < left) high = right
  }
}

/** Pools as they are kept, packed in the room of the open ones. */
export function closePools(open: OpenPools): Pools {
  const { counts, keys } = open
  const starts = new Int32Array(counts.length + 1)
  for (let insight = 0; insight * room < keys.length; insight++) {
    for (const kind of kinds) {
      narrow(open, insight, kind)
      const pool = poolOf(insight, kind)
      const from = insight * room + offsets[kind]
      keys.copyWithin(starts[pool]!, from, from + counts[pool]!)
      starts[pool + 1] = starts[pool]! + counts[pool]!
    }
  }
  return { starts, keys: keys.slice(0, starts.at(-1)) }
}

/**
 * Opens pools in another order: `from` says for each place where its insight stood, -1 where it is new. Those that held an insight that is
 * gone, `placeOf` it being -1, are left empty and named.
 */
export function reopenPools(
  { starts, keys }: Pools,
  { from, placeOf }: { from: Int32Array; placeOf: Int32Array },
): { open: OpenPools; broken: number[] } {
  const open = openPools(from.length)
  const broken: number[] = []
  const isStill = placeOf.every((place, old) => place === old)
  from.forEach((old, place) => {
    if (old === -1) return
    let whole = true
    for (const kind of kinds) {
      const [first, end, to] = [starts[poolOf(old, kind)]!, starts[poolOf(old, kind) + 1]!, place * room + offsets[kind]]
      for (let at = first; at < end; at++) {
        const other = isStill ? 0 : placeOf[otherOf(keys[at]!)]!
        if (other === -1) whole = false
        open.keys[to + at - first] = isStill ? keys[at]! : keyOf(nearnessOf(keys[at]!), other)
      }
      open.counts[poolOf(place, kind)] = end - first
      narrow(open, place, kind)
    }
    if (whole) return
    broken.push(place)
    for (const table of [open.counts, open.gates]) table.fill(0, poolOf(place, kind.ownShow), poolOf(place + 1, kind.ownShow))
  })
  return { open, broken }
}

/** All pools of an insight, as keys. */
export function readPool({ starts, keys }: Pools, insight: number): Float64Array {
  return keys.subarray(starts[poolOf(insight, kind.ownShow)]!, starts[poolOf(insight + 1, kind.ownShow)]!)
}
