import { expect, test } from 'vitest'
import { renderClock } from '#domain/clock.ts'
import { count, renderIsoDuration, renderLength } from './times.ts'

test('writes a place in a talk as people do', () => {
  expect([0, 7.9, 754.2, 3723, 36_000].map(renderClock)).toEqual(['0:00', '0:07', '12:34', '1:02:03', '10:00:00'])
})

test('writes a length in words, to the minute', () => {
  expect([20, 2880, 3600, 34_800].map(renderLength)).toEqual(['1 minute', '48 minutes', '1 hour', '9 hours 40 minutes'])
})

test('writes a length for machines', () => {
  expect([0, 59, 3600, 3661.4].map(renderIsoDuration)).toEqual(['PT0S', 'PT59S', 'PT1H', 'PT1H1M1S'])
})

test('gives a number its noun', () => {
  expect([count(1, 'show'), count(0, 'show'), count(1200, 'insight')]).toEqual(['1 show', '0 shows', '1,200 insights'])
})
