import { expect, test } from 'vitest'
import { type Lesson, learn } from './learn.ts'

const lesson = (amount: number): Lesson => ({ podcast: 'a', topics: ['water'], terms: ['meter'], amount })

test('a lesson moves its show, topics and words by a step each, a kept insight by half of it', () => {
  expect(learn([lesson(1)])).toEqual({ podcasts: { a: 0.04 }, topics: { water: 0.04 }, terms: { meter: 0.06 } })
  expect(learn([lesson(0.5)]).terms).toEqual({ meter: 0.03 })
})

test('more and less of the same come to nothing, and no weight grows without end', () => {
  expect(learn([lesson(1), lesson(-1)])).toEqual({ podcasts: {}, topics: {}, terms: {} })
  expect(learn(Array.from({ length: 50 }, () => lesson(-1))).terms).toEqual({ meter: -0.25 })
})
