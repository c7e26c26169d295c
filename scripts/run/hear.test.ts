import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readEnv } from '../env.ts'
import { writeTextFile } from '../publish/file.ts'
import { makeMp3 } from '../transcript/audio/fixture/mp3.ts'
import { type AudioServer, type Reply, startAudioServer } from '../transcript/audio/fixture/server.ts'
import { openDesk } from './desk.ts'
import { collectPodcasts } from './run.ts'

const stock = path.join(import.meta.dirname, '../extract/golden/openai/content') // a publisher changes theirs
const silent = { stage() {}, line() {}, end() {} }
const spoken =
  'A queue that nobody reads is worse than no queue, because people believe that their request has been heard. We deleted ours in March, and within two weeks the number of complaints fell from forty a day to six.'
let content = ''
let server: AudioServer
let reply: Reply
let files: Record<string, { body: Uint8Array<ArrayBuffer> | string }> = {}

beforeEach(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'earmark-hear-'))
  reply = { json: { text: spoken, segments: [{ start: 0, end: 40, text: spoken }] } }
  const feed = `<?xml version="1.0"?><rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>Show</title>
    <item><title>One</title><guid>one</guid><pubDate>Sun, 01 Nov 2026 06:00:00 GMT</pubDate><itunes:duration>60</itunes:duration><enclosure url="/one.mp3" type="audio/mpeg" length="1"/></item></channel></rss>`
  files = { '/feed.xml': { body: feed }, '/one.mp3': { body: makeMp3({ seconds: 60 }) } }
  server = await startAudioServer({
    answer: () => reply,
    files,
  })
  const settings = await readFile(path.join(stock, 'settings.md'), 'utf8')
  const paid = 'waitDays: 7\ntranscription: { model: whisper-1 }\nprices: { whisper-1: { minute: 0.01 } }\nbudget: { month: 0.015 }'
  await writeTextFile(path.join(content, 'settings.md'), settings.replace('waitDays: 7', paid))
  await cp(path.join(stock, 'rubric.md'), path.join(content, 'rubric.md'))
  await writeTextFile(path.join(content, 'podcasts/show.md'), `---\ntitle: "Show"\nfeed: "${server.origin}/feed.xml"\n---\n`)
})

afterEach(async () => {
  await server.close()
  await rm(content, { recursive: true, force: true })
})

async function collect(day: string) {
  const env = readEnv({
    EARMARK_ALLOW_HOSTS: '127.0.0.1',
    EARMARK_CACHE: path.join(content, '.cache'),
    OPENAI_BASE_URL: `${server.origin}/v1`,
    OPENAI_API_KEY: 'test',
  })
  const now = new Date(`${day}T12:00:00Z`)
  const report = await collectPodcasts({ ...(await openDesk(content, env, { now })), progress: silent })
  return report.podcasts[0]?.episodes[0]
}

const episode = () => readFile(path.join(content, 'episodes/show/2026-11-01-one.md'), 'utf8')

test('audio is transcribed when the wait for a transcript is over, and what it cost is written down', async () => {
  expect((await collect('2026-11-02'))?.outcome).toBe('no-transcript')
  expect(server.asked).toHaveLength(0)
  expect(await collect('2026-11-10')).toMatchObject({ outcome: 'published', transcript: 'audio, by whisper-1' })
  expect(await readFile(path.join(content, 'costs/2026-11/show.md'), 'utf8')).toMatch(/minutes: 1(\.00\d+)?\n {4}cost: 0\.01\d*\n/)
})

test('audio that gives nothing is not sent again', async () => {
  reply = { json: { text: '' } }
  expect((await collect('2026-11-10'))?.outcome).toBe('no-transcript')
  expect(await episode()).toContain('heard: true')
  const { length } = server.asked
  expect(await collect('2026-11-11')).toBe(undefined)
  expect(server.asked).toHaveLength(length)
})

test('a spent budget puts the episode off, and the next month takes it', async () => {
  await writeTextFile(
    path.join(content, 'costs/2026-11/other.md'),
    '---\nmonth: "2026-11"\npodcast: "other"\ncosts:\n  - { model: "whisper-1", input: 0, output: 0, minutes: 1, cost: 0.01 }\n---\n',
  )
  expect(await collect('2026-11-10')).toMatchObject({
    outcome: 'failed',
    reason: expect.stringContaining('the budget of this month (0.015) is spent'),
  })
  expect(server.asked).toHaveLength(0)
  expect((await collect('2026-12-01'))?.outcome).toBe('published')
})

test('audio whose host has failed for `waitDays` is given up; a model that is down is not, for that is no fault of the show', async () => {
  reply = { status: 401, json: { error: { message: 'no such key' } } }
  for (const day of ['2026-11-10', '2026-11-14', '2026-11-20', '2026-11-28']) expect((await collect(day))?.outcome).toBe('failed')
  files['/one.mp3'] = { body: makeMp3({ seconds: 20 }) }
  for (const day of ['2026-11-29', '2026-12-02', '2026-12-05']) expect((await collect(day))?.outcome).toBe('failed')
  expect(await collect('2026-12-06')).toMatchObject({ outcome: 'no-transcript', reason: expect.stringContaining('since 2026-11-29') })
  expect(await episode()).toContain('heard: true')
})
