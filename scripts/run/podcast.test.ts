import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readEnv } from '../env.ts'
import { type Host, openHost } from '../net/fixture/host.ts'
import { openDesk } from './desk.ts'
import { collectPodcast } from './podcast.ts'

const stock = path.join(import.meta.dirname, '../extract/golden/openai/content') // a publisher changes theirs
const silent = { stage() {}, line() {}, end() {} }
let content = ''
let host: Host
let origin = ''
/** Items of the feed that the server gives, newest first. */
let items: string[] = []
/** How it answered, by status. */
let answers: number[] = []

beforeEach(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'earmark-podcast-'))
  for (const name of ['settings.md', 'rubric.md']) await cp(path.join(stock, name), path.join(content, name))
  items = []
  answers = []
  host = await openHost((request, response) => {
    const etag = `"${items.length}"`
    const status = request.headers['if-none-match'] === etag ? 304 : 200
    answers.push(status)
    response
      .writeHead(status, { etag })
      .end(status === 304 ? '' : `<rss version="2.0"><channel><title>Show</title>${items.join('')}</channel></rss>`)
  })
  origin = host.origin
})

afterEach(async () => {
  await host.close()
  await rm(content, { recursive: true, force: true })
})

/** The titles that a run takes, newest first; with `breaksOff` it is ended behind the first of them. */
async function collect({ limit, breaksOff = false }: { limit?: number; breaksOff?: boolean } = {}): Promise<string[]> {
  const env = readEnv({ EARMARK_ALLOW_HOSTS: '127.0.0.1', EARMARK_CACHE: path.join(content, '.cache') })
  const desk = await openDesk(content, env, { limit, now: new Date('2026-11-28T06:00:00Z') })
  const end = () => {
    throw new Error('broken off')
  }
  const report = await collectPodcast(
    { id: 'show', title: 'Show', feed: `${origin}/`, topics: [], publish: 'on', backfill: 3 },
    { ...desk, settings: { ...desk.settings, skip: ['news'] }, progress: breaksOff ? { ...silent, line: end } : silent },
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

test('goes on where the first run broke off, and takes nothing that it had passed over', async () => {
  items = feedOf(40)
  await expect(collect({ breaksOff: true })).rejects.toThrow('broken off')
  expect(await readdir(path.join(content, 'episodes/show'))).toEqual(['2026-11-09-news-40.md'])
  items = feedOf(41)
  expect(await collect()).toEqual(['News 41', 'News 39', 'News 38'])
  expect(await collect()).toEqual([])
})

test('takes a first run that left files and no ledger for one that has still to come', async () => {
  items = feedOf(40)
  await collect({ limit: 1 })
  await rm(path.join(content, 'ledger'), { recursive: true })
  expect(await collect()).toEqual(['News 39', 'News 38'])
  expect(await readFile(path.join(content, 'ledger/show.md'), 'utf8')).toContain('since: "2026-11-06T06:00:00Z"')
})

test('reads a feed whole after a run with a limit, which may have left new episodes out', async () => {
  items = feedOf(3)
  await collect()
  items = feedOf(6)
  expect(await collect({ limit: 1 })).toEqual(['News 6'])
  expect(await collect()).toEqual(['News 5', 'News 4'])
  expect(await collect()).toEqual([])
  expect(answers).toEqual([200, 200, 200, 304])
})

test('a feed that dates nothing but itself gives nothing twice, and what is taken out of its ledger once more', async () => {
  const undated = (newest: number) =>
    Array.from({ length: newest }, (_, index) => item(newest - index).replace(/<pubDate>.*<\/pubDate>/, ''))
  const madeAt = (day: string) => `<lastBuildDate>${new Date(day).toUTCString()}</lastBuildDate>`
  items = [madeAt('2026-11-20'), ...undated(20)]
  expect(await collect()).toEqual(['News 20', 'News 19', 'News 18'])
  items = [madeAt('2026-11-27'), ...undated(21)]
  expect(await collect()).toEqual(['News 21'])
  expect(await collect()).toEqual([])
  const file = path.join(content, 'ledger/show.md')
  await writeFile(file, (await readFile(file, 'utf8')).replace('  - "g2"\n', ''))
  expect(await collect()).toEqual(['News 2'])
})
