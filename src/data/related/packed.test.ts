import { expect, test } from 'vitest'
import type { RankedNeighbour } from './insight.ts'
import { packLists, unpackList } from './packed.ts'

const ids = ['first', 'second', 'third', 'fourth']
const lists: RankedNeighbour[][] = [
  [
    { id: 'third', score: 0.5, terms: ['open source', 'Ada'], topics: ['trade'] },
    { id: 'second', score: 0.25, terms: [], topics: ['trade', 'research'] },
  ],
  [],
  [{ id: 'first', score: 0.5, terms: ['Ada'], topics: [] }],
]

test('gives back what was packed', () => {
  const packed = packLists(lists, (id) => ids.indexOf(id), null)
  expect(lists.map((_, place) => unpackList(packed, place, (other) => ids[other]!))).toEqual(lists)
  expect(packed.names).toEqual(['open source', 'Ada', 'trade', 'research'])
})

test('copies lists that stay, by where their insights stand now', () => {
  const before = packLists(lists, (id) => ids.indexOf(id), null)
  const now = ['first', 'fourth', 'second', 'third']
  const moved = Int32Array.from(ids, (id) => now.indexOf(id))
  const next = [lists[0]!, [{ id: 'first', score: 0.1, terms: ['heron'], topics: ['trade'] }], lists[1]!, lists[2]!]
  const packed = packLists(next, (id) => now.indexOf(id), { lists: before, stood: Int32Array.from([0, -1, 1, 2]), moved })
  expect(next.map((_, place) => unpackList(packed, place, (other) => now[other]!))).toEqual(next)
  expect(packed).toEqual({ ...packLists(next, (id) => now.indexOf(id), null), names: [...before.names, 'heron'], reasons: packed.reasons })
})
