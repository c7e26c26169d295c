import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { settingsSchema } from '#domain/settings.ts'
import { listMarkdown, readTextFile, writeTextFile } from '../publish/file.ts'
import { editInsight } from '../publish/insight.ts'
import { removePodcast } from '../publish/podcast.ts'
import { publishBrief } from './brief.ts'
import { tellEpisode } from './fixture/episode.ts'
import { dueWeeks, publishWeeks } from './week.ts'

let content = ''

beforeEach(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'earmark-week-'))
})

afterEach(() => rm(content, { recursive: true, force: true }))

async function run(now: string, brief: object = {}) {
  const topics = [{ id: 'work', name: 'Work', terms: ['one'] }]
  const settings = settingsSchema.parse({ title: 'Margins', tagline: 'Heard', topics, brief })
  const request = { content, settings, now: new Date(now) }
  await publishBrief(request)
  return publishWeeks(request)
}

const weeks = () => listMarkdown(path.join(content, 'weeks'))
const fileOf = (date: string) => path.join(content, 'weeks', `${date}.md`)

test('on Sunday tells the best of the week, what several shows spoke of, and what was marked as disputed', async () => {
  await tellEpisode(content, 'yard/2026-11-14-old', { scores: [0.99] })
  await run('2026-11-14T06:00:00Z')
  await tellEpisode(content, 'upkeep/2026-11-18-a', { scores: [0.9, 0.8] })
  expect(await run('2026-11-18T06:00:00Z')).toEqual({ dates: ['2026-11-15'], problems: [] })
  await tellEpisode(content, 'yard/2026-11-20-b', { scores: [0.7] })
  await editInsight(content, 'yard/2026-11-20-b/one', {
    relations: [
      { to: 'upkeep/2026-11-18-a/one', kind: 'disputes' },
      { to: 'upkeep/2026-11-18-a/two', kind: 'agrees' },
      { to: 'upkeep/2026-11-18-a/gone', kind: 'disputes' },
    ],
  })
  expect((await run('2026-11-21T06:00:00Z')).dates).toEqual([])
  expect((await run('2026-11-22T06:00:00Z')).dates).toEqual(['2026-11-22'])
  expect(await readFile(fileOf('2026-11-22'), 'utf8')).toBe(`---
date: "2026-11-22"
insights: ["upkeep/2026-11-18-a/one", "upkeep/2026-11-18-a/two", "yard/2026-11-20-b/one"]
reasons:
  upkeep/2026-11-18-a/one: "Score 0.90, best of 3; new here"
  upkeep/2026-11-18-a/two: "Score 0.80, 2nd of 3; new here"
  yard/2026-11-20-b/one: "Score 0.70, 3rd of 3; new here"
shared:
  - about: "one"
    kind: "term"
    insights: ["upkeep/2026-11-18-a/one", "yard/2026-11-20-b/one"]
disputed:
  - insight: "yard/2026-11-20-b/one"
    disputes: "upkeep/2026-11-18-a/one"
briefs: ["2026-11-18", "2026-11-21"]
---
`)
  expect(await run('2026-11-22T09:00:00Z')).toEqual({ dates: [], problems: [] })
})

test('keeps what an editor wrote, and lets what a person deleted be gone', async () => {
  await tellEpisode(content, 'upkeep/2026-11-21-a', { scores: [0.9] })
  await run('2026-11-22T06:00:00Z')
  const edited = `${await readFile(fileOf('2026-11-22'), 'utf8')}A quiet week.\n`
  await writeTextFile(fileOf('2026-11-22'), edited)
  await run('2026-11-22T12:00:00Z')
  expect(await readFile(fileOf('2026-11-22'), 'utf8')).toBe(edited)
  await rm(fileOf('2026-11-22'))
  expect((await run('2026-11-23T06:00:00Z')).dates).toEqual([])
  expect(await weeks()).toEqual([])
})

test('makes up for Sundays that no run came to, and has none for a week without anything', async () => {
  await tellEpisode(content, 'upkeep/2026-11-01-a', { scores: [0.9] })
  expect((await run('2026-11-01T06:00:00Z')).dates).toEqual(['2026-11-01'])
  await tellEpisode(content, 'upkeep/2026-11-04-b', { scores: [0.9] })
  const { dates } = await run('2026-11-05T06:00:00Z')
  expect(dates).toEqual([])
  await tellEpisode(content, 'upkeep/2026-11-16-c', { scores: [0.9] })
  expect((await run('2026-11-17T06:00:00Z')).dates).toEqual(['2026-11-08'])
  expect((await run('2026-11-24T06:00:00Z')).dates).toEqual(['2026-11-22'])
  expect(dueWeeks('2026-11-22', ['2026-11-01'])).toEqual(['2026-11-08', '2026-11-15', '2026-11-22'])
  expect(dueWeeks('2026-11-22', [])).toEqual(['2026-11-22'])
})

test('Sunday is Sunday in the time zone of the publisher', async () => {
  await tellEpisode(content, 'upkeep/2026-11-21-a', { scores: [0.9] })
  expect((await run('2026-11-22T07:00:00Z', { timeZone: 'Pacific/Honolulu' })).dates).toEqual([])
  expect((await run('2026-11-22T11:00:00Z', { timeZone: 'Pacific/Honolulu' })).dates).toEqual(['2026-11-22'])
})

test('a podcast that is removed goes from the reviews, too', async () => {
  await tellEpisode(content, 'upkeep/2026-11-21-a', { scores: [0.9] })
  await tellEpisode(content, 'yard/2026-11-21-b', { scores: [0.8] })
  await run('2026-11-22T06:00:00Z')
  await removePodcast(content, 'yard')
  expect(await readTextFile(fileOf('2026-11-22'))).not.toContain('yard')
  await removePodcast(content, 'upkeep')
  expect(await weeks()).toEqual([])
})
