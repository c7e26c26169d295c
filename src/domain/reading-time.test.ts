import { expect, test } from 'vitest'
import { readingSeconds } from './reading-time.ts'

test('counts the words of a language without spaces', () => {
  expect(readingSeconds(['設備の保守は誰にも見えない仕事です。'])).toBeGreaterThan(1)
})
