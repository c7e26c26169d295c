import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Bench, linesOf, openBench } from './fixture/bench.ts'
import { feedOf } from './fixture/feed.ts'

vi.setConfig({ testTimeout: 60_000 }) // each command starts a process, and machines are busy

let bench: Bench

beforeEach(async () => {
  bench = await openBench()
})

afterEach(() => bench.close())

test('check says what each feed offers and what is wrong, and writes nothing', async () => {
  bench.pages.set('/a.xml', feedOf('A fine show', { episodes: 12, transcripts: 8 }))
  bench.pages.set('/b.xml', feedOf('A blog', { audio: false }).replace('</channel></rss>', '<item><title>Cut'))
  const list = await bench.writeList(['a', 'b', 'c'].map((name) => ({ title: '', url: `${bench.origin}/${name}.xml` })))
  const table = await bench.podcasts('check', list)
  expect(linesOf(table.out).map((line) => line.replace(/127\.0\.0\.1:\d+|HERE/, 'HERE').replace(/ {2,}/g, ' | '))).toEqual([
    'podcast | episodes | newest | transcripts | problem',
    'A fine show | 12 | 2026-11-28 | vtt 8/10',
    'A blog | 3 | 2026-11-28 | none | no episode has audio; not well-formed (line 2): repaired; the…',
    expect.stringMatching(/^.*\/c\.xml \| - \| - \| - \| is not there \(HTTP 404\)$/),
    '',
    '2 feeds read, 1 with transcripts. 1 could not be read.',
  ])
  expect(table).toMatchObject({ code: 0, err: '' })
  const { out } = await bench.podcasts('check', list, '--json')
  expect(JSON.parse(linesOf(out)[0] ?? '')).toEqual({
    podcast: null,
    title: 'A fine show',
    feed: 'HERE/a.xml',
    problem: null,
    episodes: 12,
    newest: '2026-11-28',
    transcripts: { looked: 10, found: 8, sources: { vtt: 8 } },
    notes: [],
  })
  expect(await readdir(bench.home)).toEqual(['list.opml'])
})

test('check looks at what is followed, bundled shows and broken files among it', async () => {
  bench.pages.set('/a.xml', feedOf('A'))
  await bench.podcasts('add', `${bench.origin}/a.xml`, 'sample:the-build-log')
  await writeFile(path.join(bench.content, 'podcasts/x.md'), '---\ntitle: "X"\nfeed: "htp:/x"\n---\n')
  const { code, out } = await bench.podcasts('check')
  const rows = linesOf(out).map((line) => line.split(/ {2,}/))
  expect(code).toBe(0)
  expect(rows.slice(1, 4)).toEqual([
    ['A', '2', '2026-11-28', 'none'],
    ['The Build Log', '4', '2026-11-16', 'vtt 4/4'],
    ['x', '-', '-', '-', expect.stringContaining('podcasts/x.md: "feed": is not a feed address')],
  ])
})
