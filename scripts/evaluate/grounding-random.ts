/** Numbers that look random and are the same for the same seed (Mulberry32). */
export interface Random {
  /** A whole number from 0 to `size` - 1. */
  below: (size: number) => number
  /** One of some items; `undefined` of none. */
  pick: <T>(items: readonly T[]) => T | undefined
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (size: number) => Math.floor(next() * size)
  return { below, pick: (items) => items[below(items.length)] }
}
