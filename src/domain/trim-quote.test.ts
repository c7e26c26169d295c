import { expect, test } from 'vitest'
import { trimQuote } from './trim-quote.ts'

test('spares the reader a quote that stands in the paragraph already, but for the sentence of the claim', () => {
  const spoken = 'Well, it was winter. A spare in the yard beats a monitor. We bought two.'
  const insight = {
    title: 'A spare in the yard beats a monitor',
    paragraphs: ['Well, it was winter. A spare in the yard beats a monitor. We bought two.'],
  }
  expect(trimQuote(spoken, insight)).toBe('…\u00A0A spare in the yard beats a monitor.\u00A0…')
  expect(trimQuote(spoken, { ...insight, paragraphs: ['Utilities buy spares before monitors.'] })).toBe(spoken)
})
