import type { RequestListener } from 'node:http'
import { expect, test } from 'vitest'
import { createFetcher } from '../net/fetcher.ts'
import { serve } from '../net/fixture/host.ts'
import { fetchSubscribers } from './fetch.ts'

const fetcher = createFetcher({ userAgent: 'Earmark/0', allowHosts: ['127.0.0.1'], totalTimeoutMs: 1500, patienceMs: 0 })
const site = { timeZone: 'UTC' }

/** Host and port of a server that answers as told. */
async function serveList(listener: RequestListener): Promise<string> {
  return `127.0.0.1:${(await serve(listener)).port}`
}

test('fetches a list that stands behind a user name and password', async () => {
  const host = await serveList((request, response) => {
    const isTold = request.headers.authorization === `Basic ${Buffer.from('desk:p@ss').toString('base64')}`
    response.writeHead(isTold ? 200 : 401, { 'content-type': 'text/csv' }).end('email,status\nada@readers.example,enabled\n')
  })
  const { subscribers } = await fetchSubscribers(`http://desk:p%40ss@${host}/export`, fetcher, site)
  expect(subscribers.map(({ address }) => address)).toEqual(['ada@readers.example'])
  await expect(fetchSubscribers(`http://desk:wrong@${host}/export`, fetcher, site)).rejects.toThrow(
    /^SUBSCRIBERS: the address [^@]*401[^@]*$/,
  )
  await expect(fetchSubscribers(`http://desk:p%@${host}/export`, fetcher, site)).rejects.toThrow(/a "%" that stands for nothing/)
})

test('a page in place of a list is no list of nobody', async () => {
  const host = await serveList((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Sign in</title>'),
  )
  await expect(fetchSubscribers(`http://${host}/export`, fetcher, site)).rejects.toThrow('SUBSCRIBERS: it holds no list of subscribers.')
})
