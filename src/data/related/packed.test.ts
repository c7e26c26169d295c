import { expect, test } from 'vitest'
import type { RankedNeighbour } from './insight.ts'
import { type Kept, packLists, unpackList } from './packed.ts'

const ids = ['first', 'second', 'third', 'fourth']
const lists: RankedNeighbour[][] = [
  [
    { id: 'third', score: 0.5, terms: ['open source', 'Ada'], topics: ['trade'] },
    { id: 'second', score: 0.25, terms: [], topics: ['trade', 'research'] },
  ],
  [],
  [{ id: 'first', score: 0.5, terms: ['Ada'], topics: [] }],
]

/** Lists that stand so, packed. */
const pack = (given: RankedNeighbour[][], order: string[], kept: Kept | null = null) =>
  packLists({ count: given.length, listOf: (place) => given[place]!.map(({ id, ...why }) => ({ other: order.indexOf(id), ...why })) }, kept)

test('gives back what was packed', () => {
  const packed = pack(lists, ids)
  expect(lists.map((_, place) => unpackList(packed, place, (other) => ids[other]!))).toEqual(lists)
  expect(packed.names).toEqual(['open source', 'Ada', 'trade', 'research'])
})

test('copies lists that stay, by where their insights stand now', () => {
  const before = pack(lists, ids)
  const now = ['first', 'fourth', 'second', 'third']
  const next = [lists[0]!, [{ id: 'first', score: 0.1, terms: ['heron'], topics: ['trade'] }], lists[1]!, lists[2]!]
  const kept = { lists: before, stood: Int32Array.from([0, -1, 1, 2]), moved: Int32Array.from(ids, (id) => now.indexOf(id)) }
  const packed = pack(next, now, kept)
  expect(next.map((_, place) => unpackList(packed, place, (other) => now[other]!))).toEqual(next)
  expect(packed).toEqual({ ...pack(next, now), names: [...before.names, 'heron'], reasons: packed.reasons })
})

test('makes room for lists that grew', () => {
  const long = Array.from({ length: 40 }, (_, at) => ({ id: ids[at % 4]!, score: at, terms: [`heron ${at}`], topics: [] }))
  const packed = pack([...lists, long], ids, {
    lists: pack(lists, ids),
    stood: Int32Array.from([0, 1, 2, -1]),
    moved: Int32Array.from([0, 1, 2, 3]),
  })
  expect(unpackList(packed, 2, (other) => ids[other]!)).toEqual(lists[2])
  expect(unpackList(packed, 3, (other) => ids[other]!)).toEqual(long)
})
