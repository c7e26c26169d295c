import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { readEmbeddings } from '#domain/embeddings.ts'
import { settingsSchema } from '#domain/settings.ts'
import { writeArchive } from '../bench/archive.ts'
import { readEnv } from '../env.ts'
import { listInsightIds } from '../publish/insight.ts'
import { embedInsights, renderEmbeddingReport } from './embeddings.ts'
import { type EmbeddingServer, placeText, placeWords, startEmbeddingServer } from './fixture/embedding-server.ts'

let server: EmbeddingServer
let folder = ''
let content = ''

beforeAll(async () => {
  server = await startEmbeddingServer()
})
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'earmark-embeddings-'))
  content = path.join(folder, 'content')
  writeArchive(content, { insights: 230, shows: 3 })
  server.play(placeWords)
  server.requests.length = 0
})
afterEach(() => rm(folder, { recursive: true }))
afterAll(async () => {
  expect(server.problems).toEqual([])
  await server.close()
})

function embed(more: Record<string, unknown> = {}, url = server.url) {
  const settings = settingsSchema.parse({
    title: 'T',
    tagline: 'T',
    topics: [{ id: 'a', name: 'A' }],
    embeddings: { dimensions: 32 },
    ...more,
  })
  const { embeddings } = settings
  if (embeddings === undefined) throw new Error('no embeddings were asked for')
  const env = readEnv({ OPENAI_BASE_URL: url })
  return embedInsights(content, { settings: { ...settings, embeddings }, env, cache: path.join(folder, 'cache'), file: siteFile() })
}
const siteFile = () => path.join(folder, 'embeddings.bin')
const readKept = async () => {
  const place = path.join(folder, 'cache/embeddings')
  const [name] = (await readdir(place, { recursive: true })).filter((file) => file.endsWith('.bin'))
  return name === undefined ? null : readFile(path.join(place, name))
}
const readSite = async () => readEmbeddings(await readFile(siteFile()).catch(() => new Uint8Array()))

test('brings a vector of length 1 for each insight, in few requests, and asks nothing twice', async () => {
  const report = await embed()
  const ids = await listInsightIds(content)
  expect(report).toMatchObject({ asked: ids.length, reason: null })
  expect(server.requests.map(({ model, input, dimensions }) => [model, input.length, dimensions])).toEqual([
    ['text-embedding-3-small', 100, 32],
    ['text-embedding-3-small', 100, 32],
    ['text-embedding-3-small', ids.length - 200, 32],
  ])
  const first = await readFile(siteFile())
  const vectors = await readSite()
  expect([...(vectors?.keys() ?? [])]).toEqual(ids)
  const raw = placeText(server.requests[0]?.input[1] ?? '', 32)
  const length = Math.hypot(...raw)
  expect(vectors?.get(ids[1] ?? '')).toEqual(Float32Array.from(raw, (number) => number / length))

  expect(await embed()).toEqual({ asked: 0, tokens: 0, reason: null })
  expect(server.requests).toHaveLength(3)
  await rm(path.join(folder, 'cache'), { recursive: true })
  await embed()
  expect((await readFile(siteFile())).equals(first)).toBe(true)
})

test('asks for an edited text alone, and for all where model or length is another', async () => {
  await embed()
  const [id = ''] = await listInsightIds(content)
  const file = path.join(content, 'insights', `${id}.md`)
  await writeFile(file, `${await readFile(file, 'utf8')}More of it.\n`)
  expect(await embed()).toMatchObject({ asked: 1, reason: null })
  expect(server.requests.at(-1)?.input[0]).toContain('More of it.')
  expect((await embed({ embeddings: { dimensions: 16 } })).asked).toBe((await listInsightIds(content)).length)
})

test('leaves the site without any where one cannot be had, keeps what was paid for, and says why in a line', async () => {
  await embed()
  await rm(path.join(folder, 'cache'), { recursive: true })
  let turn = 0
  server.play((request) => (turn++ < 2 ? placeWords(request) : { status: 401, body: { error: { message: 'no' } } }))
  const failed = await embed()
  expect(await readSite()).toBeNull()
  expect(renderEmbeddingReport(failed)).toEqual([
    expect.stringMatching(/^Embeddings of 200 texts, some \d+ tokens, came from the model's server\.$/),
    "Related insights do without embeddings: the model's server refused the key (HTTP 401): check OPENAI_API_KEY.",
  ])
  server.play(placeWords)
  expect((await embed()).asked).toBe((await listInsightIds(content)).length - 200)
  expect((await readSite())?.size).toBe((await listInsightIds(content)).length)
})

test('pays for nothing again where content and cache were moved together', async () => {
  await embed()
  const moved = `${folder}-renamed`
  await rename(folder, moved)
  folder = moved
  content = path.join(folder, 'content')
  expect(await embed()).toEqual({ asked: 0, tokens: 0, reason: null })
})

test('a build that is broken off has kept nearly all that was paid for', async () => {
  writeArchive(content, { insights: 2150, shows: 3 })
  let turn = 0
  let kept: Promise<Buffer | null> = Promise.resolve(null)
  server.play((request) => {
    if (turn++ === 20) kept = readKept()
    return placeWords(request)
  })
  await embed()
  expect(readEmbeddings((await kept) ?? new Uint8Array())?.size).toBe(2000)
})

test('takes no reply that is short, of another length, without a direction, or no reply at all', async () => {
  const replies: [unknown, RegExp][] = [
    ['<html>Welcome</html>', /ends in \/v1/],
    [{ error: 'overloaded' }, /ends in \/v1/],
    [{ data: [] }, /answered for 0 texts, not for each once of 100/],
    [{ data: Array.from({ length: 100 }, () => ({ index: 0, embedding: [1] })) }, /answered for 100 texts, not for each once/],
    [{ data: Array.from({ length: 100 }, (_, index) => ({ index, embedding: new Array(31).fill(1) })) }, /have 31 numbers, not 32/],
    [{ data: Array.from({ length: 100 }, (_, index) => ({ index, embedding: new Array(32).fill(0) })) }, /points nowhere/],
    [{ data: Array.from({ length: 100 }, (_, index) => ({ index, embedding: new Array(32).fill(null) })) }, /no embeddings/],
  ]
  for (const [body, why] of replies) {
    server.play(() => ({ body }))
    expect(await embed()).toEqual({ asked: 0, tokens: 0, reason: expect.stringMatching(why) })
    expect(await readSite()).toBeNull()
  }
  expect(server.requests).toHaveLength(replies.length)
})

test('says what is wrong where nobody is there, or a key is missing', async () => {
  expect((await embed({}, 'http://127.0.0.1:9/v1')).reason).toContain('cannot be reached')
  expect((await embed({}, 'https://models.example/v1')).reason).toContain('OPENAI_API_KEY is not set')
})

test('asks a server that cannot shorten its vectors for them as they are', async () => {
  server.play((request) =>
    request.dimensions === undefined
      ? placeWords({ ...request, dimensions: 32 })
      : { status: 400, body: { error: { message: 'dimensions are not supported' } } },
  )
  expect((await embed()).reason).toBeNull()
})

test('asks nobody where that would go over the budget', async () => {
  const prices = { 'text-embedding-3-small': { input: 0.02 } }
  expect((await embed({ prices, budget: { run: 0.00001 } })).reason).toBe('the budget of this run (0.00001) is spent')
  expect(server.requests).toEqual([])
  expect((await embed({ prices, budget: { run: 1 } })).reason).toBeNull()
})
