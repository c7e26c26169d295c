import { expect, test } from 'vitest'
import { shortenQuote } from './shorten-quote.ts'

const quote = 'We stopped. Nobody had read the queue since the spring, not one of us. So we deleted it.'

test('keeps the longest run of whole sentences within the limit', () => {
  expect(shortenQuote(quote, 20, 'en')).toBe(quote)
  expect(shortenQuote(quote, 15, 'en')).toBe('We stopped. Nobody had read the queue since the spring, not one of us.')
  expect(shortenQuote(quote, 6, 'en')).toBe('So we deleted it.')
})

test('never cuts a sentence', () => {
  expect(shortenQuote('Nobody had read the queue since the spring.', 4, 'en')).toBe('Nobody had read the queue since the spring.')
})
