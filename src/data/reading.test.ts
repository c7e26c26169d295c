import { expect, test } from 'vitest'
import { readingSeconds } from '#domain/reading-time.ts'
import { describeSaving, textsOf } from './reading.ts'

test('reads 238 words in a minute, headlines and paragraphs', () => {
  const insight = { title: 'word '.repeat(38), paragraphs: ['word '.repeat(100), 'word '.repeat(100)] }
  expect(readingSeconds(textsOf([insight]))).toBe(60)
})

test('says what is saved, and nothing where it is unknown or little', () => {
  expect(describeSaving(47 * 60, 100)).toBe('47 minutes in 2')
  expect(describeSaving(3605, 12)).toBe('1 hour in 1')
  expect(describeSaving(undefined, 100)).toBeNull()
  expect(describeSaving(180, 170)).toBeNull()
})
