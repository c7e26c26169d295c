import type { Links } from './net.ts'

/** Terms that links name, and every two that one link names together, by number. */
export interface Pairs {
  /** The lesser term of each pair. */
  one: number[]
  /** The other, which is the same for a term by itself. */
  other: number[]
  /** How many links name each. */
  times: number[]
  /** Link `l` names the pairs from `firsts[l]` to `firsts[l + 1]`. */
  firsts: Int32Array
  named: Int32Array
}

/** Numbers them in the order in which they come. */
export function numberPairs({ begins, terms }: Links): Pairs {
  const pairs = { one: [] as number[], other: [] as number[], times: [] as number[] }
  const numberOf = makeNumbers(pairs)
  const firsts = new Int32Array(begins.length)
  for (let link = 0; link + 1 < begins.length; link++) {
    const own = begins[link + 1]! - begins[link]!
    firsts[link + 1] = firsts[link]! + (own * (own + 1)) / 2
  }
  const named = new Int32Array(firsts.at(-1)!)
  let to = 0
  for (let link = 0; link + 1 < begins.length; link++) {
    const end = begins[link + 1]!
    for (let at = begins[link]!; at < end; at++) {
      for (let next = at; next < end; next++) {
        const pair = numberOf(Math.min(terms[at]!, terms[next]!), Math.max(terms[at]!, terms[next]!))
        pairs.times[pair]! += 1
        named[to++] = pair
      }
    }
  }
  return { ...pairs, firsts, named }
}

/** Gives each pair its number: by an open table, of which half at most is taken, because a map of maps takes ten times as long. */
function makeNumbers({ one, other, times }: Pick<Pairs, 'one' | 'other' | 'times'>): (lesser: number, greater: number) => number {
  let table = new Int32Array(1 << 16).fill(-1)
  const slotOf = (lesser: number, greater: number) => {
    const mixed = Math.imul(lesser, 0x9e3779b1) ^ Math.imul(greater, 0x85ebca6b)
    let slot = (mixed ^ (mixed >>> 15)) & (table.length - 1)
    while (table[slot] !== -1 && (one[table[slot]!] !== lesser || other[table[slot]!] !== greater)) slot = (slot + 1) & (table.length - 1)
    return slot
  }
  const enlarge = () => {
    table = new Int32Array(2 * table.length).fill(-1)
    for (const [pair, lesser] of one.entries()) table[slotOf(lesser, other[pair]!)] = pair
  }
  return (lesser, greater) => {
    const slot = slotOf(lesser, greater)
    if (table[slot] !== -1) return table[slot]!
    const pair = one.push(lesser) - 1
    other.push(greater)
    times.push(0)
    table[slot] = pair
    if (2 * one.length > table.length) enlarge()
    return pair
  }
}
