import { expect, test } from 'vitest'
import { slugOf } from './slug.ts'

test('cuts a title at a word, and one of a single long word between its letters', () => {
  const words = 'Rewriting core infrastructure comes before new research, not after it'
  expect(slugOf(words, 'insight')).toBe('rewriting-core-infrastructure-comes-before-new-research-not')
  expect(slugOf('\u{20BB7}'.repeat(40), 'insight')).toBe('\u{20BB7}'.repeat(30))
  expect(slugOf(`吉${'\u{20BB7}'.repeat(40)}`, 'insight')).toBe(`吉${'\u{20BB7}'.repeat(29)}`)
})
