import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readEnv } from '../env.ts'
import { removePodcasts, removeSamples } from '../podcasts/remove.ts'
import { writeTextFile } from '../publish/file.ts'
import { readFrontMatter } from '../publish/front-matter.ts'
import { readSample } from '../samples/read.ts'
import { readTranscript } from '../transcript/read.ts'
import { openDesk } from './desk.ts'
import { renderSummary } from './report.ts'
import { collectPodcasts } from './run.ts'
import type { Shard } from './shard.ts'

const stock = path.join(import.meta.dirname, '../extract/golden/openai/content') // a publisher changes theirs
const silent = { stage() {}, line() {}, end() {} }
let content = ''

beforeEach(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'earmark-run-'))
  for (const name of ['settings.md', 'rubric.md']) await cp(path.join(stock, name), path.join(content, name))
  for (const show of ['the-build-log', 'plain-work', 'grid-and-ground']) {
    await writeFileIn(`podcasts/sample-${show}.md`, `---\ntitle: "${show}"\nfeed: "sample:${show}"\n---\n`)
  }
})

afterEach(() => rm(content, { recursive: true, force: true }))

function writeFileIn(name: string, text: string): Promise<void> {
  return writeTextFile(path.join(content, name), text)
}

async function collect(options: { limit?: number; now?: string; only?: string; shard?: Shard; dryRun?: boolean } = {}) {
  const desk = await openDesk(content, readEnv({ EARMARK_CACHE: path.join(content, '.cache') }), {
    limit: options.limit,
    dryRun: options.dryRun ?? false,
  })
  const { now = '2026-11-22T06:00:00Z', only, shard } = options
  return collectPodcasts({ ...desk, progress: silent, now: new Date(now) }, { only, shard })
}

/** Every file below content/ with its text. */
async function snapshot(): Promise<Record<string, string>> {
  const names = await readdir(content, { recursive: true, withFileTypes: true })
  const files = names
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('.cache'))
    .map((entry) => path.join(entry.parentPath, entry.name))
  return Object.fromEntries(
    await Promise.all(files.sort().map(async (file) => [path.relative(content, file), await readFile(file, 'utf8')])),
  )
}

test('the bundled shows give three to eight insights an episode, each with its proof, and a brief of five', async () => {
  const report = await collect()
  expect(report.totals).toMatchObject({ podcasts: 3, failed: 0, episodes: 12, published: 12, rejected: 0 })
  expect(report.problems).toEqual([])
  for (const episode of report.podcasts.flatMap(({ episodes }) => episodes)) {
    expect(episode.insights.length, episode.episode).toBeGreaterThanOrEqual(3)
    expect(episode.insights.length, episode.episode).toBeLessThanOrEqual(8)
  }
  const files = await snapshot()
  const brief = readFrontMatter(files['briefs/2026-11-22.md'] ?? '')
  expect(brief).toMatchObject({ ok: true, data: { insights: { length: 5 }, episodes: { length: 12 } } })
}, 30_000)

test('a recording that two shows bring at once is published once, and the other points at it', async () => {
  const alone = await collect({ only: 'sample-plain-work', limit: 1, now: '2026-11-21T06:00:00Z' })
  for (const folder of ['briefs', 'episodes', 'insights', 'ledger']) await rm(path.join(content, folder), { recursive: true, force: true })
  await writeFileIn('podcasts/cross-post.md', '---\ntitle: "Cross-post"\nfeed: "sample:plain-work"\n---\n')
  const report = await collect({ limit: 1 })
  const of = (podcast: string) => report.podcasts.find((one) => one.podcast === podcast)?.episodes[0]
  const [first, second] = [of('cross-post'), of('sample-plain-work')]
  const [told, again] = first?.outcome === 'published' ? [first, second] : [second, first]
  expect(told?.insights).toHaveLength(alone.totals.insights)
  expect(again).toMatchObject({ outcome: 'no-insight', insights: [], repeats: told?.insights })
})

test('every quote stands in the transcript, said by the speaker named, inside the episode', async () => {
  const report = await collect({ only: 'sample-grid-and-ground' })
  const files = await snapshot()
  for (const episode of report.podcasts[0]?.episodes ?? []) {
    const reply = await readSample(episode.transcript ?? '')
    if (!reply.ok || !reply.bytes) throw new Error(`${episode.transcript} is missing`)
    const read = readTranscript({ bytes: reply.bytes, type: '', name: episode.transcript ?? '', duration: 1200 })
    if (!read.ok) throw new Error(read.reason)
    const said = new Map<string | null, string>()
    for (const { speaker, text } of read.transcript.segments) said.set(speaker, `${said.get(speaker) ?? ''} ${text}`)
    for (const id of episode.insights) {
      const file = readFrontMatter(files[`insights/${id}.md`] ?? '')
      if (!file.ok) throw new Error(file.reason)
      const { evidence } = file.data as { evidence: { quote: string; speaker: string; start: number; end: number }[] }
      for (const { quote, speaker, start, end } of evidence) {
        expect(said.get(speaker), id).toContain(quote)
        expect(start).toBeLessThan(end)
        expect(end).toBeLessThan(1200)
      }
    }
  }
})

test('a second run finds nothing new and changes no file', async () => {
  await collect()
  const before = await snapshot()
  const report = await collect({ now: '2026-11-23T06:00:00Z' })
  expect(report.totals).toMatchObject({ episodes: 0, insights: 0 })
  expect(await snapshot()).toEqual(before)
})

test('an edited file stays, a deleted one does not come back', async () => {
  await collect({ limit: 1 })
  const before = await snapshot()
  const [kept, gone, ...rest] = Object.keys(before).filter((name) => name.startsWith('insights/'))
  const episode = Object.keys(before).find((name) => name.startsWith('episodes/sample-plain-work'))
  if (!kept || !gone || !episode || rest.length === 0) throw new Error('nothing was collected')
  await writeFileIn(kept, `${before[kept]}\nA word of the editor's.\n`)
  await rm(path.join(content, gone))
  await rm(path.join(content, episode))
  await rm(path.join(content, 'insights/sample-plain-work'), { recursive: true })
  const edited = await snapshot()
  const report = await collect({ limit: 1 })
  expect(report.totals.episodes).toBe(0)
  expect(await snapshot()).toEqual(edited)
})

test('a run that broke off before an episode was done is put right by the next', async () => {
  await collect({ limit: 1 })
  const whole = await snapshot()
  const names = Object.keys(whole)
  await rm(path.join(content, 'ledger'), { recursive: true })
  await rm(path.join(content, 'briefs'), { recursive: true })
  for (const name of names) if (name.startsWith('episodes/')) await rm(path.join(content, name))
  await rm(path.join(content, names.find((name) => name.startsWith('insights/')) ?? ''))
  await collect({ limit: 1 })
  expect(await snapshot()).toEqual(whole)
})

test('the first run takes the newest, later runs what came since, and a limit looks further back', async () => {
  await collect({ limit: 2 })
  expect((await collect()).totals.episodes).toBe(0)
  expect((await collect({ limit: 2 })).totals.episodes).toBe(0)
  const deeper = await collect({ limit: 3 })
  expect(deeper.podcasts.map(({ episodes }) => episodes.map(({ episode }) => episode.split('/')[1]?.slice(0, 10)))).toEqual([
    ['2026-11-06'],
    ['2026-11-04'],
    ['2026-11-02'],
  ])
})

test('a brief that was written stands, and what comes later on its day waits for the next', async () => {
  expect((await collect({ limit: 1 })).brief).toBe('2026-11-22')
  const before = (await snapshot())['briefs/2026-11-22.md'] ?? ''
  const later = await collect({ limit: 2 })
  expect(later.brief).toBeUndefined()
  expect(later.noBrief).toBe(`${later.totals.insights} new insights wait for the brief of 2026-11-23`)
  expect((await snapshot())['briefs/2026-11-22.md']).toBe(before)
  expect((await collect({ now: '2026-11-24T06:00:00Z' })).brief).toBe('2026-11-24')
  const brief = readFrontMatter((await snapshot())['briefs/2026-11-24.md'] ?? '')
  expect(brief).toMatchObject({ ok: true, data: { insights: { length: 5 }, episodes: { length: 3 } } })
})

test('a dry run says what it would take and writes nothing', async () => {
  const before = await snapshot()
  const report = await collect({ dryRun: true })
  expect(report.podcasts.flatMap(({ episodes }) => episodes).every(({ outcome }) => outcome === 'planned')).toBe(true)
  expect(report.totals.episodes).toBe(12)
  expect(await snapshot()).toEqual(before)
})

test('one podcast alone is collected by the share that it belongs to, and the others have nothing to do', async () => {
  const shares = [1, 2, 3].map((index) => ({ index, count: 3 }))
  const reports = await Promise.all(shares.map((shard) => collect({ only: 'sample-plain-work', limit: 1, shard })))
  expect(reports.map(({ totals }) => totals.published).sort()).toEqual([0, 0, 1])
  const idle = reports.filter(({ totals }) => totals.podcasts === 0)
  expect(idle.flatMap(renderSummary)).toEqual(idle.map(({ share }) => `Nothing to collect in share ${share?.index}/3.`))
  const unknown = 'no podcast has the id "plain". There is sample-'
  for (const shard of shares) await expect(collect({ only: 'plain', shard })).rejects.toThrow(unknown)
})

test('removing the bundled shows takes all that came from them away, also when their files are gone', async () => {
  await collect({ limit: 1 })
  await rm(path.join(content, 'podcasts/sample-plain-work.md'))
  expect(await removeSamples(content)).toBe('Removed 3 bundled shows with all that came from them.')
  expect(Object.keys(await snapshot())).toEqual(['rubric.md', 'settings.md'])
})

test('a podcast whose file is gone can be removed, too', async () => {
  await collect({ limit: 1 })
  await rm(path.join(content, 'podcasts/sample-plain-work.md'))
  await removePodcasts(content, ['sample-plain-work'])
  expect(Object.keys(await snapshot()).filter((name) => name.includes('sample-plain-work'))).toEqual([])
  await expect(removePodcasts(content, ['sample-plain-work'])).rejects.toThrow('there is no podcast "sample-plain-work" to remove')
})
