import { expect, test } from 'vitest'
import { explainChoice, ordinal } from './brief-reason.ts'

const choice = { id: 'a/2026-01-01-x/1', score: 0.815, rank: 1, of: 38, ahead: { limit: 0, near: 0 } }

test('says the score, the place, what it was put before and what the insight says of itself', () => {
  expect(explainChoice(choice, 'Gives a cause\nand a number; new here')).toBe(
    'Score 0.81, best of 38; Gives a cause and a number; new here',
  )
  expect(explainChoice({ ...choice, of: 1 }, undefined)).toBe('Score 0.81, the only one')
  expect(explainChoice({ ...choice, rank: 7, ahead: { limit: 3, near: 2 } }, '')).toBe(
    'Score 0.81, 7th of 38; ahead of 3 with a higher score whose episode or show has its share and 2 with a higher score too near to one above',
  )
})

test('counts in English', () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 102, 113].map(ordinal)).toEqual('1st 2nd 3rd 4th 11th 12th 13th 21st 102nd 113th'.split(' '))
})
