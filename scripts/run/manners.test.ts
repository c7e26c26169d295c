import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readEnv } from '../env.ts'
import { type Host, openHost } from '../net/fixture/host.ts'
import { writeTextFile } from '../publish/file.ts'
import { openDesk } from './desk.ts'
import { forgetFailures, noteFailure } from './failures.ts'
import { collectPodcasts } from './run.ts'

const root = path.join(import.meta.dirname, '../..')
const stock = path.join(root, 'scripts/extract/golden/openai/content') // a publisher changes theirs
const silent = { stage() {}, line() {}, end() {} }
let content = ''
let host: Host
let origin = ''
/** What the server gives by path: a body, or a status and where to. */
let pages: Record<string, string | { status: number; location?: string; retry?: string }> = {}
let asked: string[] = []

beforeEach(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'earmark-manners-'))
  await cp(path.join(stock, 'settings.md'), path.join(content, 'settings.md'))
  await cp(path.join(stock, 'rubric.md'), path.join(content, 'rubric.md'))
  pages = {}
  asked = []
  host = await openHost((request, response) => {
    const page = pages[request.url ?? '']
    asked.push(`${request.url}${request.headers['if-none-match'] ? ' conditional' : ''}`)
    if (page === undefined) return response.writeHead(404).end()
    if (typeof page !== 'string') {
      const headers = { ...(page.location && { location: page.location }), ...(page.retry && { 'retry-after': page.retry }) }
      return response.writeHead(page.status, headers).end()
    }
    const etag = `"${page.length}"`
    if (request.headers['if-none-match'] === etag) return response.writeHead(304).end()
    return response.writeHead(200, { etag }).end(page)
  })
  origin = host.origin
  await writeTextFile(path.join(content, 'podcasts/show.md'), `---\ntitle: "Show" # ours\nfeed: "${origin}/feed.xml"\n---\n`)
})

afterEach(async () => {
  await host.close()
  await rm(content, { recursive: true, force: true })
})

async function collect(day = '2026-11-22') {
  const env = readEnv({ EARMARK_ALLOW_HOSTS: '127.0.0.1', EARMARK_CACHE: path.join(content, '.cache') })
  const desk = await openDesk(content, env, {})
  return collectPodcasts({ ...desk, progress: silent, now: new Date(`${day}T06:00:00Z`) })
}

const read = (name: string) => readFile(path.join(content, name), 'utf8')

function episode(slug: string, day: string, more = ''): string {
  return `<item><title>${slug}</title><guid isPermaLink="false">${slug}</guid><pubDate>${new Date(`${day}T06:00:00Z`).toUTCString()}</pubDate>
    <itunes:duration>1200</itunes:duration>${more}</item>`
}

function feed(...items: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
    xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel><title>Show</title>${items.join('\n')}</channel></rss>`
}

const transcriptOf = (file: string) => `<podcast:transcript url="/${file}" type="application/x-subrip"/>`
const talk = () => readFile(path.join(root, 'scripts/samples/plain-work/2026-11-18-four-days.srt'), 'utf8')

test('asks conditionally once all is dealt with, and a lost cache costs only traffic', async () => {
  pages = { '/feed.xml': feed(episode('one', '2026-11-01', transcriptOf('a.srt'))), '/a.srt': await talk() }
  await collect()
  await collect()
  expect(asked).toEqual(['/feed.xml', '/a.srt', '/feed.xml conditional'])
  await rm(path.join(content, '.cache'), { recursive: true })
  expect((await collect()).totals.episodes).toBe(0)
})

test('takes what came since, however old its date, and nothing twice', async () => {
  pages = { '/feed.xml': feed(episode('one', '2026-11-01', transcriptOf('a.srt'))), '/a.srt': await talk() }
  await collect()
  pages['/feed.xml'] = feed(episode('two', '2026-11-10', transcriptOf('a.srt')), episode('one', '2026-11-01', transcriptOf('a.srt')))
  expect((await collect()).podcasts[0]?.episodes.map(({ title }) => title)).toEqual(['two'])
})

test('writes down where a feed moved for good, and not where it moved for now', async () => {
  pages = { '/feed.xml': { status: 302, location: '/now.xml' }, '/now.xml': feed(), '/new.xml': feed() }
  await collect()
  expect(await read('podcasts/show.md')).toContain(`feed: "${origin}/feed.xml"`)
  pages['/feed.xml'] = { status: 301, location: '/new.xml' }
  await collect()
  expect(await read('podcasts/show.md')).toBe(`---\ntitle: "Show" # ours\nfeed: "${origin}/new.xml"\n---\n`)
})

test('a feed that is gone for good is switched off with a note, and not asked for again', async () => {
  pages = { '/feed.xml': { status: 410 } }
  expect((await collect()).podcasts[0]?.problem).toMatch(/is gone for good \(HTTP 410\).*switched off/)
  expect(await read('podcasts/show.md')).toMatch(/publish: "off"\n---\n+The feed is gone for good/)
  asked = []
  await collect()
  expect(asked).toEqual([])
})

test('asks again for a late transcript until the wait is over, keeping a person’s words', async () => {
  pages = { '/feed.xml': feed(episode('late', '2026-11-20', transcriptOf('late.srt'))) }
  await collect('2026-11-20')
  const file = 'episodes/show/2026-11-20-late.md'
  expect(await read(file)).toContain('outcome: "no-transcript"\nreason: ')
  await writeTextFile(path.join(content, file), `${await read(file)}A word of the editor.\n`)
  const before = await read(file)
  await collect('2026-11-22')
  expect(await read(file)).toBe(before)
  pages['/late.srt'] = await talk()
  const report = await collect('2026-11-23')
  expect(report.podcasts[0]?.episodes[0]?.outcome).toBe('published')
  expect(await read(file)).toMatch(/outcome: "published"\ntranscript:[\s\S]*A word of the editor\.\n$/)
  expect(report.brief).toBe('2026-11-23')
})

test('does not ask for ever', async () => {
  pages = { '/feed.xml': feed(episode('late', '2026-11-01', transcriptOf('late.srt'))) }
  await collect('2026-11-20')
  asked = []
  await collect('2026-11-21')
  await collect('2026-11-22')
  expect(asked).toEqual(['/feed.xml', '/feed.xml conditional'])
})

test('a server that is down for now leaves no trace, and the next run tries again', async () => {
  pages = { '/feed.xml': feed(episode('one', '2026-11-01', transcriptOf('a.srt'))), '/a.srt': { status: 503 } }
  expect((await collect()).podcasts[0]?.episodes[0]).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('HTTP 503') })
  await expect(read('episodes/show/2026-11-01-one.md')).rejects.toThrow()
  pages['/a.srt'] = await talk()
  expect((await collect()).podcasts[0]?.episodes[0]?.outcome).toBe('published')
}, 20_000)

test('a host that has failed in every run for `waitDays` is not asked any more, and the file says why', async () => {
  pages = { '/feed.xml': feed(episode('one', '2026-11-01', transcriptOf('a.srt'))), '/a.srt': { status: 503, retry: '600' } }
  for (const day of ['2026-11-10', '2026-11-12', '2026-11-16']) {
    expect((await collect(day)).podcasts[0]?.episodes[0]?.outcome).toBe('failed')
  }
  const reason = `${origin}/a.srt answered HTTP 503; so it has been since 2026-11-10, and it is not asked any more`
  expect((await collect('2026-11-17')).podcasts[0]?.episodes[0]).toMatchObject({ outcome: 'no-transcript', reason })
  expect(await read('episodes/show/2026-11-01-one.md')).toContain(`reason: "${reason}"`)
  asked = []
  expect((await collect('2026-11-18')).totals.episodes).toBe(0)
  expect(asked).toEqual(['/feed.xml'])
})

test('a run of failures that a good answer breaks begins anew', async () => {
  const states = { cache: path.join(content, '.cache'), content }
  const failed = { podcast: 'show', guid: 'one', what: 'transcript' } as const
  const on = (day: string) => noteFailure(states, failed, { now: new Date(`${day}T06:00:00Z`), waitDays: 7 })
  expect([await on('2026-11-01'), await on('2026-11-02')]).toEqual([null, null])
  await forgetFailures(states, failed, new Date('2026-11-05T06:00:00Z'))
  expect([await on('2026-11-09'), await on('2026-11-16'), await on('2026-11-17')]).toEqual([null, null, new Date('2026-11-09T06:00:00Z')])
})

test('skips by words in the title before anything is fetched for the episode', async () => {
  await writeTextFile(
    path.join(content, 'settings.md'),
    (await read('settings.md')).replace('waitDays: 7', 'waitDays: 7\nskip: ["trailer", "best of"]'),
  )
  pages = {
    '/feed.xml': feed(episode('Season 2: Trailer!', '2026-11-02', transcriptOf('a.srt')), episode('Trailers of old', '2026-11-01')),
  }
  const report = await collect()
  expect(report.podcasts[0]?.episodes.map(({ outcome }) => outcome)).toEqual(['skipped', 'no-transcript'])
  expect(report.podcasts[0]?.episodes[0]?.reason).toBe('the title has "trailer", which settings skip')
  expect(asked).toEqual(['/feed.xml'])
})

test('an insight knows its chapter, and nothing is taken from a sponsor’s', async () => {
  const chapters = {
    version: '1.2.0',
    chapters: [
      { startTime: 0, title: 'Before noon' },
      { startTime: 500, title: 'Sponsor: Acme' },
      { startTime: 1000, title: 'After noon' },
    ],
  }
  pages = {
    '/feed.xml': feed(
      episode('one', '2026-11-01', `${transcriptOf('a.srt')}<podcast:chapters url="/c.json" type="application/json+chapters"/>`),
    ),
    '/a.srt': await talk(),
    '/c.json': JSON.stringify(chapters),
  }
  const report = await collect()
  const files = await Promise.all(report.podcasts[0]?.episodes[0]?.insights.map((id) => read(`insights/${id}.md`)) ?? [])
  expect(files.length).toBeGreaterThan(1)
  for (const file of files) expect(file).toMatch(/\nchapter: "(Before|After) noon"\n/)
})

test('reads a transcript that the show notes link to on the show’s own site', async () => {
  const turns = (await talk())
    .split(/\n\n/)
    .map((cue) => cue.split('\n').slice(2).join(' '))
    .join(' ')
    .replaceAll(/(Ingrid Solberg|Desmond Achebe|Hanne Vestergaard): /g, '</p><p><b>$1:</b> ')
  const notes = `<content:encoded><![CDATA[<p>Four days. <a href="/one/transcript">Transcript</a></p>]]></content:encoded>`
  const item = episode('one', '2026-11-01', `<link>${origin}/one</link>${notes}`)
  pages = {
    '/feed.xml': feed(item).replace('<rss ', '<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" '),
    '/one/transcript': `<!doctype html><html><head><title>Four days</title></head><body><nav><a href="/">Home</a></nav><h1>Four days</h1><h2>Transcript</h2><p>${turns}</p></body></html>`,
  }
  expect((await collect()).podcasts[0]?.episodes[0]).toMatchObject({ outcome: 'published', transcript: `${origin}/one/transcript` })
})

test('an episode that is published again is told by its first insights, and nothing comes twice', async () => {
  pages = { '/feed.xml': feed(episode('one', '2026-11-01', transcriptOf('a.srt'))), '/a.srt': await talk() }
  const first = (await collect()).podcasts[0]?.episodes[0]?.insights ?? []
  pages['/feed.xml'] = feed(
    episode('Best of: one', '2026-11-10', transcriptOf('a.srt')),
    episode('one', '2026-11-01', transcriptOf('a.srt')),
  )
  const again = (await collect()).podcasts[0]?.episodes[0]
  expect(again).toMatchObject({ outcome: 'no-insight', insights: [], reason: `${first.length} insights told before` })
  expect(again?.repeats?.toSorted()).toEqual(first.toSorted())
  expect(await read('episodes/show/2026-11-10-best-of-one.md')).toContain('repeats:\n')
})
