import { expect, test } from 'vitest'
import { closePools, kind, nearnessOf, offer, openPools, otherOf, readPool, reopenPools } from './pools.ts'

/** Others of insight 1, each with a nearness; many as near as another. */
const others = Array.from({ length: 300 }, (_, at) => ({ other: at + 2, nearness: (Math.imul(at + 1, 0x9e3779b1) >>> 7) % 90 }))
const told = (keys: Float64Array) => Array.from(keys, (key) => [nearnessOf(key), otherOf(key)])
const nearest = (count: number) =>
  others
    .toSorted((a, b) => b.nearness - a.nearness || a.other - b.other)
    .slice(0, count)
    .map(({ other, nearness }) => [nearness, other])

function fill(order: typeof others) {
  const open = openPools(302)
  for (const { other, nearness } of order) offer(open, 1, kind.worded, other, nearness)
  offer(open, 2, kind.ownShow, 1, 50)
  offer(open, 2, kind.other, 4, -1)
  return closePools(open)
}

test('keeps the nearest, of those as near the older, in whatever order they come', () => {
  for (const order of [others, others.toReversed()]) {
    const pools = fill(order)
    expect(told(readPool(pools, 1).toSorted().toReversed())).toEqual(nearest(40))
    expect(told(readPool(pools, 2))).toEqual([[50, 1]])
    expect(readPool(pools, 0)).toHaveLength(0)
  }
})

test('takes up where it stopped, and names pools that held one that is gone', () => {
  const pools = fill(others.slice(0, 250))
  const stay = Int32Array.from({ length: 302 }, (_, place) => place)
  const { open, broken } = reopenPools(pools, { from: stay, placeOf: stay })
  for (const { other, nearness } of others.slice(250)) offer(open, 1, kind.worded, other, nearness)
  expect(told(readPool(closePools(open), 1).toSorted().toReversed())).toEqual(nearest(40))
  expect(broken).toEqual([])

  const moved = { from: Int32Array.from([-1, 0, 2]), placeOf: Int32Array.from({ length: 302 }, (_, old) => [1, -1, 2][old] ?? -1) }
  const again = reopenPools(pools, moved)
  expect(again.broken).toEqual([2])
  expect(readPool(closePools(again.open), 2)).toHaveLength(0)
})
