import { expect, test } from 'vitest'
import { findCarrier, trimQuote } from './carrier.ts'

const quote = 'You look at the average and it is lovely, and the customers who are about to leave are all in the tail.'

test('marks the clause that says what the headline claims', () => {
  expect(findCarrier(quote, 'An average hides the customers in the tail')).toEqual({
    before: 'You look at the average and it is lovely, ',
    carrier: 'and the customers who are about to leave are all in the tail',
    after: '.',
  })
})

test('marks nothing where no clause shares two words with the headline', () => {
  expect(findCarrier(quote, 'Spares come before monitoring')).toEqual({ before: quote, carrier: '', after: '' })
})

test('spares the reader a quote that stands in the paragraph already, but for the sentence of the claim', () => {
  const spoken = 'Well, it was winter. A spare in the yard beats a monitor. We bought two.'
  const insight = {
    title: 'A spare in the yard beats a monitor',
    paragraphs: ['Well, it was winter. A spare in the yard beats a monitor. We bought two.'],
  }
  expect(trimQuote(spoken, insight)).toBe('…\u00A0A spare in the yard beats a monitor.\u00A0…')
  expect(trimQuote(spoken, { ...insight, paragraphs: ['Utilities buy spares before monitors.'] })).toBe(spoken)
})
