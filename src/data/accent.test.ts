import { expect, test } from 'vitest'
import { contrastOf, papers, tuneAccent } from './accent.ts'

test('leaves an accent that can be read on both papers', () => {
  expect(contrastOf('#000000', '#ffffff')).toBe(21)
  expect(tuneAccent('#1d4a94').light).toBe('#1d4a94')
})

test('moves any accent until it can be read on both papers', () => {
  for (const colour of ['#ffe873', '#e8a33d', '#000000', '#ffffff', '#ff0000', '#808080']) {
    const { light, dark } = tuneAccent(colour)
    expect(contrastOf(light, papers.light), colour).toBeGreaterThanOrEqual(4.5)
    expect(contrastOf(dark, papers.dark), colour).toBeGreaterThanOrEqual(4.5)
  }
})
