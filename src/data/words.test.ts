import { expect, test } from 'vitest'
import { joinWords, shorten } from './words.ts'

test('joins words as a sentence does', () => {
  expect([joinWords([]), joinWords(['a']), joinWords(['a', 'b']), joinWords(['a', 'b', 'c'])]).toEqual(['', 'a', 'a and b', 'a, b and c'])
})

test('shortens between words and says so', () => {
  expect(shorten('A spare in the yard, always', 40)).toBe('A spare in the yard, always')
  expect(shorten('A spare in the yard, always', 22)).toBe('A spare in the yard…')
})

test('shortens a text without spaces between its letters', () => {
  expect(shorten('\u{20BB7}'.repeat(9), 10)).toBe(`${'\u{20BB7}'.repeat(4)}…`)
})
