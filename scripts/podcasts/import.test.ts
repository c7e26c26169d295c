import { appendFile, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readPodcasts } from '../publish/podcast.ts'
import { type Bench, linesOf, openBench } from './fixture/bench.ts'
import { feedOf } from './fixture/feed.ts'

vi.setConfig({ testTimeout: 60_000 }) // each command starts a process, and machines are busy

const settingsLines = ['settings.md', 'rubric.md'].map((name) => expect.stringContaining(`had no ${name}`))
let bench: Bench

beforeEach(async () => {
  bench = await openBench()
})

afterEach(() => bench.close())

test('500 shows are followed in one go, each with what its feed says', async () => {
  const shows = Array.from({ length: 500 }, (_, index) => ({ title: `Show ${index}`, url: `${bench.origin}/feeds/${index}.xml` }))
  const channel = `<link>https://show.example/</link><itunes:author>Ada</itunes:author><description>About things.</description>
    <language>en-us</language><itunes:image href="https://show.example/art.jpg"/><podcast:license>cc-by-4.0</podcast:license>`
  for (const [index, { title }] of shows.entries()) bench.pages.set(`/feeds/${index}.xml`, feedOf(title, { channel, episodes: 20 }))
  const list = await bench.writeList(shows)
  const first = await bench.podcasts('import', list)
  expect({ ...first, out: linesOf(first.out) }).toEqual({ code: 0, out: [...settingsLines, '500 podcasts followed.'], err: '' })
  expect(await readPodcasts(bench.content)).toMatchObject({ podcasts: { length: 500 }, problems: [] })
  expect(await readFile(path.join(bench.content, 'podcasts/show-7.md'), 'utf8')).toBe(`---
title: "Show 7"
feed: "${bench.origin}/feeds/7.xml"
link: "https://show.example/"
author: "Ada"
description: "About things."
artwork: "https://show.example/art.jpg"
language: "en-US"
license: "cc-by-4.0"
---
`)
  bench.asked.length = 0
  expect(await bench.podcasts('import', list)).toEqual({ code: 0, out: '0 podcasts followed, 500 followed already.\n', err: '' })
  expect(bench.asked).toEqual([])
})

test('one failure stops no other: what may pass is followed by the list, what will not is left out, each with its reason', async () => {
  bench.pages.set('/good.xml', feedOf('Good'))
  bench.pages.set('/page', '<!doctype html><html><head><title>Hello</title></head></html>')
  bench.broken.set('/busy.xml', 503)
  const list = await bench.writeList([
    { title: 'Gone', url: `${bench.origin}/gone.xml` },
    { title: 'Busy', url: `${bench.origin}/busy.xml` },
    { title: 'Page', url: `${bench.origin}/page` },
    { title: 'Odd', url: 'htp:/x' },
    { title: 'Good as the list says', url: `${bench.origin}/good.xml` },
  ])
  const { code, out, err } = await bench.podcasts('import', list)
  expect({ code, err, out: linesOf(out).slice(2) }).toEqual({
    code: 0,
    err: '',
    out: [
      '! Odd: xmlUrl is not the address of a feed (got "htp:/x"). Not followed.',
      '! Gone (HERE/gone.xml) is not there (HTTP 404). Not followed.',
      '! Busy (HERE/busy.xml) answered HTTP 503. Followed by what the list says.',
      '! Page (HERE/page) is an HTML page ("Hello"), not a feed: check the address, or try again later. Not followed.',
      '2 podcasts followed, 1 of them not read yet, 3 not followed.',
    ],
  })
  expect(await bench.followed()).toEqual([
    { id: 'busy', title: 'Busy', feed: 'HERE/busy.xml' },
    { id: 'good', title: 'Good', feed: 'HERE/good.xml' },
  ])
})

test('what is followed already is left alone: by address, by scheme and slash, by guid; twins in a list are one', async () => {
  const guid = '<podcast:guid>2f0e0c8e-3f2b-5d0c-9d53-0c6b2d9a7f11</podcast:guid>'
  bench.pages.set('/a.xml', feedOf('A', { channel: guid }))
  bench.pages.set('/a-elsewhere.xml', feedOf('A', { channel: guid }))
  bench.pages.set('/b.xml', feedOf('B'))
  await bench.podcasts('add', `${bench.origin}/a.xml`)
  await appendFile(path.join(bench.content, 'podcasts/a.md'), 'My note.\n')
  const before = await readFile(path.join(bench.content, 'podcasts/a.md'), 'utf8')
  const list = await bench.writeList([
    { title: 'A', url: `${bench.origin.replace('http:', 'https:')}/a.xml/` },
    { title: 'A', url: `${bench.origin}/a-elsewhere.xml` },
    { title: 'B', url: `${bench.origin}/b.xml` },
    { title: 'B', url: `${bench.origin}/b.xml/` },
  ])
  expect(linesOf((await bench.podcasts('import', list)).out)).toEqual([
    'A (HERE/a-elsewhere.xml) is followed already: podcasts/a.md (HERE/a.xml)',
    '1 podcast followed, 3 followed already.',
  ])
  expect(await readFile(path.join(bench.content, 'podcasts/a.md'), 'utf8')).toBe(before)
  expect((await bench.podcasts('add', `${bench.origin}/a-elsewhere.xml`)).out).toBe('A is followed already: podcasts/a.md (HERE/a.xml)\n')
})

test('shows of one name get ids of their own, and a file that cannot be read is not written over', async () => {
  for (const name of ['one', 'two']) bench.pages.set(`/${name}.xml`, feedOf('News'))
  await bench.podcasts('add', `${bench.origin}/one.xml`)
  await writeFile(path.join(bench.content, 'podcasts/news.md'), '---\ntitle: "broken\n---\n')
  const list = await bench.writeList(['one', 'two'].map((name) => ({ title: 'News', url: `${bench.origin}/${name}.xml` })))
  expect((await bench.podcasts('import', list)).out).toBe('2 podcasts followed.\n')
  expect((await bench.followed()).map(({ id }) => id)).toEqual(['news-2', 'news-3'])
  expect(await readFile(path.join(bench.content, 'podcasts/news.md'), 'utf8')).toContain('broken')
})
