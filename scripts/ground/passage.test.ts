import { expect, test } from 'vitest'
import { passageOf } from './passage.ts'
import { readSpokenWords } from './words.ts'

test('a passage over cues that overlap does not end before it starts', () => {
  const segments = [
    { speaker: 'Ada', start: 10, end: 20, text: 'We stopped, and then we wrote it again.' },
    { speaker: 'Ada', start: 12, end: 13, text: 'All of it.' },
  ]
  const words = readSpokenWords({ language: 'en', timing: 'cues', segments })
  const { text, start, end } = passageOf(words.slice(6))
  expect(text).toBe('it again. All of it.')
  expect(end).toBeGreaterThanOrEqual(start)
})
