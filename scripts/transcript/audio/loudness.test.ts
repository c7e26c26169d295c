import { expect, test } from 'vitest'
import { makeMp3 } from './fixture/mp3.ts'
import { loudnessOf } from './loudness.ts'

test('reads how loud an MP3 frame is, at full and at half rates', () => {
  for (const rate of ['voice', 'music'] as const) {
    expect(loudnessOf('mp3', makeMp3({ seconds: 0.01, rate, gainAt: () => 173 })), rate).toBe(173)
    expect(loudnessOf('mp3', makeMp3({ seconds: 0.01, rate })), rate).toBe(0)
  }
})

test('takes the size of a frame of any other codec', () => {
  expect(loudnessOf('aac', new Uint8Array(371))).toBe(371)
})

test('reads a frame that ends too early as silence', () => {
  expect(loudnessOf('mp3', new Uint8Array([0xff, 0xfb, 0x10, 0xc4]))).toBe(0)
  expect(loudnessOf('mp3', new Uint8Array())).toBe(0)
})
