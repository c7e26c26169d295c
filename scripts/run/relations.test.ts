import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { settingsSchema } from '#domain/settings.ts'
import { readEnv } from '../env.ts'
import type { ExtractionEngine } from '../extract/engine.ts'
import { fail, say } from '../extract/openai/fixture/behaviours.ts'
import { engineAt } from '../extract/openai/fixture/bench.ts'
import { type ModelServer, startModelServer } from '../extract/openai/fixture/model-server.ts'
import { writeTextFile } from '../publish/file.ts'
import { readFrontMatter, renderFrontMatter } from '../publish/front-matter.ts'
import { readInsight } from '../publish/insight.ts'
import { openArchive } from './archive.ts'
import { writeCommand } from './brief-command.ts'
import { openBudget } from './budget.ts'
import { writeComparisons } from './compare.ts'
import { mulch, straw, tellInsight } from './fixture/content.ts'
import { writeRelations } from './relations.ts'
import { renderRelations } from './report.ts'

const [first, second] = ['beds/2026-03-01-water/mulch', 'plots/2026-03-08-dry/straw']
const agreeing = say(JSON.stringify({ relations: [{ number: 1, reason: 'Both hold that mulch saves more.', kind: 'agrees', sure: 0.9 }] }))
const quiet = { related: 0, dropped: 0, unasked: 0, reason: null, failed: 0, failure: null }
let folder = ''
let content = ''
let server: ModelServer

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'earmark-relations-'))
  content = path.join(folder, 'content')
  server = await startModelServer(() => agreeing)
  await tellInsight(content, first, mulch)
  await tellInsight(content, second, straw)
})

afterEach(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

/** One run: what is new is held against the archive, then the engine is asked. */
async function run({
  engine = engineAt(server, { maxRetries: 0 }),
  money = {},
}: {
  engine?: ExtractionEngine
  money?: Record<string, unknown>
} = {}) {
  const cache = path.join(folder, 'cache')
  const { compared } = await writeComparisons(content, openArchive(content, cache))
  const settings = settingsSchema.parse({ title: 'A', tagline: 'B', topics: [{ id: 'a', name: 'A' }], ...money })
  return writeRelations(compared, { content, cache, engine, budget: await openBudget(content, settings, new Date('2026-03-09')) })
}
const textOf = (id: string) => readFile(path.join(content, 'insights', `${id}.md`), 'utf8')

test('writes into the newer insight how it stands to the earlier one of another show, and nothing into the earlier', async () => {
  expect(await run()).toEqual({ ...quiet, related: 1 })
  expect((await readInsight(content, second))?.relations).toEqual([{ to: first, kind: 'agrees' }])
  expect((await readInsight(content, first))?.relations).toBeUndefined()
  expect(server.requests).toHaveLength(1)
  const facts = readFrontMatter(await textOf(second))
  expect(facts.ok && Object.keys(facts.data as object).join(' ')).toContain('score relations value')
})

test('asks once: what an editor takes out or changes stays so', async () => {
  await run()
  const emptied = (await textOf(second)).replace(/relations:\n(?: {2,}.*\n)+/, '')
  expect(emptied).not.toContain('relations')
  await writeTextFile(path.join(content, 'insights', `${second}.md`), emptied)
  expect(await run()).toEqual(quiet)
  expect(await textOf(second)).toBe(emptied)
  expect(server.requests).toHaveLength(1)
})

test('leaves alone what an editor wrote before, an empty list as well', async () => {
  await tellInsight(content, second, { ...straw, facts: { relations: [] } })
  expect(await run()).toEqual(quiet)
  expect([(await readInsight(content, second))?.relations, server.requests.length]).toEqual([[], 0])
})

test('without a model there is no relation and no guess', async () => {
  const engine: ExtractionEngine = {
    mark: { name: 'built-in', prompt: 1 },
    extract: async () => ({ ok: true, drafts: [], usage: [], notes: [] }),
  }
  expect(await run({ engine })).toEqual(quiet)
  expect((await readInsight(content, second))?.relations).toBeUndefined()
})

test('what could not be asked is asked by the next run', async () => {
  server.play(() => fail(500, 'server_error', 'down'))
  const report = await run()
  expect(report).toMatchObject({ related: 0, unasked: 1, reason: expect.stringContaining('500') })
  expect(renderRelations(report)[0]).toMatch(/^1 insight not yet compared with other shows: the model's server/)
  server.play(() => agreeing)
  expect(await run()).toEqual({ ...quiet, related: 1 })
  expect(await run()).toEqual(quiet)
})

test('says what the server refuses for good, and does not ask it again', async () => {
  server.play(() => fail(400, 'invalid_request_error', 'this model takes no such question'))
  const report = await run()
  expect(report).toEqual({ ...quiet, failed: 1, failure: expect.stringContaining('HTTP 400') })
  expect(renderRelations(report)).toEqual([`1 insight not compared with other shows, and not asked about again: ${report.failure}.`])
  const asked = server.requests.length
  server.play(() => agreeing)
  expect(await run()).toEqual(quiet)
  expect(server.requests).toHaveLength(asked)
})

test('what a run that breaks off did not ask is asked by the next', async () => {
  const engine = engineAt(server, { maxRetries: 0 })
  const estimate = () => Promise.reject(new Error('cut off'))
  const cut: ExtractionEngine = { ...engine, ...(engine.relater && { relater: { ...engine.relater, estimate } }) }
  await expect(run({ engine: cut })).rejects.toThrow('cut off')
  expect(await run()).toEqual({ ...quiet, related: 1 })
})

test('stays within the budget, and is counted in it', async () => {
  const money = { prices: { played: { input: 1000, output: 1000 } }, budget: { run: 1 } }
  expect(await run({ money })).toMatchObject({ unasked: 1, reason: 'the budget of this run (1) is spent' })
  expect(server.requests).toHaveLength(0)
  expect(await run({ money: { ...money, budget: { run: 100 } } })).toEqual({ ...quiet, related: 1 })
  expect(await readFile(path.join(content, 'costs/2026-03/plots.md'), 'utf8')).toContain('input: 1000')
})

test('whoever writes the brief asks within what the shares of the run left', async () => {
  const money = { prices: { played: { input: 1000, output: 1000 } }, budget: { run: 100 } }
  const facts = {
    title: 'Margins',
    tagline: 'Heard',
    engine: 'openai',
    model: 'played',
    topics: [{ id: 'water', name: 'Water' }],
    ...money,
  }
  await writeTextFile(path.join(content, 'settings.md'), renderFrontMatter(facts, ''))
  const env = readEnv({ OPENAI_BASE_URL: server.url, EARMARK_CACHE: path.join(folder, 'cache') })
  const told = await writeCommand({ content, env, now: new Date('2026-03-09'), again: false, spent: 99.9 })
  expect(told).toContain('1 insight not yet compared with other shows: the budget of this run (100) is spent.')
  expect(server.requests).toHaveLength(0)
})

test('two insights by the same person are not compared', async () => {
  for (const [id, told] of [
    [first, mulch],
    [second, straw],
  ] as const) {
    const text = await textOf(id)
    await writeTextFile(
      path.join(content, 'insights', `${id}.md`),
      text.replace(/- quote: (.*)/, '- quote: $1\n    speaker: "Ines Duarte"'),
    )
    expect((await readInsight(content, id))?.evidence[0]?.quote).toBe(told.quote)
  }
  expect(await run()).toEqual(quiet)
  expect(server.requests).toHaveLength(0)
})

test('whoever writes the brief asks as well, where a server is at hand, and the review of the week tells what disagreed', async () => {
  server.play(() => say(JSON.stringify({ relations: [{ number: 1, reason: 'One denies the other.', kind: 'disputes', sure: 1 }] })))
  const facts = { title: 'Margins', tagline: 'Heard', engine: 'openai', model: 'played', topics: [{ id: 'water', name: 'Water' }] }
  await writeTextFile(path.join(content, 'settings.md'), renderFrontMatter(facts, ''))
  const env = { OPENAI_BASE_URL: server.url, EARMARK_CACHE: path.join(folder, 'cache') }
  const told = await writeCommand({ content, env: readEnv(env), now: new Date('2026-03-15T22:00:00Z'), again: false })
  expect(told.join('\n')).toContain('1 insight found to agree with, dispute or extend one of another show.')
  expect((await readInsight(content, second))?.relations).toEqual([{ to: first, kind: 'disputes' }])
  expect(await readFile(path.join(content, 'weeks/2026-03-15.md'), 'utf8')).toContain(`disputes: "${first}"`)
})
