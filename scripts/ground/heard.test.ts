import { expect, test } from 'vitest'
import { hear } from './heard.ts'

test('hears a turn of any length', () => {
  const segments = Array.from({ length: 20_000 }, (_, index) => ({
    speaker: null,
    start: index,
    end: index + 1,
    text: 'we think the old stack was too slow for us',
  }))
  const { atoms, skips } = hear({ language: 'en', timing: 'cues', segments })
  expect([atoms.length, skips.length]).toEqual([200_000, 200_000])
})
