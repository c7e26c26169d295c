import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createFetcher } from '../net/fetcher.ts'
import { createProgress } from '../run/progress.ts'
import { type Check, checkPodcasts } from './check.ts'
import { renderChecks } from './render-check.ts'

const corpus = process.env.EARMARK_CORPUS ?? ''
const folders = ['feeds-real', 'feeds-odd', 'changelog/site/feeds']
let server: Server
let home = ''
let checks: Check[] = []
let files: string[] = []

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const file = path.join(corpus, decodeURIComponent(request.url ?? ''))
    const isOurs = file.includes('changelog') // its feeds have a placeholder for the server's port
    const text = isOurs ? (await readFile(file, 'utf8')).replaceAll('127.0.0.1:PORT', request.headers.host ?? '') : null
    response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(text ?? (await readFile(file)))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const names = await Promise.all(
    folders.map(async (folder) => (await readdir(path.join(corpus, folder))).map((name) => `${folder}/${name}`)),
  )
  files = names.flat().filter((name) => /\.(?:xml|rss|atom|json)$/.test(name) && !name.endsWith('snapshots.json'))
  home = await mkdtemp(path.join(tmpdir(), 'earmark-check-'))
  const outlines = files.map((name) => `<outline text="" xmlUrl="${origin}/${encodeURI(name)}"/>`)
  const list = path.join(home, 'list.opml')
  await writeFile(list, `<opml version="2.0"><body>${outlines.join('\n')}</body></opml>`)
  const fetcher = createFetcher({ userAgent: 'Earmark', allowHosts: ['127.0.0.1'] })
  checks = await checkPodcasts(home, list, { fetcher, progress: createProgress(process.stderr) })
}, 120_000)

afterAll(async () => {
  await rm(home, { recursive: true, force: true })
  await new Promise((done) => server.close(done))
})

test('every feed has a row, with episodes or what is wrong', () => {
  expect(checks).toHaveLength(files.length)
  expect(checks.length).toBeGreaterThan(150)
  expect(checks.filter(({ episodes, problem }) => (episodes ?? 0) === 0 && problem === null)).toEqual([])
  expect(checks.filter(({ problem }) => problem?.includes('fault in Earmark'))).toEqual([])
})

test('the table has a line for each and is no wider than asked for', () => {
  const lines = renderChecks(checks, 120)
  expect(lines).toHaveLength(checks.length + 3)
  expect(lines.filter((line) => [...line].length > 120)).toEqual([])
  expect(lines.filter((line) => /\p{Cc}/u.test(line))).toEqual([])
})

test('says where the transcripts of each show stand', () => {
  const shows = checks.slice(-4).map(({ title, transcripts }) => [title.split(/[:!]/, 1)[0], transcripts])
  expect(shows).toEqual([
    ['JS Party', { looked: 6, found: 5, sources: { json: 2, srt: 2, text: 1 } }],
    ['The Changelog', { looked: 6, found: 6, sources: { srt: 2, json: 2, text: 1, html: 1 } }],
    ['Practical AI', { looked: 6, found: 6, sources: { json: 2, srt: 2, text: 1, html: 1 } }],
    ['Ship It', { looked: 6, found: 6, sources: { srt: 2, json: 1, text: 1, html: 1, 'show notes': 1 } }],
  ])
})
