import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readEnv } from '../env.ts'
import { type Host, openHost } from '../net/fixture/host.ts'
import { pingHub } from './ping.ts'

const run = promisify(execFile)
const heard: { type: string | undefined; agent: string | undefined; form: [string, string][] }[] = []
let status = 204
let folder = ''
let hub = ''
let host: Host
const hear: RequestListener = async (request, response) => {
  let body = ''
  for await (const part of request) body += part
  const { 'content-type': type, 'user-agent': agent } = request.headers
  heard.push({ type, agent, form: [...new URLSearchParams(body)] })
  response.writeHead(status).end()
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'earmark-hub-'))
  host = await openHost(hear)
  hub = `${host.origin}/`
  await writeSettings(`hub: "${hub}"`)
  for (const feed of ['rss.xml', 'feed.json', 'briefs/rss.xml', 'topics/work/rss.xml', 'people/ليلى/rss.xml'])
    await writeFeed(feed, 'first')
})

afterAll(async () => {
  await host.close()
  await rm(folder, { recursive: true })
})

test('a hub hears of the whole site first, then of what changed, and of nothing where nothing did', async () => {
  expect(await ping()).toBe(`${hub} was told of 3 changed feeds.`)
  expect(heard.splice(0)).toEqual([
    {
      type: 'application/x-www-form-urlencoded',
      agent: 'Earmark/0.1 (+https://margins.example/book/)',
      form: [
        ['hub.mode', 'publish'],
        ['hub.url', 'https://margins.example/book/briefs/rss.xml'],
        ['hub.url', 'https://margins.example/book/feed.json'],
        ['hub.url', 'https://margins.example/book/rss.xml'],
      ],
    },
  ])
  expect(await ping()).toBe('No feed has changed.')
  expect(heard).toEqual([])
  await writeFeed('people/ليلى/rss.xml', 'second')
  expect(await ping()).toBe(`${hub} was told of 1 changed feed.`)
  expect(heard.splice(0)[0]?.form[1]).toEqual(['hub.url', 'https://margins.example/book/people/%D9%84%D9%8A%D9%84%D9%89/rss.xml'])
})

test('what a hub did not take it is told again', async () => {
  await writeFeed('rss.xml', 'third')
  status = 503
  await expect(ping()).rejects.toThrow(`${hub} answered HTTP 503. It is told again with the next ping.`)
  status = 202
  expect(await ping()).toBe(`${hub} was told of 1 changed feed.`)
})

test('a hub at a private address is not asked unless the environment allows it, and none is needed', async () => {
  await writeFeed('rss.xml', 'fourth')
  await expect(ping({ EARMARK_ALLOW_HOSTS: '' })).rejects.toThrow('127.0.0.1 is a private address')
  await writeSettings('')
  expect(await ping()).toBe('content/settings.md names no "hub": nobody to tell.')
})

test('a workflow learns whether there is a hub at all', async () => {
  const output = path.join(folder, 'output')
  for (const line of [`hub: "${hub}"`, '']) {
    await writeSettings(line)
    const words = ['scripts/ping.ts', 'hub', '--content', path.join(folder, 'content')]
    await run(process.execPath, words, { env: { ...process.env, GITHUB_OUTPUT: output } })
  }
  expect(await readFile(output, 'utf8')).toBe(`hub=${hub}\nhub=\n`)
})

function ping(more: Record<string, string> = {}): Promise<string> {
  const variables = { SITE_URL: 'https://margins.example/book/', EARMARK_ALLOW_HOSTS: '127.0.0.1' }
  const places = { EARMARK_OUT: path.join(folder, 'dist'), EARMARK_CACHE: path.join(folder, 'cache') }
  return pingHub(path.join(folder, 'content'), readEnv({ ...variables, ...places, ...more }))
}

async function writeSettings(line: string): Promise<void> {
  await mkdir(path.join(folder, 'content'), { recursive: true })
  const text = `---\ntitle: "Margins"\ntagline: "Heard"\n${line}\ntopics: [{ id: "work", name: "Work" }]\n---\n`
  await writeFile(path.join(folder, 'content/settings.md'), text)
}

async function writeFeed(name: string, text: string): Promise<void> {
  const file = path.join(folder, 'dist', name)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, text)
}
