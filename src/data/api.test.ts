import { expect, test } from 'vitest'
import { addDays } from '#domain/brief-day.ts'
import { describeBrief, describeInsight } from './api.ts'
import { type ApiSheet, describeSheet, selectApiSheets } from './api-lists.ts'
import { tellEpisode, tellLibrary } from './fixture.ts'
import { renderMarkdown } from './markdown-twin.ts'

const site = new URL('https://margins.example')
const yard = 'upkeep/2026-03-02-the-yard'
const episode = tellEpisode(yard, {
  title: 'The [yard]',
  guid: 'tag:upkeep,1',
  link: 'https://upkeep.example/yard',
  audio: { url: 'https://upkeep.example/yard.mp3' },
})
const spares = { id: `${yard}/spares`, title: '1. Spares *first*', topics: ['maintenance'], speaker: 'Otto Bergman', start: 754 }
const library = tellLibrary([spares], {
  episodes: [episode],
  briefs: [{ date: '2026-03-03', insights: [spares.id], reasons: { [spares.id]: 'The best.' }, episodes: [yard], note: '' }],
})
const [insight] = library.insights
const [brief] = library.briefs
if (insight === undefined || brief === undefined) throw new Error('No insight')

const podcast = { id: 'upkeep', title: 'upkeep', url: 'https://margins.example/podcasts/upkeep/', feed: 'https://upkeep.example/feed.xml' }
const told = {
  id: spares.id,
  guid: 'urn:uuid:9db31d1d-8665-5024-8b71-3d6879c6c14b',
  url: `https://margins.example/insights/${spares.id}/`,
  markdown: `https://margins.example/insights/${spares.id}.md`,
  json: `https://margins.example/api/insights/${spares.id}.json`,
  title: '1. Spares *first*',
  text: 'A paragraph.',
  language: null,
  publishedAt: '2026-03-02T06:00:00.000Z',
  topics: [{ id: 'maintenance', name: 'Maintenance' }],
  score: 0.5,
  echoes: [],
  relations: [],
  evidence: [{ quote: 'Words that were said.', speaker: 'Otto Bergman', start: 754, listen: 'https://upkeep.example/yard.mp3#t=752' }],
  engine: { name: 'built-in', prompt: 1 },
  podcast,
  episode: {
    id: yard,
    title: 'The [yard]',
    url: `https://margins.example/episodes/${yard}/`,
    guid: 'tag:upkeep,1',
    link: 'https://upkeep.example/yard',
    publishedAt: '2026-03-02T06:00:00.000Z',
    audio: { url: 'https://upkeep.example/yard.mp3' },
  },
}

test('an insight is told with its proof and where it comes from', () => {
  expect(plain(describeInsight(insight, site))).toEqual(told)
})

test('a brief is told with its insights, why each was chosen, and what was scanned', () => {
  expect(plain(describeBrief(brief, site))).toEqual({
    date: '2026-03-03',
    guid: 'urn:uuid:0380b1d6-078c-561d-8a6d-19b48efcb416',
    url: 'https://margins.example/briefs/2026-03-03/',
    scanned: [{ episode: yard, outcome: 'published' }],
    insights: [{ chosen: 'The best.', ...told }],
  })
})

test('an insight as Markdown shows its text as it is', () => {
  expect(renderMarkdown(insight, { site, language: 'en' })).toBe(`# 1\\. Spares \\*first\\*

A paragraph.

> Words that were said.

Said by Otto Bergman. [Listen from 12:34](https://upkeep.example/yard.mp3#t=752)

- Show: [upkeep](https://margins.example/podcasts/upkeep/)
- Feed: <https://upkeep.example/feed.xml>
- Episode: [The \\[yard\\]](https://margins.example/episodes/${yard}/) ([at the show](https://upkeep.example/yard))
- Episode guid: tag:upkeep,1
- Published: 2 March 2026 (2026-03-02T06:00:00.000Z)
- Topics: [Maintenance](https://margins.example/topics/maintenance/)
- Made by: built-in, version 1
- Score: 0.50 of 1
- Page: <https://margins.example/insights/${spares.id}/>
- JSON: <https://margins.example/api/insights/${spares.id}.json>
`)
})

test('lists come in pages counted from the oldest: a new insight leaves older pages as they are', () => {
  const before = pagesOf(149)
  const after = pagesOf(150)
  expect([...before.keys()]).toEqual(['newest', '1'])
  expect([...after.keys()]).toEqual(['newest', '2', '1'])
  expect(before.get('newest')).toMatchObject({
    total: 149,
    newest: 'https://margins.example/api/insights.json',
    newer: null,
    older: 'https://margins.example/api/insights/page/1.json',
  })
  expect(after.get('1')).toMatchObject({ newer: 'https://margins.example/api/insights/page/2.json', older: null })
  expect(after.get('1')).toMatchObject({ insights: before.get('1')?.['insights'] })
})

test('every show, topic, thread, person and brief is listed with its address', () => {
  const thread = { slug: 'spares', terms: ['spares'], insights: library.insights, shows: 1 }
  const lists = selectApiSheets(library, [thread], site).map((sheet) => plain(describeSheet(sheet, site)))
  expect(lists[3]).toMatchObject({
    threads: [{ id: 'spares', url: 'https://margins.example/threads/spares/', insights: library.insights.map(({ id }) => id) }],
  })
  expect(lists[4]).toMatchObject({
    people: [{ id: 'otto-bergman', jsonFeed: 'https://margins.example/people/otto-bergman/feed.json', insights: 1 }],
  })
  expect(lists[5]).toMatchObject({ briefs: [{ date: '2026-03-03', json: 'https://margins.example/api/briefs/2026-03-03.json' }] })
})

/** The pages of a list of so many insights, one for each day. */
function pagesOf(count: number): Map<string, Record<string, unknown>> {
  const insights = Array.from({ length: count }, (_, index) => ({ id: `upkeep/${addDays('2026-01-01', index)}-talk/one` }))
  const sheets = selectApiSheets(tellLibrary(insights), [], site).filter(({ list }: ApiSheet) => list === 'insights')
  return new Map(sheets.map((sheet) => [String(sheet.sheet.number ?? 'newest'), plain(describeSheet(sheet, site))]))
}

/** As it is written: fields that are not defined are left out. */
function plain(value: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value))
}
