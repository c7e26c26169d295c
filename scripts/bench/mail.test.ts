import { expect, test } from 'vitest'
import { benchMail } from './mail.ts'

test('a thousand subscribers get one mail each, in memory that is bounded', async () => {
  const { sent, peakMiB } = await benchMail(1000)
  expect(sent).toBe(1000)
  expect(peakMiB).toBeLessThan(600)
}, 120_000)
