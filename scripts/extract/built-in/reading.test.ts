import { expect, test } from 'vitest'
import { readPassages } from './reading.ts'

const talk = [
  'Every pump should have an owner, because a pump that nobody owns is a pump that nobody oils.',
  'Most pumps in this town fail in their third winter, and the cause is nearly always the valve.',
  'A valve costs eleven euros, so it makes sense to change all of them before the frost.',
]

function passagesOf(sentences: string[]): string[] {
  const segments = sentences.map((text, index) => ({ speaker: 'Ida', start: index * 9, end: index * 9 + 9, text }))
  return readPassages({ language: 'en', timing: 'cues', segments }, { least: 15, most: 85 }).passages.map(({ passage }) => passage.text)
}

test('takes no sentence of which words are missing', () => {
  expect(passagesOf(talk).some((text) => text.includes('third winter'))).toBe(true)
  for (const note of ['[inaudible 00:12:03]', '(unintelligible)', '[crosstalk]', '[laughs, inaudible]']) {
    const heard = passagesOf(talk.map((sentence) => sentence.replace('third', note)))
    expect(heard.some((text) => text.includes('in their'))).toBe(false)
    expect(heard.length).toBeGreaterThan(0)
  }
  expect(
    passagesOf(talk.map((sentence) => sentence.replace('third', 'third [laughs]'))).some((text) => text.includes('in their third winter')),
  ).toBe(true)
})
