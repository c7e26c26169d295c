import { expect, test } from 'vitest'
import type { FetchReply } from '../net/fetcher.ts'
import { limitFetcher } from './limited-fetcher.ts'

const down: FetchReply = { ok: false, reason: 'took too long to answer', status: null, temporary: true }
const missing: FetchReply = { ok: false, reason: 'is not there (HTTP 404)', status: 404, temporary: false }

test('a host that is down is asked three times, one that lacks a file as often as there are files', async () => {
  const asked: string[] = []
  const fetcher = limitFetcher(
    async ({ url }) => {
      asked.push(url)
      return url.includes('down') ? down : missing
    },
    { isOver: () => false },
  )
  for (let file = 0; file < 5; file++) {
    for (const host of ['down', 'up']) await fetcher({ url: `https://${host}.example/${file}` })
  }
  expect(asked.filter((url) => url.includes('down'))).toHaveLength(3)
  expect(asked.filter((url) => url.includes('up'))).toHaveLength(5)
  expect(await fetcher({ url: 'https://down.example/6' })).toMatchObject({
    ok: false,
    reason: 'was not asked: down.example failed 3 times before',
  })
})

test('once the time is over nobody is asked, and bundled shows are read all the same', async () => {
  const asked: string[] = []
  const fetcher = limitFetcher(
    async ({ url }) => {
      asked.push(url)
      return missing
    },
    { isOver: () => true },
  )
  expect(await fetcher({ url: 'https://show.example/a.vtt' })).toMatchObject({ ok: false, temporary: true })
  await fetcher({ url: 'sample:plain-work' })
  expect(asked).toEqual(['sample:plain-work'])
})
