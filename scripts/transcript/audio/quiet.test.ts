import { expect, test } from 'vitest'
import { type Frame, selectQuietFrame } from './quiet.ts'

const framesOf = (seconds: number, loudnessAt: (second: number) => number): Frame[] =>
  Array.from({ length: seconds * 40 }, (_, index) => ({ start: index / 40, loudness: loudnessAt(index / 40) }))

test('cuts in the middle of a pause', () => {
  const frames = framesOf(30, (second) => (second >= 11 && second < 11.5 ? 90 : 170))
  expect(frames[selectQuietFrame(frames)]?.start).toBeCloseTo(11.25, 1)
})

test('takes the pause over a single quiet frame', () => {
  const frames = framesOf(30, (second) => (second === 5 ? 0 : second >= 20 && second < 21 ? 100 : 170))
  expect(frames[selectQuietFrame(frames)]?.start).toBeGreaterThan(20)
  expect(frames[selectQuietFrame(frames)]?.start).toBeLessThan(21)
})

test('takes the latest place where all is equally loud', () => {
  const frames = framesOf(30, () => 170)
  expect(frames[selectQuietFrame(frames)]?.start).toBeCloseTo(29.75, 1)
})

test('never cuts before the first frame', () => {
  expect(selectQuietFrame([{ start: 0, loudness: 0 }])).toBe(1)
  expect(selectQuietFrame(framesOf(1, (second) => (second < 0.1 ? 0 : 170)))).toBeGreaterThan(0)
})
