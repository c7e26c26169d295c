import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeTextFile } from '../../publish/file.ts'
import { readFrontMatter } from '../../publish/front-matter.ts'
import { obey, well, wrongs } from './fixture/behaviours.ts'
import { type ModelServer, startModelServer } from './fixture/model-server.ts'
import { honest } from './fixture/talk.ts'
import { promptVersion } from './prompt.ts'

const corpus = process.env.EARMARK_CORPUS ?? ''
const root = path.join(import.meta.dirname, '../../..')
const stock = path.join(root, 'scripts/extract/golden/openai/content') // a publisher changes theirs
const shows = ['podcast', 'practicalai', 'shipit', 'jsparty']
const minutes = 60_000

describe.skipIf(corpus === '')('a run over eight real episodes', () => {
  let site: Server
  let model: ModelServer
  let folder = ''

  beforeAll(async () => {
    const { createServer } = await import(pathToFileURL(path.join(corpus, 'changelog/serve.mjs')).href)
    site = createServer({ root: path.join(corpus, 'changelog/site') })
    await new Promise<void>((done) => site.listen(0, '127.0.0.1', done))
    model = await startModelServer(wrongs.quota)
    folder = await mkdtemp(path.join(tmpdir(), 'earmark-openai-run-'))
    for (const name of ['settings.md', 'rubric.md']) await cp(path.join(stock, name), path.join(folder, 'content', name))
    const { port } = site.address() as AddressInfo
    for (const show of shows) {
      const text = `---\ntitle: "${show}"\nfeed: "http://127.0.0.1:${port}/feeds/${show}.xml"\n---\n`
      await writeTextFile(path.join(folder, `content/podcasts/${show}.md`), text)
    }
  })

  afterAll(async () => {
    expect(model.problems).toEqual([])
    await model.close()
    site.closeAllConnections()
    await new Promise((done) => site.close(done))
    await rm(folder, { recursive: true, force: true })
  })

  async function collect(): Promise<string> {
    const own = { OPENAI_BASE_URL: model.url, EARMARK_ALLOW_HOSTS: '127.0.0.1', EARMARK_CACHE: path.join(folder, '.cache') }
    const env = { ...process.env, ...own, EARMARK_CONTENT: path.join(folder, 'content') }
    const words = [path.join(root, 'scripts/collect.ts'), '--engine', 'openai', '--limit', '2']
    const { stdout, stderr } = await promisify(execFile)(process.execPath, words, { env, cwd: root })
    return `${stdout}${stderr}`
  }

  async function insights(): Promise<Record<string, string>> {
    const place = path.join(folder, 'content/insights')
    const entries = await readdir(place, { recursive: true, withFileTypes: true }).catch(() => [])
    const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
    const texts = await Promise.all(files.sort().map(async (file) => [path.relative(place, file), await readFile(file, 'utf8')]))
    return Object.fromEntries(texts)
  }

  test('without money nothing is published, and each episode says why', { timeout: 2 * minutes }, async () => {
    const text = await collect()
    expect(text.match(/failed: the model's server says that the quota is used up/g)).toHaveLength(8)
    expect(await insights()).toEqual({})
  })

  test('a model that answers well gives insights of every episode', { timeout: 4 * minutes }, async () => {
    model.play(well)
    const before = model.requests.length
    const text = await collect()
    const files = await insights()
    const episodes = new Set(Object.keys(files).map((file) => path.dirname(file)))
    expect(text).not.toContain('failed:')
    expect(episodes.size).toBe(8)
    expect(Object.keys(files).length).toBeGreaterThanOrEqual(24)
    expect(model.requests.length - before).toBeGreaterThanOrEqual(3 * 8)
    for (const [name, file] of Object.entries(files)) {
      const read = readFrontMatter(file)
      expect(read, name).toMatchObject({
        ok: true,
        data: { engine: { name: 'openai', model: 'gpt-5-mini', prompt: promptVersion }, kind: 'claim' },
      })
      expect(file, name).not.toMatch(/https?:|www\./)
    }
  })

  test('a second run asks nothing and changes nothing', { timeout: 2 * minutes }, async () => {
    const [asked, files] = [model.requests.length, await insights()]
    await collect()
    expect(model.requests).toHaveLength(asked)
    expect(await insights()).toEqual(files)
  })

  test('with the content lost, the replies that were kept give the same again', { timeout: 2 * minutes }, async () => {
    const [asked, files] = [model.requests.length, await insights()]
    for (const name of ['insights', 'episodes', 'briefs', 'ledger', 'costs'])
      await rm(path.join(folder, 'content', name), { recursive: true, force: true })
    model.play(wrongs.failing)
    await collect()
    expect(model.requests).toHaveLength(asked)
    expect(await insights()).toEqual(files)
  })

  test('a model that invents publishes nothing', { timeout: 4 * minutes }, async () => {
    for (const name of ['insights', 'episodes', 'briefs', 'ledger', 'costs'])
      await rm(path.join(folder, 'content', name), { recursive: true, force: true })
    await rm(path.join(folder, '.cache'), { recursive: true, force: true })
    model.play(obey([honest]))
    await collect()
    expect(await insights()).toEqual({})
  })
})
