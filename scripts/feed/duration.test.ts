import { expect, test } from 'vitest'
import { readDuration, readSeconds } from './duration.ts'

test.each([
  ['3725', 3725],
  ['3725.64', 3725.64],
  ['62:05', 3725],
  ['1:02:05', 3725],
  ['01:02:05.500', 3725.5],
  ['01:02:05,500', 3725.5],
  ['00:04:60', 300],
  ['PT1H2M5S', 3725],
  [' 90 ', 90],
])('reads %s', (text, seconds) => {
  expect(readDuration(text)).toBe(seconds)
})

test.each([null, '', '0', '00:00', '-5', 'about an hour', '1:2:3:4', '1:75:3x', 'PT', '3725000'])('takes %s for no duration', (text) => {
  expect(readDuration(text)).toBeNull()
})

test('takes 0 for a point in time', () => {
  expect(readSeconds('00:00:00.000')).toBe(0)
})
