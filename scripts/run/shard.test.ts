import { expect, test } from 'vitest'
import { inShard, readShard, shardsFor } from './shard.ts'

test('every podcast is in exactly one shard, and the shards are of much the same size', () => {
  const podcasts = Array.from({ length: 800 }, (_, index) => `show-${index}`)
  const sizes = [1, 2, 3, 4, 5, 6, 7, 8].map((index) => podcasts.filter((podcast) => inShard(podcast, { index, count: 8 })).length)
  expect(sizes.reduce((sum, size) => sum + size)).toBe(800)
  expect(Math.min(...sizes)).toBeGreaterThan(70)
})

test('reads a shard and refuses what is none', () => {
  expect(readShard('3/8')).toEqual({ index: 3, count: 8 })
  for (const text of ['0/8', '9/8', '3', 'a/b', '3/0', '-1/2']) expect(() => readShard(text), text).toThrow(/such as 3\/8/)
})

test('up to a hundred podcasts are one shard', () => {
  expect(shardsFor(0)).toEqual(['1/1'])
  expect(shardsFor(100)).toEqual(['1/1'])
  expect(shardsFor(250)).toEqual(['1/3', '2/3', '3/3'])
})
