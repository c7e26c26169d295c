import { expect, test } from 'vitest'
import { episodeOf, makeAround, nearAround } from './around.ts'
import { one, type Vectors } from './weigh.ts'

const [half, root] = [one / 2, Math.round(one * Math.SQRT1_2)]

/** Texts 0 and 1 are of one episode, 2 and 3 of another, 4 of its own. */
const episodes = Int32Array.of(7, 7, 3, 3, 5)
const vectors: Vectors = {
  starts: Int32Array.of(0, 1, 3, 4, 6, 7),
  terms: Int32Array.of(0, 1, 2, 0, 1, 3, 0),
  values: Uint16Array.of(one, root, root, one, root, root, one),
}

test('sums what an episode says, whichever of its insights come first', () => {
  const around = makeAround(vectors, episodes)
  const rowOf = (insight: number) => {
    const episode = episodeOf(vectors, around, insight)
    const [from, end] = [around.starts[episode]!, around.ends[episode]!]
    return Array.from(around.terms.subarray(from, end), (term, at) => [term, around.sums[from + at]])
  }
  expect(rowOf(0)).toEqual([
    [0, one],
    [1, root],
    [2, root],
  ])
  expect(rowOf(1)).toEqual(rowOf(0))
  expect(around.lengths[0]! / one).toBeCloseTo(1, 3)
  expect(around.lengths[4]).toBe(0)
})

test('adds up the cosines with what is said beside the other, and of both with each other', () => {
  const around = makeAround(vectors, episodes)
  // 0 has nothing of "1 3", nor 2 of "1 2"; of these two, half is the same.
  expect(nearAround(vectors, around, 0)(2)).toBeCloseTo(half / one, 3)
  // 1 has nothing of "0", and 3 nothing of "0"; both episodes speak of 0 beside them.
  expect(nearAround(vectors, around, 1)(3)).toBeCloseTo(1, 3)
  // 1 is half of what is said beside 2, which is all that is said beside 1.
  expect(nearAround(vectors, around, 1)(2)).toBeCloseTo(half / one + 1, 3)
  expect(nearAround(vectors, around, 2)(1)).toBeCloseTo(half / one + 1, 3)
})

test('says nothing of an insight that stands alone, and keeps nothing of the one before', () => {
  const around = makeAround(vectors, episodes)
  expect(nearAround(vectors, around, 4)(0)).toBeNull()
  expect(nearAround(vectors, around, 0)(4)).toBeNull()
  const first = nearAround(vectors, around, 2)(1)
  nearAround(vectors, around, 3)(1)
  expect(nearAround(vectors, around, 2)(1)).toBe(first)
})
