import { expect, test } from 'vitest'
import { sayWhy } from './related-why.ts'

test('says what two have in common', () => {
  expect(sayWhy({ terms: ['spares', 'transformers'], topics: [] })).toBe('Both speak of spares and transformers')
  expect(sayWhy({ terms: ['alarms'], topics: ['Reliability'] })).toBe('Both on Reliability, and speak of alarms')
  expect(sayWhy({ terms: [], topics: ['AI', 'Work'] })).toBe('Both on AI and Work')
})

test('does not say a topic twice', () => {
  expect(sayWhy({ terms: ['open source'], topics: ['Open source'] })).toBe('Both on Open source')
})
