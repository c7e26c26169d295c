import { expect, test } from 'vitest'
import { ask, closePools, offer, openPools, reopenPools } from './open-pools.ts'
import { kind, movePools, nearnessOf, otherOf, readPool } from './pools.ts'

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

test('takes up where it stopped', () => {
  const pools = fill(others.slice(0, 250))
  const open = reopenPools(pools)
  for (const { other, nearness } of others.slice(250)) offer(open, 1, kind.worded, other, nearness)
  const closed = closePools(open)
  expect(told(readPool(closed, 1).toSorted().toReversed())).toEqual(nearest(40))
  expect(told(readPool(closed, 2))).toEqual([[50, 1]])
})

test('takes none that are less near than is asked for', () => {
  const open = openPools(302)
  ask(open, 1, 50)
  for (const { other, nearness } of others.slice(0, 70)) offer(open, 1, kind.worded, other, nearness)
  const nearer = others.slice(0, 70).filter(({ nearness }) => nearness > 50)
  expect(Array.from(readPool(closePools(open), 1), otherOf)).toEqual(nearer.map(({ other }) => other))
})

test('moves with the insights, and names pools that held one that is gone', () => {
  const pools = fill(others)
  const order = (count: number) => Int32Array.from({ length: count }, (_, place) => place)
  const longer = movePools(pools, { from: Int32Array.from([...order(302), -1]), placeOf: order(302) })
  expect(longer.broken).toEqual([])
  expect(told(readPool(longer.pools, 2))).toEqual([[50, 1]])
  expect(readPool(longer.pools, 302)).toHaveLength(0)

  const between = {
    from: Int32Array.from([0, -1, ...order(301).map((place) => place + 1)]),
    placeOf: order(302).map((old) => (old === 0 ? 0 : old + 1)),
  }
  expect(told(readPool(movePools(pools, between).pools, 3))).toEqual([[50, 2]])

  const without = { from: Int32Array.from([0, 2, 3]), placeOf: order(302).map((old) => [0, -1, 1, 2][old] ?? -1) }
  const { pools: left, broken } = movePools(pools, without)
  expect(broken).toEqual([1])
  expect(readPool(left, 1)).toHaveLength(0)
})
