import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { compareFiles, countFiles, kindOf, renderFiles } from './files-by-kind.ts'

test('tells the kinds of files of both sites apart by their paths', () => {
  const kinds = {
    'insights/show/2019-01-01-talk/idea/index.html': 'insights',
    'insights/show/2019-01-01-talk/idea.md': 'insights as Markdown',
    'api/insights/show/2019-01-01-talk/idea.json': 'insights as JSON',
    'insights/page/3/index.html': 'lists of insights',
    'api/insights/page/3.json': 'lists as JSON',
    'insights/api/page/3.json': 'lists as JSON',
    'api/people.json': 'lists as JSON',
    'topics/api.json': 'lists as JSON',
    'topics/tools/page/2/index.html': 'topics',
    'people/ada/rss.xml': 'RSS',
    'feed.json': 'JSON Feed',
    'sitemap-0.xml': 'maps of the site',
    'about/index.html': 'other pages',
    '_astro/page.css': 'other files',
    'pagefind/pagefind.js': null,
    'search/people.json': null,
  }
  for (const [file, kind] of Object.entries(kinds)) expect(kindOf(file), file).toBe(kind)
})

test('counts files and bytes, but no redirect to the first page of a list', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'earmark-files-'))
  const write = (file: string, bytes: number) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), 'x'.repeat(bytes))
  }
  try {
    write('topics/tools/index.html', 3000)
    write('topics/tools/page/1/index.html', 300)
    write('topics/ships/page/1/index.html', 2000)
    write('rss.xml', 10)
    expect(countFiles(folder)).toEqual([
      { kind: 'topics', files: 2, bytes: 5000 },
      { kind: 'RSS', files: 1, bytes: 10 },
    ])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('names the kinds of which one build wrote clearly more than the other', () => {
  const ours = [
    { kind: 'insights', files: 1000, bytes: 1000 },
    { kind: 'RSS', files: 100, bytes: 1000 },
    { kind: 'people', files: 40, bytes: 100 },
  ]
  expect(compareFiles(ours, ours)).toEqual([])
  const theirs = [
    { kind: 'insights', files: 1049, bytes: 1149 },
    { kind: 'RSS', files: 106, bytes: 1000 },
    { kind: 'people', files: 42, bytes: 84 },
    { kind: 'threads', files: 9, bytes: 9 },
  ]
  expect(compareFiles(ours, theirs)).toEqual(['RSS: 100 files against 106', 'people: 100 bytes against 84', 'threads: 0 files against 9'])
})

test('shows both side by side, what only one wrote too', () => {
  const rows = renderFiles(40, {
    earmark: [{ kind: 'insights', files: 40, bytes: 2 ** 20 }],
    hugo: [
      { kind: 'insights', files: 40, bytes: 2 ** 19 },
      { kind: 'RSS', files: 2, bytes: 2 ** 19 },
    ],
  })
  expect(rows.slice(2)).toEqual([
    '| insights | 40 | 1.00 | 40 | 0.50 |',
    '| RSS | 0 | 0.00 | 2 | 0.50 |',
    '| all | 40 | 1.00 | 42 | 1.00 |',
  ])
})
