import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Brief } from '#domain/brief.ts'
import type { Week } from '#domain/week.ts'
import { isAsWritten, writeBrief } from './brief.ts'
import { listMarkdown, writeTextFile } from './file.ts'
import { removePodcast } from './podcast.ts'
import { writeWeek } from './week.ts'

const [spare, mulch, straw] = ['upkeep/2026-11-20-yard/spare', 'beds/2026-11-21-water/mulch', 'plots/2026-11-21-dry/straw']
const brief: Brief = {
  date: '2026-11-22',
  insights: [spare, mulch],
  reasons: { [spare]: 'Score 0.90', [mulch]: 'Score 0.80' },
  episodes: ['upkeep/2026-11-20-yard', 'beds/2026-11-21-water'],
  waiting: ['beds/2026-11-22-late'],
  note: '',
}
const week: Week = {
  date: '2026-11-22',
  insights: [spare, mulch, straw],
  reasons: { [spare]: 'Score 0.90', [mulch]: 'Score 0.80' },
  shared: [{ about: 'water', kind: 'term', insights: [mulch, straw] }],
  disputed: [{ insight: spare, disputes: mulch }],
  briefs: ['2026-11-22'],
  note: '',
}
let content = ''

beforeEach(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'earmark-podcast-'))
})

afterEach(() => rm(content, { recursive: true, force: true }))

const fileOf = (folder: string) => path.join(content, folder, '2026-11-22.md')
const textOf = (folder: string) => readFile(fileOf(folder), 'utf8')

/** Puts comments, a line break and a note of an editor's into a file. */
async function edit(folder: string): Promise<void> {
  const text = await textOf(folder)
  const edited = text.replace('---\n', '---\n# A good day.\n').replace('insights:', 'insights: # as we like them\n ')
  await writeTextFile(fileOf(folder), `${edited}Mind the *first*.\n`)
}

test('takes a podcast out of briefs and reviews, and leaves what an editor wrote around it', async () => {
  await writeBrief(content, brief)
  await writeWeek(content, week)
  for (const folder of ['briefs', 'weeks']) await edit(folder)
  await removePodcast(content, 'beds')
  expect(await textOf('briefs')).toBe(`---
# A good day.
date: "2026-11-22"
insights: ["${spare}"] # as we like them
reasons:
  ${spare}: "Score 0.90"
episodes: ["upkeep/2026-11-20-yard"]
---
Mind the *first*.
`)
  expect(await textOf('weeks')).toBe(`---
# A good day.
date: "2026-11-22"
insights: ["${spare}", "${straw}"] # as we like them
reasons:
  ${spare}: "Score 0.90"
briefs: ["2026-11-22"]
---
Mind the *first*.
`)
})

test('leaves a brief that nobody edited as it would have been written without the podcast', async () => {
  await writeBrief(content, brief)
  await removePodcast(content, 'beds')
  const without = { ...brief, insights: [spare], reasons: { [spare]: 'Score 0.90' }, episodes: ['upkeep/2026-11-20-yard'], waiting: [] }
  expect(await isAsWritten(content, without)).toBe(true)
})

test('takes away briefs and reviews of which nothing is left, and no other, though an editor has emptied it', async () => {
  await writeBrief(content, { ...brief, insights: [mulch], episodes: [], waiting: [] })
  await writeWeek(content, { ...week, insights: [], reasons: {}, shared: [], disputed: [] })
  await removePodcast(content, 'beds')
  expect([await listMarkdown(path.join(content, 'briefs')), await listMarkdown(path.join(content, 'weeks'))]).toEqual([[], ['2026-11-22']])
})
