import { cp, mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readEnv } from '../env.ts'
import { openDesk } from './desk.ts'
import { collectPodcast } from './podcast.ts'

const bundled = path.join(import.meta.dirname, '../../content')
const silent = { stage() {}, line() {}, end() {} }
let content = ''
let server: Server
let origin = ''
/** Items of the feed that the server gives, newest first. */
let items: string[] = []
/** How it answered, by status. */
let answers: number[] = []

beforeEach(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'earmark-podcast-'))
  for (const name of ['settings.md', 'rubric.md']) await cp(path.join(bundled, name), path.join(content, name))
  items = []
  answers = []
  server = createServer((request, response) => {
    const etag = `"${items.length}"`
    const status = request.headers['if-none-match'] === etag ? 304 : 200
    answers.push(status)
    response
      .writeHead(status, { etag })
      .end(status === 304 ? '' : `<rss version="2.0"><channel><title>Show</title>${items.join('')}</channel></rss>`)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterEach(async () => {
  await new Promise((done) => server.close(done))
  await rm(content, { recursive: true, force: true })
})

/** The titles that a run takes, newest first. */
async function collect({ limit }: { limit?: number } = {}): Promise<string[]> {
  const env = readEnv({ EARMARK_ALLOW_HOSTS: '127.0.0.1', EARMARK_CACHE: path.join(content, '.cache') })
  const desk = await openDesk(content, env, { limit, now: new Date('2026-11-28T06:00:00Z') })
  const report = await collectPodcast(
    { id: 'show', title: 'Show', feed: `${origin}/`, topics: [], publish: 'on', backfill: 3 },
    { ...desk, settings: { ...desk.settings, skip: ['news'] }, progress: silent },
  )
  expect(report.problem).toBeUndefined()
  return report.episodes.map(({ title }) => title)
}

/** An item that a run is done with at once, because its title is skipped; the higher its number, the newer it is. */
function item(number: number): string {
  const day = new Date(Date.UTC(2026, 9, number, 6)).toUTCString()
  return `<item><title>News ${number}</title><guid>g${number}</guid><pubDate>${day}</pubDate></item>`
}

/** Items with these numbers, newest first. */
function feedOf(newest: number): string[] {
  return Array.from({ length: newest }, (_, index) => item(newest - index))
}

test('reads a feed whole after a run with a limit, which may have left new episodes out', async () => {
  items = feedOf(3)
  await collect()
  items = feedOf(6)
  expect(await collect({ limit: 1 })).toEqual(['News 6'])
  expect(await collect()).toEqual(['News 5', 'News 4'])
  expect(await collect()).toEqual([])
  expect(answers).toEqual([200, 200, 200, 304])
})
