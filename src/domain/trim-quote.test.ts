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

test.each([
  ['Prices rose by a factor of 3.5 in one year.', 'Prices rose by a factor of 3.5'],
  ['Rewriting the queue in Node.js cut latency in half.', 'Rewriting the queue cut latency in half'],
  ['.NET beats Java here.', 'NET beats Java'],
  ['Then Dr. Okafor showed that the drug halves the risk.', 'The drug halves the risk'],
  ['In the U.S. Army the drug … halves the risk.', 'The drug halves the risk'],
  ['They said "the drug halves the risk."', 'The drug halves the risk'],
])('cuts no sentence where no sentence ends: %s', (sentence, title) => {
  const spoken = `${sentence} We all stood up.`
  expect(trimQuote(spoken, { title, paragraphs: [spoken] })).toBe(`${sentence}\u00A0…`)
})
