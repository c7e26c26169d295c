import { expect, test } from 'vitest'
import { benchMail } from './mail.ts'

test('a thousand subscribers get one mail each, ranked in less than a millisecond', async () => {
  const { sent, rankingMs, peakMiB } = await benchMail(1000)
  expect(sent).toBe(1000)
  expect(rankingMs).toBeLessThan(1)
  expect(peakMiB).toBeLessThan(600)
}, 120_000)
