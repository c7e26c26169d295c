import { expect, test } from 'vitest'
import { describeReading, describeSize } from './brief.ts'
import { tellLibrary } from './fixture.ts'

test('spells small numbers', () => {
  expect([describeSize(1), describeSize(5), describeSize(12)]).toEqual(['one idea', 'five ideas', '12 ideas'])
})

test('says how long a brief takes to read', () => {
  const { insights } = tellLibrary([{ id: 'upkeep/2026-03-02-a/one', body: 'word '.repeat(300) }])
  expect(describeReading({ insights })).toBe(', 1 minute to read')
  expect(describeReading({ insights: [] })).toBe('')
})
