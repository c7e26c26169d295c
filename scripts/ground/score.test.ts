import { expect, test } from 'vitest'
import { scoreOf } from './score.ts'

const steps = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1]
const counts = [0, 1, 2, 3, 5]

test('leaves what is new and said nowhere else as the engine values it', () => {
  for (const value of steps) expect(scoreOf({ value, novelty: 1, echoes: 0 })).toBeCloseTo(value, 10)
})

test('stays between 0 and 1 and never falls when one of the three rises', () => {
  for (const value of steps)
    for (const novelty of steps)
      for (const echoes of counts) {
        const score = scoreOf({ value, novelty, echoes })
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(scoreOf({ value: Math.min(1, value + 0.1), novelty, echoes })).toBeGreaterThanOrEqual(score)
        expect(scoreOf({ value, novelty: Math.min(1, novelty + 0.1), echoes })).toBeGreaterThanOrEqual(score)
        expect(scoreOf({ value, novelty, echoes: echoes + 1 })).toBeGreaterThanOrEqual(score)
      }
})

test('lets an echo raise the score, the second less than the first', () => {
  const [none, one, two] = [0, 1, 2].map((echoes) => scoreOf({ value: 0.5, novelty: 1, echoes }))
  expect([none, one, two]).toEqual([0.5, expect.closeTo(0.55, 5), expect.closeTo(0.575, 5)])
})

test('lets novelty weigh mildly: what is told over and over loses 15 per cent at the most', () => {
  expect(scoreOf({ value: 0.8, novelty: 0, echoes: 0 })).toBeCloseTo(0.68, 5)
})

test('takes a value out of bounds for the nearest bound', () => {
  expect(scoreOf({ value: 1.4, novelty: -1, echoes: -2 })).toBeCloseTo(0.85, 5)
})
