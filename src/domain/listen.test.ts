import { expect, test } from 'vitest'
import { episodeSchema } from './episode.ts'
import { locateQuote } from './listen.ts'

const facts = { title: 'The yard', podcast: 'upkeep', guid: '1', publishedAt: '2026-03-02T06:00:00Z', outcome: 'published' }
const silent = { ...episodeSchema.parse(facts), id: 'upkeep/2026-03-02-the-yard' }
const heard = { ...silent, audio: { url: 'https://upkeep.example/yard.mp3?a=1#old' } }

test('leads to two seconds before the words, by media fragment', () => {
  expect(locateQuote({ quote: 'So', start: 754.2 }, heard)).toEqual({ time: '12:34', address: 'https://upkeep.example/yard.mp3?a=1#t=752' })
  expect(locateQuote({ quote: 'So', start: 0.5 }, heard)?.address).toBe('https://upkeep.example/yard.mp3?a=1#t=0')
})

test('says about where the time is worked out', () => {
  expect(locateQuote({ quote: 'So', start: 754.2, estimated: true }, heard)?.time).toBe('about 12:34')
})

test('gives the time alone without audio, and nothing without a time', () => {
  expect(locateQuote({ quote: 'So', start: 754.2 }, silent)).toEqual({ time: '12:34', address: null })
  expect(locateQuote({ quote: 'So' }, heard)).toBeNull()
})
