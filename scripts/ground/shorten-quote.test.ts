import { expect, test } from 'vitest'
import { shortenQuote } from './shorten-quote.ts'

const quote = 'We stopped. Nobody had read the queue since the spring, not one of us. So we deleted it.'

test('keeps the longest run of whole sentences within the limit', () => {
  expect(shortened(quote, 20)).toBe(quote)
  expect(shortened(quote, 15)).toBe('We stopped. Nobody had read the queue since the spring, not one of us.')
  expect(shortened(quote, 6)).toBe('So we deleted it.')
})

test('keeps the sentences that have the words of the headline, though others are longer', () => {
  const title = 'They deleted the queue'
  const said = 'Nobody had looked into any of it since the spring, not one of us. So we deleted that queue. We stopped.'
  expect(shortened(said, 14, title)).toBe('So we deleted that queue. We stopped.')
})

test('leaves a quote whole where the sentence that has the words of the headline is over the limit', () => {
  expect(shortened(quote, 6, 'Nobody had read the queue since spring')).toBe(quote)
})

test('never cuts a sentence', () => {
  expect(shortened('Nobody had read the queue since the spring.', 4)).toBe('Nobody had read the queue since the spring.')
})

function shortened(text: string, limit: number, title = 'A claim'): string {
  return shortenQuote(text, { limit, language: 'en', title })
}
