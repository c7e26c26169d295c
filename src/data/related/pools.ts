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
export const kinds = Object.values(kind)

/** The pools of insight `i` are 3i to 3i + 2, as `poolOf` gives them: from `starts[pool]` to `starts[pool + 1]`, in no order. */
export interface Pools {
  starts: Int32Array
  /** Nearness and other, as `keyOf` gives them. */
  keys: Float64Array
}

/** Where a pool stands among all. */
export function poolOf(insight: number, kind: Kind): number {
  return kinds.length * insight + kind
}

/** Numbers for insights, in a key. */
const places = 2 ** 22

/** One number for how near another is, in parts of `wholeBlend` and not below 0, and who: the nearer the higher, and the older of two as near. */
export function keyOf(nearness: number, other: number): number {
  return nearness * places + (places - 1 - other)
}

/** The nearness that a key holds. */
export function nearnessOf(key: number): number {
  return Math.floor(key / places)
}

/** The other that a key holds. */
export function otherOf(key: number): number {
  return places - 1 - (key % places)
}

/**
 * Pools in another order: `from` says for each place where its insight stood, -1 where it is new. Those that held an insight that is
 * gone, `placeOf` it being -1, are left empty and named.
 */
export function movePools(
  { starts, keys }: Pools,
  { from, placeOf }: { from: Int32Array; placeOf: Int32Array },
): { pools: Pools; broken: number[] } {
  const moved = new Int32Array(kinds.length * from.length + 1)
  if (placeOf.every((place, old) => place === old)) {
    moved.set(starts)
    moved.fill(starts.at(-1)!, starts.length)
    return { pools: { starts: moved, keys }, broken: [] }
  }
  const next = new Float64Array(keys.length)
  const broken: number[] = []
  let size = 0
  from.forEach((old, place) => {
    const begin = size
    for (const kind of kinds) {
      const [first, end] = old === -1 ? [0, 0] : [starts[poolOf(old, kind)]!, starts[poolOf(old, kind) + 1]!]
      for (let at = first; at < end; at++) {
        const other = placeOf[otherOf(keys[at]!)]!
        next[size++] = other === -1 ? gone : keyOf(nearnessOf(keys[at]!), other)
      }
      moved[poolOf(place, kind) + 1] = size
    }
    if (!next.subarray(begin, size).includes(gone)) return
    broken.push(place)
    size = begin
    moved.fill(begin, poolOf(place, 0) + 1, poolOf(place + 1, 0) + 1)
  })
  return { pools: { starts: moved, keys: next.slice(0, size) }, broken }
}

/** No key. */
const gone = -1

/** All pools of an insight, as keys. */
export function readPool({ starts, keys }: Pools, insight: number): Float64Array {
  return keys.subarray(starts[poolOf(insight, kind.ownShow)]!, starts[poolOf(insight + 1, kind.ownShow)]!)
}
