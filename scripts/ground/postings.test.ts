import { expect, test } from 'vitest'
import { createPostings, hashOf } from './postings.ts'

test('finds the items of each key, those added later too', () => {
  const lists = [[1, 4294967295, 7], [7], [], [1, 2147483648]]
  const ends = lists.map((_, item) => lists.slice(0, item + 1).flat().length)
  const postings = createPostings({ keys: new Uint32Array(lists.flat()), ends: new Uint32Array(ends) })
  postings.add([7, 9])
  const found = (key: number) => {
    const items: number[] = []
    postings.visit(key, (item) => items.push(item))
    return items
  }
  expect([1, 7, 9, 4294967295, 2147483648, 5].map(found)).toEqual([[0, 3], [0, 1, 4], [4], [0], [3], []])
  expect([1, 7, 5].map(postings.count)).toEqual([2, 3, 0])
})

test('begins with nothing', () => {
  const postings = createPostings({ keys: new Uint32Array(0), ends: new Uint32Array(0) })
  postings.add([3])
  expect([postings.count(3), postings.count(4)]).toEqual([1, 0])
})

test('hashes as FNV-1a does', () => {
  expect(hashOf('a')).toBe(0xe40c292c)
})
