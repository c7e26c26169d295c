import { expect, test } from 'vitest'
import { type Common, isNear } from './explain.ts'

const common = (given: Partial<Common>): Common => ({
  both: [1, 2],
  shared: [1, 2],
  secondShare: 0.5,
  central: true,
  evidence: 0.3,
  nameable: [1],
  topics: [],
  ...given,
})

test('a lone word needs a higher score than one that a second supports', () => {
  const near = { score: 0.28, meaning: 0.7 }
  expect(isNear(common({}), near)).toBe(true)
  expect(isNear(common({ shared: [1], secondShare: 0 }), near)).toBe(false)
  expect(isNear(common({ secondShare: 0.1 }), near)).toBe(false)
  expect(isNear(common({ shared: [1], secondShare: 0 }), { ...near, score: 0.35 })).toBe(true)
})

test('neither words without meaning nor meaning without words make a link', () => {
  expect(isNear(common({}), { score: 0.5, meaning: 0.4 })).toBe(false)
  expect(isNear(common({ evidence: 0.1 }), { score: 0.5, meaning: 0.9 })).toBe(false)
})

test('where a model places the insights, words must carry as much, and its own scale is not held to ours', () => {
  expect(isNear(common({}), { score: 0.1, meaning: null })).toBe(true)
  expect(isNear(common({ evidence: 0.1 }), { score: 0.9, meaning: null })).toBe(false)
})
