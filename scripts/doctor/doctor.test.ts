import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { readEnv } from '../env.ts'
import { writeTextFile } from '../publish/file.ts'
import { openDesk } from '../run/desk.ts'
import { collectPodcasts } from '../run/run.ts'
import { readSample } from '../samples/read.ts'
import { examine } from './examine.ts'
import { type Bench, openBench, setField, setQuote } from './fixture/bench.ts'

const run = promisify(execFile)
const root = path.join(import.meta.dirname, '../..')
const stock = path.join(root, 'scripts/extract/golden/openai/content') // a publisher changes theirs
const silent = { stage() {}, line() {}, end() {} }

let bench: Bench
let insight = ''

beforeAll(async () => {
  bench = await openBench()
  insight = bench.insight
}, 60_000)
afterEach(() => bench.reset())
afterAll(() => bench.close())

test('what a run published holds, and each transcript is asked for once', async () => {
  const insights = await bench.list('insights/')
  const { faults, notes, hearings } = await bench.examine()
  expect({ faults, notes }).toEqual({ faults: [], notes: [] })
  expect(hearings.map(({ insights: count, unheard }) => ({ count, unheard }))).toEqual([
    { count: insights.filter((file) => file.includes('talk-1')).length, unheard: null },
    { count: insights.filter((file) => file.includes('talk-2')).length, unheard: null },
  ])
  expect(bench.asked.sort()).toEqual(['/feed.xml', '/one.srt', '/two.txt'])
})

test.each<[string, (text: string) => string, RegExp]>([
  [
    'a quote that nobody said',
    setQuote(() => ['The moon is made of green cheese, as everybody knows.']),
    /"The moon is made of green cheese.*does not stand in the transcript \(http.*one\.srt\)/,
  ],
  ['one word turned', setQuote((words) => words.with(3, 'never')), /does not stand in the transcript.*Nearest to it is "/],
  ['a word left out', setQuote((words) => words.toSpliced(4, 1)), /does not stand in the transcript.*Nearest to it is "/],
  ['a word put in', setQuote((words) => words.toSpliced(4, 0, 'not')), /does not stand in the transcript.*Nearest to it is "/],
  [
    'the end of one sentence after the beginning of another',
    setQuote((words) => [...words.slice(0, 6), ...words.slice(-6)]),
    /does not stand in the transcript/,
  ],
  [
    'a speaker who was not there',
    setField('speaker', '"Barack Obama"'),
    /is said by Hanne Vestergaard, not by "Barack Obama".*Write speaker: "Hanne Vestergaard"/,
  ],
  ['somebody else of the show', setField('speaker', '"Ingrid Solberg"'), /is said by Hanne Vestergaard, not by "Ingrid Solberg"/],
  ['a surname put on', setField('speaker', '"Hanne Vestergaard Obama"'), /is said by Hanne Vestergaard, not by/],
  [
    'a second far from it',
    (text) => setField('end', '1105')(setField('start', '1100')(text)),
    /is said at \d+:\d\d, far from what the file gives, start: 1100, end: 1105 .*Write start: \d+\.\d and end: \d+\.\d/,
  ],
  [
    'seconds past the end',
    (text) => setField('end', '99999')(setField('start', '99990')(text)),
    /far from what the file gives, start: 99990/,
  ],
  ['an end before its start', setField('end', '5'), /"evidence\.0\.end": is before "start" \(got 5\)/],
])('catches %s', async (_, change, message) => {
  await bench.edit(insight, change)
  const { faults } = await bench.told('HEAD')
  expect(faults).toHaveLength(1)
  expect(faults[0]).toContain(`${insight}: `)
  expect(faults[0]).toMatch(message)
  expect((await bench.examine()).faults).toHaveLength(1)
})

test('lets an editor change title, text, topics and marks, give a first name alone, and begin a breath earlier', async () => {
  await bench.edit(insight, (text) => `${text.replace('title: "', 'title: "Again: ')}\nA word of the editor’s, with 90 of his own.\n`)
  await bench.edit(
    insight,
    setQuote((words) => [words.join(' ').toUpperCase().replace(/[.,]/g, ' –')]),
  )
  await bench.edit(insight, setField('speaker', '"Hanne"'))
  await bench.edit(insight, (text) => text.replace(/start: (.*)/, (_, start) => `start: ${Number(start) - 4}`))
  expect(await bench.told('HEAD')).toEqual({ faults: [], notes: [] })
})

test('the command says what it found and ends with 1, and with 0 where nothing is wrong', async () => {
  const env = { ...process.env, EARMARK_CONTENT: bench.content, EARMARK_ALLOW_HOSTS: '127.0.0.1', GITHUB_STEP_SUMMARY: '' }
  const doctor = (...words: string[]) =>
    run(process.execPath, [path.join(root, 'scripts/doctor.ts'), ...words], { env }).then(
      ({ stdout }) => ({ code: 0, stdout }),
      ({ code, stdout }: { code: number; stdout: string }) => ({ code, stdout }),
    )
  await bench.edit(insight, setField('speaker', '"Barack Obama"'))
  const result = await doctor('--since', 'HEAD', '--podcast', 'show')
  expect(result.code).toBe(1)
  expect(result.stdout).toMatch(
    /^! content\/insights\/show\/.*not by "Barack Obama".*\nLooked at 1 file, and held 1 quote of 1 insight against 1 transcript: 1 fault\.\n$/,
  )
  expect(await doctor('--since', 'HEAD', '--minutes', '0')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('the time for this was over'),
  })
}, 60_000)

test('bundled shows are checked without a network', async () => {
  const content = await mkdtemp(path.join(tmpdir(), 'earmark-doctor-'))
  try {
    for (const name of ['settings.md', 'rubric.md']) await cp(path.join(stock, name), path.join(content, name))
    for (const show of ['the-build-log', 'plain-work', 'grid-and-ground']) {
      await writeTextFile(path.join(content, `podcasts/sample-${show}.md`), `---\ntitle: "${show}"\nfeed: "sample:${show}"\n---\n`)
    }
    const env = readEnv({ EARMARK_CACHE: path.join(content, '.cache') })
    await collectPodcasts({ ...(await openDesk(content, env, {})), progress: silent, now: new Date('2026-11-22T06:00:00Z') })
    const examination = await examine(
      content,
      { since: null, only: undefined },
      { fetcher: ({ url }) => readSample(url), progress: silent },
    )
    expect(examination.faults).toEqual([])
    expect(examination.notes).toEqual([])
    expect(examination.hearings.filter(({ unheard }) => unheard === null)).toHaveLength(12)
  } finally {
    await rm(content, { recursive: true, force: true })
  }
}, 60_000)
