import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { settingsSchema } from '#domain/settings.ts'
import { readBriefs } from '../publish/brief.ts'
import { listMarkdown, writeTextFile } from '../publish/file.ts'
import { planBrief, publishBrief } from './brief.ts'
import { tellEpisode, tellLedger } from './fixture/episode.ts'
import { renderBriefPlan } from './render-brief-plan.ts'

let content = ''

beforeEach(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'earmark-brief-'))
})

afterEach(() => rm(content, { recursive: true, force: true }))

const settingsOf = (brief: object = {}) =>
  settingsSchema.parse({ title: 'Margins', tagline: 'Heard', topics: [{ id: 'work', name: 'Work' }], brief })
const request = (now: string, brief: object = {}) => ({ content, settings: settingsOf(brief), now: new Date(now) })
const publish = (now: string, brief: object = {}) => publishBrief(request(now, brief))
const dates = () => listMarkdown(path.join(content, 'briefs'))
const fileOf = (date: string) => path.join(content, 'briefs', `${date}.md`)

test('writes the best since the last brief with the reason for each, and what is waited for', async () => {
  await tellEpisode(content, 'upkeep/2026-11-20-a', { scores: [0.9, 0.8, 0.7] })
  await tellEpisode(content, 'yard/2026-11-21-b', { scores: [0.6] })
  await tellEpisode(content, 'yard/2026-11-21-late', { facts: { outcome: 'no-transcript', reason: 'the feed offers none' } })
  await tellEpisode(content, 'yard/2026-11-21-c', { facts: { outcome: 'skipped', reason: 'a trailer' } })
  expect(await publish('2026-11-22T06:00:00Z')).toEqual({ date: '2026-11-22', reason: null, problems: [] })
  expect(await readFile(fileOf('2026-11-22'), 'utf8')).toBe(`---
date: "2026-11-22"
insights: ["upkeep/2026-11-20-a/one", "upkeep/2026-11-20-a/two", "yard/2026-11-21-b/one"]
reasons:
  upkeep/2026-11-20-a/one: "Score 0.90, best of 4; new here"
  upkeep/2026-11-20-a/two: "Score 0.80, 2nd of 4; new here"
  yard/2026-11-21-b/one: "Score 0.60, 4th of 4; ahead of 1 with a higher score whose episode or show has its share; new here"
episodes: ["upkeep/2026-11-20-a", "yard/2026-11-21-b", "yard/2026-11-21-c"]
waiting: ["yard/2026-11-21-late"]
---
`)
})

test('takes an episode once its transcript has come, and a day with nothing new writes nothing', async () => {
  await tellEpisode(content, 'upkeep/2026-11-20-a', { scores: [0.9] })
  await tellEpisode(content, 'yard/2026-11-21-late', { facts: { outcome: 'no-transcript' } })
  await publish('2026-11-22T06:00:00Z')
  expect(await publish('2026-11-23T06:00:00Z')).toEqual({
    date: null,
    reason: 'nothing new since the brief of 2026-11-22',
    problems: [],
  })
  await tellEpisode(content, 'yard/2026-11-21-late', { scores: [0.5] })
  expect((await publish('2026-11-24T06:00:00Z')).date).toBe('2026-11-24')
  const { briefs } = await readBriefs(content)
  expect(briefs.map(({ insights }) => insights)).toEqual([['upkeep/2026-11-20-a/one'], ['yard/2026-11-21-late/one']])
})

test('keeps what an editor reordered, replaced and noted, through reruns with something new and with --again', async () => {
  await tellEpisode(content, 'upkeep/2026-11-20-a', { scores: [0.9, 0.8, 0.7] })
  await publish('2026-11-22T06:00:00Z')
  const edited = `---
date: "2026-11-22" # a good day
insights:
  - "upkeep/2026-11-20-a/three"
  - "upkeep/2026-11-20-a/one"
episodes: ["upkeep/2026-11-20-a"]
---
The third is what I would read first.
`
  await writeTextFile(fileOf('2026-11-22'), edited)
  await tellEpisode(content, 'yard/2026-11-22-b', { scores: [0.95] })
  expect(await publish('2026-11-22T09:00:00Z')).toMatchObject({ date: null, reason: '1 new insight waits for the brief of 2026-11-23' })
  expect(await publishBrief({ ...request('2026-11-22T09:00:00Z'), again: true })).toMatchObject({
    date: null,
    reason: 'briefs/2026-11-22.md was changed by hand and is kept as it is',
  })
  expect((await publish('2026-11-23T06:00:00Z')).date).toBe('2026-11-23')
  expect(await readFile(fileOf('2026-11-22'), 'utf8')).toBe(edited)
})

test('with --again keeps a brief in which a person changed anything: a reason, a comment, an order, a note', async () => {
  await tellEpisode(content, 'upkeep/2026-11-20-a', { scores: [0.9, 0.8] })
  await tellEpisode(content, 'yard/2026-11-21-b')
  await publish('2026-11-22T06:00:00Z')
  const written = await readFile(fileOf('2026-11-22'), 'utf8')
  await tellEpisode(content, 'yard/2026-11-22-c', { scores: [0.95] })
  for (const edited of [
    written.replace('"Score 0.90, best of 2; new here"', '"What I would read first."'),
    written.replace('insights:', '# As the editors like it.\ninsights:'),
    written.replace('"upkeep/2026-11-20-a", "yard/2026-11-21-b"]', '"yard/2026-11-21-b", "upkeep/2026-11-20-a"]'),
    `${written}A note.\n`,
  ]) {
    expect(edited).not.toBe(written)
    await writeTextFile(fileOf('2026-11-22'), edited)
    expect(await publishBrief({ ...request('2026-11-22T09:00:00Z'), again: true })).toEqual({
      date: null,
      reason: 'briefs/2026-11-22.md was changed by hand and is kept as it is',
      problems: [],
    })
    expect(await readFile(fileOf('2026-11-22'), 'utf8')).toBe(edited)
  }
})

test('with --again takes an episode whose transcript has come, also where the file has the line ends of Windows', async () => {
  await tellEpisode(content, 'upkeep/2026-11-20-a', { scores: [0.9] })
  await tellEpisode(content, 'yard/2026-11-21-late', { facts: { outcome: 'no-transcript' } })
  await publish('2026-11-22T06:00:00Z')
  const written = await readFile(fileOf('2026-11-22'), 'utf8')
  await writeTextFile(fileOf('2026-11-22'), written.replaceAll('\n', '\r\n'))
  await tellEpisode(content, 'yard/2026-11-21-late', { scores: [0.95] })
  expect((await publishBrief({ ...request('2026-11-22T09:00:00Z'), again: true })).date).toBe('2026-11-22')
  expect((await readBriefs(content)).briefs[0]?.insights).toEqual(['yard/2026-11-21-late/one', 'upkeep/2026-11-20-a/one'])
})

test('with --again keeps a brief where an insight of it cannot be read, and says which', async () => {
  await tellEpisode(content, 'upkeep/2026-11-20-a', { scores: [0.9] })
  await publish('2026-11-22T06:00:00Z')
  const written = await readFile(fileOf('2026-11-22'), 'utf8')
  await writeTextFile(path.join(content, 'insights/upkeep/2026-11-20-a/two.md'), 'no front matter')
  expect(await publishBrief({ ...request('2026-11-22T09:00:00Z'), again: true })).toEqual({
    date: null,
    reason: 'briefs/2026-11-22.md is kept as it is: not all that it was chosen from can be read',
    problems: [expect.stringContaining('insights/upkeep/2026-11-20-a/two.md')],
  })
  expect(await readFile(fileOf('2026-11-22'), 'utf8')).toBe(written)
})

test('with --again takes what came since into a brief that nobody changed', async () => {
  await tellEpisode(content, 'upkeep/2026-11-20-a', { scores: [0.9] })
  await publish('2026-11-22T06:00:00Z')
  await tellEpisode(content, 'yard/2026-11-22-b', { scores: [0.95] })
  expect((await publishBrief({ ...request('2026-11-22T09:00:00Z'), again: true })).date).toBe('2026-11-22')
  const { briefs } = await readBriefs(content)
  expect(briefs[0]).toMatchObject({ insights: ['yard/2026-11-22-b/one', 'upkeep/2026-11-20-a/one'], episodes: { length: 2 } })
})

test('a brief that a person deleted does not come back, neither that day nor later; what is new since does', async () => {
  await tellEpisode(content, 'upkeep/2026-11-20-a', { scores: [0.9] })
  await tellLedger(content, 'upkeep', ['2026-11-20-a'])
  await publish('2026-11-22T06:00:00Z')
  await rm(fileOf('2026-11-22'))
  await tellEpisode(content, 'yard/2026-11-22-b', { scores: [0.7] })
  expect(await publish('2026-11-22T09:00:00Z')).toMatchObject({ date: null, reason: '1 new insight waits for the brief of 2026-11-23' })
  await publish('2026-11-23T06:00:00Z')
  const { briefs } = await readBriefs(content)
  expect(briefs.map(({ date, insights }) => [date, insights])).toEqual([['2026-11-23', ['yard/2026-11-22-b/one']]])
})

test('an insight that was deleted leaves its brief as it is, and is not chosen where it was not told yet', async () => {
  await tellEpisode(content, 'upkeep/2026-11-20-a', { scores: [0.9, 0.8] })
  await publish('2026-11-22T06:00:00Z')
  const before = await readFile(fileOf('2026-11-22'), 'utf8')
  await rm(path.join(content, 'insights/upkeep/2026-11-20-a/one.md'))
  await tellEpisode(content, 'yard/2026-11-22-b', { scores: [0.7, 0.6] })
  await rm(path.join(content, 'insights/yard/2026-11-22-b/one.md'))
  await publish('2026-11-23T06:00:00Z')
  expect(await readFile(fileOf('2026-11-22'), 'utf8')).toBe(before)
  expect((await readBriefs(content)).briefs[1]?.insights).toEqual(['yard/2026-11-22-b/two'])
})

test('days are those of the time zone, over midnight and the change of clocks', async () => {
  const berlin = { timeZone: 'Europe/Berlin' }
  await tellEpisode(content, 'upkeep/2026-10-20-a', { scores: [0.9] })
  expect((await publish('2026-10-24T21:59:00Z', berlin)).date).toBe('2026-10-24')
  await tellEpisode(content, 'upkeep/2026-10-24-b', { scores: [0.9] })
  expect((await publish('2026-10-24T22:01:00Z', berlin)).date).toBe('2026-10-25')
  await tellEpisode(content, 'upkeep/2026-10-25-c', { scores: [0.9] })
  expect((await publish('2026-10-25T22:59:00Z', berlin)).date).toBeNull() // 23:59 on a day of 25 hours
  expect((await publish('2026-10-25T23:01:00Z', berlin)).date).toBe('2026-10-26')
  expect((await publish('2026-10-26T06:00:00Z', berlin)).reason).toBe('nothing new since the brief of 2026-10-26')
})

test('a weekly brief holds the week, missed runs lose nothing, and a change to daily goes on from there', async () => {
  const weekly = { cadence: 'weekly', weekday: 'sunday' }
  await tellEpisode(content, 'upkeep/2026-11-16-a', { scores: [0.9] })
  expect(await publish('2026-11-17T06:00:00Z', weekly)).toMatchObject({ date: '2026-11-17' }) // the first comes at once
  await tellEpisode(content, 'upkeep/2026-11-18-b', { scores: [0.8] })
  expect((await publish('2026-11-19T06:00:00Z', weekly)).reason).toBe('1 new insight waits for the brief of 2026-11-22')
  await tellEpisode(content, 'yard/2026-11-20-c', { scores: [0.7] })
  expect((await publish('2026-11-24T06:00:00Z', weekly)).date).toBe('2026-11-24') // no run came on Sunday
  await tellEpisode(content, 'yard/2026-11-24-d', { scores: [0.7] })
  expect((await publish('2026-11-25T06:00:00Z', weekly)).date).toBeNull()
  expect((await publish('2026-11-25T06:00:00Z')).date).toBe('2026-11-25')
  const { briefs } = await readBriefs(content)
  expect(briefs.flatMap(({ insights }) => insights.map((id) => id.split('/')[1]))).toEqual([
    '2026-11-16-a',
    '2026-11-18-b',
    '2026-11-20-c',
    '2026-11-24-d',
  ])
})

test('an episode whose insight cannot be read waits until its file is mended', async () => {
  await tellEpisode(content, 'upkeep/2026-11-20-a', { scores: [0.9] })
  await tellEpisode(content, 'yard/2026-11-20-b', { scores: [0.8] })
  const broken = path.join(content, 'insights/yard/2026-11-20-b/one.md')
  const text = await readFile(broken, 'utf8')
  await writeTextFile(broken, text.replace('score: 0.8', 'score: high'))
  const report = await publish('2026-11-22T06:00:00Z')
  expect(report.problems).toHaveLength(1)
  expect(report.problems[0]).toContain('insights/yard/2026-11-20-b/one.md: "score"')
  await writeTextFile(broken, text)
  await publish('2026-11-23T06:00:00Z')
  expect((await readBriefs(content)).briefs.map(({ insights }) => insights)).toEqual([
    ['upkeep/2026-11-20-a/one'],
    ['yard/2026-11-20-b/one'],
  ])
})

test('the plan tells the next brief with reasons, and writes nothing', async () => {
  const shows = new Map([['upkeep', 'The upkeep']])
  const show = async (now: string) => renderBriefPlan(await planBrief(request(now)), settingsOf(), shows)
  await tellEpisode(content, 'upkeep/2026-11-20-a', { scores: [0.9], facts: { duration: 5400 } })
  await tellEpisode(content, 'upkeep/2026-11-21-b', { facts: { outcome: 'no-transcript', reason: 'the feed offers none' } })
  expect(await show('2026-11-22T06:00:00Z')).toEqual([
    'The next brief, Sunday 2026-11-22 (every day, UTC), as things stand:',
    '',
    '1. 2026-11-20-a one',
    '   The upkeep: 2026-11-20-a',
    '   Score 0.90, the only one; new here',
    '   upkeep/2026-11-20-a/one',
    '',
    'Chosen from 1 insight: 1 show, 2 episodes, 1.5 hours of audio.',
    '  waiting for a transcript: The upkeep, 2026-11-21-b: the feed offers none',
    'The next run writes it. Nothing was written now.',
  ])
  expect(await dates()).toEqual([])
  await publish('2026-11-22T06:00:00Z')
  expect((await show('2026-11-22T07:00:00Z'))[0]).toBe(
    'Nothing new since the brief of Sunday 2026-11-22. The next may come on Monday 2026-11-23 (every day, UTC); with nothing new there will be none.',
  )
})
