import { execFile, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { episodeSchema } from '#domain/episode.ts'
import { insightSchema } from '#domain/insight.ts'
import { readContentFile } from '../../scripts/publish/content-file.ts'
import { findTranscriptInNotes } from '../../scripts/transcript/in-notes.ts'
import { readTranscript, type TranscriptResult } from '../../scripts/transcript/read.ts'
import { startBrowser } from './browser.ts'
import { serveBuilt } from './serve.ts'

const run = promisify(execFile)
const root = path.join(import.meta.dirname, '../..')
const { EARMARK_CORPUS: corpus = '' } = process.env
const shows = ['podcast', 'practicalai', 'shipit', 'jsparty']
let folder = ''
let content = ''
let origin = ''
let printed = ''
let server: ReturnType<typeof spawn>
let browser: Browser

beforeAll(async () => {
  if (corpus === '') throw new Error('EARMARK_CORPUS is not set: it is the folder of the corpus')
  folder = await mkdtemp(path.join(tmpdir(), 'earmark-real-'))
  content = path.join(folder, 'content')
  server = spawn(process.execPath, [path.join(corpus, 'changelog/serve.mjs'), '--quiet'], { stdio: ['ignore', 'pipe', 'inherit'] })
  origin = await new Promise<string>((resolve) => {
    server.stdout?.on('data', (line) => resolve(/http:\S+/.exec(String(line))?.[0] ?? ''))
  })
  browser = await startBrowser()
  await command('podcasts.ts', 'add', ...shows.map((show) => `${origin}/feeds/${show}.xml`))
  printed = await command('collect.ts', '--limit', '20')
}, 120_000)

afterAll(async () => {
  await browser?.close()
  server?.kill()
  await rm(folder, { recursive: true, force: true })
})

async function command(name: string, ...words: string[]): Promise<string> {
  const env = {
    ...process.env,
    EARMARK_CONTENT: content,
    EARMARK_CACHE: path.join(folder, 'cache'),
    EARMARK_OUT: path.join(folder, 'dist'),
    EARMARK_ALLOW_HOSTS: '127.0.0.1',
    ASTRO_TELEMETRY_DISABLED: '1',
  }
  const { stdout, stderr } = await run(process.execPath, [path.join(root, 'scripts', name), ...words], { env, cwd: root })
  return `${stdout}${stderr}`
}

async function files(kind: string): Promise<string[]> {
  const entries = await readdir(path.join(content, kind), { recursive: true })
  return entries.filter((name) => name.endsWith('.md')).map((name) => `${kind}/${name}`)
}

async function episodes() {
  return Promise.all(
    (await files('episodes')).map(async (name) => {
      const file = await readContentFile(content, name, episodeSchema)
      if (!file.ok) throw new Error(file.problem)
      return { ...file.data, id: name.slice('episodes/'.length, -'.md'.length) }
    }),
  )
}

async function insightsOf(episode: string) {
  const names = (await files('insights')).filter((name) => name.startsWith(`insights/${episode}/`))
  return Promise.all(
    names.map(async (name) => {
      const file = await readContentFile(content, name, insightSchema)
      if (!file.ok) throw new Error(file.problem)
      return { ...file.data, body: file.body, name }
    }),
  )
}

/** What was said in an episode, read from its source again. */
async function transcriptOf(episode: Awaited<ReturnType<typeof episodes>>[number]): Promise<TranscriptResult | null> {
  const source = episode.transcript?.source ?? ''
  const duration = episode.duration ?? null
  if (source !== 'show notes') {
    const reply = await fetch(source)
    return readTranscript({ bytes: new Uint8Array(await reply.arrayBuffer()), type: '', name: source, duration })
  }
  const feed = await (await fetch(`${origin}/feeds/shipit.xml`)).text()
  const item = feed.split('<item>').find((text) => text.includes(`>${episode.guid}<`)) ?? ''
  return findTranscriptInNotes(/<content:encoded><!\[CDATA\[([\s\S]*?)\]\]>/.exec(item)?.[1] ?? '', { duration, language: null })
}

async function digest(): Promise<string> {
  const hash = createHash('sha256')
  for (const name of (await readdir(content, { recursive: true })).sort()) {
    if (name.endsWith('.md')) hash.update(name).update(await readFile(path.join(content, name)))
  }
  return hash.digest('hex')
}

test('every episode of four real shows is recorded, and each with a transcript gives three to eight insights', async () => {
  const listed: { show: string; mode: string }[] = JSON.parse(await readFile(path.join(corpus, 'changelog/episodes.json'), 'utf8'))
  const recorded = await episodes()
  expect(recorded).toHaveLength(listed.length)
  expect(recorded.filter(({ outcome }) => outcome === 'no-transcript')).toHaveLength(listed.filter(({ mode }) => mode === 'none').length)
  for (const { id, outcome } of recorded) {
    const count = (await insightsOf(id)).length
    if (outcome !== 'no-transcript') expect([id, count >= 3 && count <= 8 ? 'three to eight' : count]).toEqual([id, 'three to eight'])
  }
  expect(printed).toMatch(/4 podcasts read: 24 new episodes, \d+ insights\./)
})

test('every quote is verbatim, by one speaker, and inside the episode', async () => {
  for (const episode of (await episodes()).filter(({ outcome }) => outcome === 'published')) {
    const read = await transcriptOf(episode)
    if (!read?.ok) throw new Error(`${episode.id}: ${read?.reason ?? 'no transcript'}`)
    const said = new Map<string, string>()
    for (const { speaker, text } of read.transcript.segments) said.set(speaker ?? '', `${said.get(speaker ?? '') ?? ''} ${text}`)
    for (const { name, evidence } of await insightsOf(episode.id)) {
      for (const { quote, speaker, start, end } of evidence) {
        expect(said.get(speaker ?? ''), name).toContain(quote)
        expect(start, name).toBeLessThanOrEqual(end ?? -1)
        expect(end, name).toBeLessThanOrEqual(episode.duration ?? 0)
      }
    }
  }
})

test('a second run changes nothing', async () => {
  const before = await digest()
  expect(await command('collect.ts')).toContain('nothing new')
  expect(await digest()).toBe(before)
})

test('the site is built and a word of an insight is found by searching', async () => {
  await command('build.ts')
  const served = await serveBuilt(path.join(folder, 'dist'), '/')
  try {
    const [first] = await insightsOf((await episodes()).find(({ outcome }) => outcome === 'published')?.id ?? '')
    const words = first?.title.replace(/[^\p{L}\p{N}\s'’-]+/gu, ' ') ?? ''
    const page = await browser.newPage()
    await page.goto(`${served.home}search/?q=${encodeURIComponent(words)}`)
    const found = page.locator(`a[href*="${first?.name.slice(0, -'.md'.length)}/"]`).first()
    await found.waitFor({ timeout: 15_000 })
    await found.click()
    await page.waitForURL(/\/insights\//)
    expect(await page.locator('h1').count()).toBe(1)
  } finally {
    await served.close()
  }
}, 120_000)
