import { expect, test } from 'vitest'
import { renderOpml } from '#domain/opml.ts'
import type { Podcast } from '#domain/podcast.ts'
import { readOpml } from './read.ts'

const podcast = (title: string, feed: string, more: Partial<Podcast> = {}): Podcast => ({
  id: title.toLowerCase(),
  title,
  feed,
  topics: [],
  publish: 'on',
  ...more,
})

test('podcasts are written by title, bundled shows left out, and are read again as they were', () => {
  const odd = podcast('Q & "A" <b>\u0007', 'https://q.example/feed?x=1&y=2', {
    link: 'https://q.example/',
    description: 'Line one\nline two',
    language: 'de',
    artwork: 'https://q.example/art.png',
  })
  const shows = [odd, podcast('Show 10', 'https://b.example/'), podcast('Sample', 'sample:x'), podcast('show 2', 'https://c.example/')]
  const opml = renderOpml(shows, 'Mine & yours')
  expect(opml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>Mine &amp; yours</title>
  </head>
  <body>
    <outline type="rss" text="Q &amp; &quot;A&quot; &lt;b&gt; " title="Q &amp; &quot;A&quot; &lt;b&gt; " xmlUrl="https://q.example/feed?x=1&amp;y=2" htmlUrl="https://q.example/" description="Line one line two" language="de" imageUrl="https://q.example/art.png"/>
    <outline type="rss" text="show 2" title="show 2" xmlUrl="https://c.example/"/>
    <outline type="rss" text="Show 10" title="Show 10" xmlUrl="https://b.example/"/>
  </body>
</opml>
`)
  const again = readOpml(new TextEncoder().encode(opml))
  expect(again.ok && again.feeds.map(({ address, link, language }) => [address, link, language])).toEqual([
    ['https://q.example/feed?x=1&y=2', 'https://q.example/', 'de'],
    ['https://c.example/', null, null],
    ['https://b.example/', null, null],
  ])
})

test('no podcasts are a list without entries', () => {
  expect(renderOpml([], 'Mine')).toContain('<body>\n  </body>')
})
