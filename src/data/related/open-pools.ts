import { type Kind, keyOf, kinds, type Pools, poolOf } from './pools.ts'

/** Kept of each kind. */
const kept = [16, 40, 24] as const
/** Room for more that come before the least near are let go. */
const sizes = [24, 56, 32] as const
const offsets = [0, sizes[0], sizes[0] + sizes[1]] as const
const room = offsets[2] + sizes[2]

/** Pools that are being filled. */
export interface OpenPools {
  /** As they were when they were opened. */
  before: Pools
  /** By insight, its room in `keys`; -1 while its pools are as before. */
  rooms: Int32Array
  /** Rooms that are taken. */
  taken: number
  keys: Float64Array<ArrayBuffer>
  counts: Int32Array
  /** By pool, the key that a new one must surpass. */
  gates: Float64Array
}

/** Empty pools. Nearness below which nothing is kept is 0. */
export function openPools(insights: number): OpenPools {
  return {
    before: { starts: new Int32Array(kinds.length * insights + 1), keys: new Float64Array() },
    rooms: Int32Array.from({ length: insights }, (_, insight) => insight),
    taken: insights,
    keys: new Float64Array(insights * room),
    counts: new Int32Array(kinds.length * insights),
    gates: new Float64Array(kinds.length * insights),
  }
}

/** Pools to which few will be added: they get room when something comes. */
export function reopenPools(before: Pools): OpenPools {
  const { starts, keys } = before
  const insights = (starts.length - 1) / kinds.length
  const counts = new Int32Array(starts.length - 1)
  const gates = new Float64Array(starts.length - 1)
  for (let pool = 0; pool < counts.length; pool++) {
    const from = starts[pool]!
    const end = starts[pool + 1]!
    counts[pool] = end - from
    if (end - from === kept[pool % kinds.length]) gates[pool] = leastOf(keys, from, end)
  }
  return { before, rooms: new Int32Array(insights).fill(-1), taken: 0, keys: new Float64Array(256 * room), counts, gates }
}

/** Offers another to a pool of an insight; true where it is taken, at least until nearer ones come. */
export function offer(pools: OpenPools, insight: number, kind: Kind, other: number, nearness: number): boolean {
  const { rooms, counts, gates } = pools
  const pool = poolOf(insight, kind)
  const key = keyOf(nearness, other)
  if (key <= gates[pool]!) return false
  if (rooms[insight] === -1) makeRoom(pools, insight)
  const count = counts[pool]!
  pools.keys[rooms[insight]! * room + offsets[kind] + count] = key
  counts[pool] = count + 1
  if (count + 1 === sizes[kind]) narrow(pools, insight, kind)
  return true
}

function makeRoom(pools: OpenPools, insight: number): void {
  const { before, rooms } = pools
  const size = room * (pools.taken + 1)
  if (size > pools.keys.length) {
    const keys = new Float64Array(2 * size)
    keys.set(pools.keys)
    pools.keys = keys
  }
  rooms[insight] = pools.taken++
  for (const kind of kinds) {
    const pool = poolOf(insight, kind)
    pools.keys.set(before.keys.subarray(before.starts[pool], before.starts[pool + 1]), rooms[insight] * room + offsets[kind])
  }
}

/** Lets go of all but the nearest of a pool, and asks of new ones that they be nearer than the last of these. */
function narrow({ rooms, counts, keys, gates }: OpenPools, insight: number, kind: Kind): void {
  const pool = poolOf(insight, kind)
  const size = kept[kind]
  if (counts[pool]! <= size) return
  const from = rooms[insight]! * room + offsets[kind]
  putNearestFirst(keys, { from, end: from + counts[pool]!, size })
  counts[pool] = size
  gates[pool] = Math.max(gates[pool]!, leastOf(keys, from, from + size))
}

/** Asks of all who are yet to come to an insight that they be nearer than so much. */
export function ask({ gates }: OpenPools, insight: number, nearness: number): void {
  const key = keyOf(nearness, 0)
  for (const kind of kinds) if (gates[poolOf(insight, kind)]! < key) gates[poolOf(insight, kind)] = key
}

function leastOf(keys: Float64Array, from: number, end: number): number {
  let least = keys[from]!
  for (let at = from + 1; at < end; at++) if (keys[at]! < least) least = keys[at]!
  return least
}

/** Puts the `size` highest of a stretch at its beginning, in no order. (Hoare 1961, Find) */
function putNearestFirst(keys: Float64Array, { from, end, size }: { from: number; end: number; size: number }): void {
  let low = from
  let high = end - 1
  const last = from + size - 1
  while (low < high) {
    const pivot = keys[(low + high) >> 1]!
    let left = low
    let right = high
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

/** Pools as they are kept; the open ones are of no more use. */
export function closePools(open: OpenPools): Pools {
  const { before, rooms, counts } = open
  const starts = new Int32Array(counts.length + 1)
  for (let pool = 0; pool < counts.length; pool++) {
    const insight = Math.floor(pool / kinds.length)
    const kind = kinds[pool % kinds.length]!
    narrow(open, insight, kind)
    starts[pool + 1] = starts[pool]! + counts[pool]!
  }
  const keys = new Float64Array(starts.at(-1)!)
  for (let insight = 0; insight < rooms.length; ) {
    const first = insight++
    if (rooms[first] === -1) {
      while (insight < rooms.length && rooms[insight] === -1) insight++ // those that are as before lie side by side
      keys.set(before.keys.subarray(before.starts[poolOf(first, 0)], before.starts[poolOf(insight, 0)]), starts[poolOf(first, 0)])
    } else {
      for (const kind of kinds) {
        const pool = poolOf(first, kind)
        const from = rooms[first]! * room + offsets[kind]
        keys.set(open.keys.subarray(from, from + counts[pool]!), starts[pool])
      }
    }
  }
  open.keys.buffer.transfer(0) // the largest table of all: freed now, not when garbage is next looked for
  return { starts, keys }
}
