/** Which items hold which keys: an inverted index over typed arrays, so that some millions of postings take some tens of MB. */
export interface Postings {
  /** Adds an item, the next one, with its keys. */
  add: (keys: Iterable<number>) => void
  /** Calls back for each item that holds a key, in order. */
  visit: (key: number, found: (item: number) => void) => void
  /** How many items hold a key. */
  count: (key: number) => number
}

/** The keys of many items in one array: those of item `i` end before `ends[i]` and begin where the item before ends. */
export interface KeyLists {
  keys: Uint32Array<ArrayBuffer>
  ends: Uint32Array<ArrayBuffer>
}

/** The keys of each item. */
export function listsOf({ keys, ends }: KeyLists): Uint32Array[] {
  return Array.from(ends, (end, item) => keys.subarray(item === 0 ? 0 : ends[item - 1], end))
}

const keysInBucket = 4 // looked through one by one, in the mean

/** Inverts key lists. Keys are 32-bit hashes; items that are added later are kept apart, as they are few. */
export function createPostings({ keys, ends }: KeyLists): Postings {
  const shift = 32 - Math.max(1, Math.ceil(Math.log2(keys.length / keysInBucket + 1)))
  const starts = new Uint32Array(2 ** (32 - shift) + 1)
  for (const key of keys) starts[(key >>> shift) + 1] = (starts[(key >>> shift) + 1] ?? 0) + 1
  for (let bucket = 1; bucket < starts.length; bucket++) starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0)
  const next = starts.slice()
  const [held, items] = [new Uint32Array(keys.length), new Uint32Array(keys.length)]
  for (let item = 0, at = 0; item < ends.length; item++) {
    for (; at < (ends[item] ?? 0); at++) {
      const key = keys[at] ?? 0
      const place = next[key >>> shift] ?? 0
      next[key >>> shift] = place + 1
      held[place] = key
      items[place] = item
    }
  }
  const later = new Map<number, number[]>()
  let size = ends.length
  const visit: Postings['visit'] = (key, found) => {
    const end = starts[(key >>> shift) + 1] ?? 0
    for (let at = starts[key >>> shift] ?? 0; at < end; at++) if (held[at] === key) found(items[at] ?? 0)
    for (const item of later.get(key) ?? []) found(item)
  }
  return {
    visit,
    count: (key) => {
      let count = 0
      visit(key, () => count++)
      return count
    },
    add: (given) => {
      for (const key of given) {
        const list = later.get(key)
        if (list) list.push(size)
        else later.set(key, [size])
      }
      size++
    },
  }
}

/** FNV-1a, 32 bits: a text as a key. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
