import { expect, test } from 'vitest'
import { noveltyOf } from './novelty.ts'

test('is 1 where nothing like it was published, or only what shares a word by chance', () => {
  expect(noveltyOf([])).toBe(1)
  expect(noveltyOf([{ likeness: 0.15, sameShow: true }])).toBe(1)
})

test('falls with each insight that is alike, and twice as fast on the same show', () => {
  const here = { likeness: 0.5, sameShow: true }
  const elsewhere = { likeness: 0.5, sameShow: false }
  expect([[elsewhere], [here], [here, elsewhere]].map(noveltyOf)).toEqual([0.79, 0.59, 0.47])
})

test('never leaves 0 to 1, however often a thing was said', () => {
  expect(noveltyOf(Array.from({ length: 50 }, () => ({ likeness: 1, sameShow: true })))).toBe(0)
})
