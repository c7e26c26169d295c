import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { coverFile } from '#domain/cover.ts'
import { createFetcher } from '../net/fetcher.ts'
import { type Host, openHost } from '../net/fixture/host.ts'
import { fetchCovers } from './covers.ts'

const fetcher = createFetcher({ userAgent: 'Earmark/0', allowHosts: ['127.0.0.1'] })
const asked: string[] = []
let picture: Uint8Array
const answer: RequestListener = (request, response) => {
  asked.push(request.url ?? '')
  if (request.url === '/cover.png') return response.end(picture)
  if (request.url === '/drawing.svg') return response.end('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
  if (request.url === '/login') return response.end('<!doctype html><p>Sign in</p>')
  return response.writeHead(404).end()
}
let host: Host
let folder = ''

beforeAll(async () => {
  picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#27496d' } })
    .png()
    .toBuffer()
  host = await openHost(answer)
  folder = await mkdtemp(path.join(tmpdir(), 'earmark-covers-'))
})
afterAll(async () => {
  await host.close()
  await rm(folder, { recursive: true })
})

const show = (id: string, file: string | null) => ({
  id,
  title: id,
  feed: 'https://show.example/feed',
  topics: [],
  publish: 'on' as const,
  ...(file === null ? {} : { artwork: host.origin + file }),
})
const now = new Date('2026-11-02T06:00:00Z')

test('a cover becomes a small square of our own, and is not asked for again', async () => {
  const covered = show('with-cover', '/cover.png')
  const shows = [covered, show('without', null)]
  expect(await fetchCovers(shows, { folder, fetcher, now: new Date() })).toEqual([])
  const file = path.join(folder, coverFile(covered) ?? '')
  expect(await readdir(folder)).toEqual([path.basename(file)])
  expect(await sharp(await readFile(file)).metadata()).toMatchObject({ format: 'webp', width: 320, height: 320 })
  asked.length = 0
  expect(await fetchCovers(shows, { folder, fetcher, now: new Date() })).toEqual([])
  expect(asked).toEqual([])

  await utimes(file, now, new Date(Date.now() - 31 * 24 * 60 * 60 * 1000))
  await fetchCovers(shows, { folder, fetcher, now: new Date() })
  expect(asked).toEqual(['/cover.png'])
})

test('what is no cover is said once a day, leaves initials, and goes with its show', async () => {
  const shows = [show('gone', '/gone.png'), show('drawing', '/drawing.svg'), show('login', '/login')]
  const problems = await fetchCovers(shows, { folder, fetcher, now: new Date() })
  expect(problems.map(({ podcast }) => podcast)).toEqual(['gone', 'drawing', 'login'])
  expect(problems.map(({ reason }) => reason.replace(host.origin, ''))).toEqual([
    expect.stringContaining('404'),
    '/drawing.svg: is no picture of a kind that is shown (svg)',
    expect.stringContaining('/login: is no picture that can be read'),
  ])
  asked.length = 0
  expect(await fetchCovers(shows, { folder, fetcher, now: new Date() })).toEqual([])
  expect(asked).toEqual([])
  await fetchCovers([], { folder, fetcher, now: new Date() })
  expect(await readdir(folder)).toEqual([])
})

test('a host that fails is asked once a day, and an older cover stays until it has another', async () => {
  const covered = show('moody', '/moody.png')
  const dayMs = 24 * 60 * 60 * 1000
  const first = Date.now()
  const askedOn = async (day: number) => {
    asked.length = 0
    await fetchCovers([covered], { folder, fetcher, now: new Date(first + day * dayMs) })
    return asked.length
  }
  expect([await askedOn(0), await askedOn(0.9), await askedOn(1.1), await askedOn(1.2), await askedOn(2.2)]).toEqual([1, 0, 1, 0, 1])

  const file = path.join(folder, coverFile(covered) ?? '')
  await writeFile(file, 'an older cover')
  expect([await askedOn(29), await askedOn(31), await askedOn(31.1), await askedOn(31.9), await askedOn(32.1)]).toEqual([0, 1, 0, 0, 1])
  expect(await readFile(file, 'utf8')).toBe('an older cover')
})
