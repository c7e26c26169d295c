import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Bench, linesOf, openBench } from './fixture/bench.ts'
import { feedOf } from './fixture/feed.ts'

vi.setConfig({ testTimeout: 60_000 }) // each command starts a process, and machines are busy

let bench: Bench

beforeEach(async () => {
  bench = await openBench()
})

afterEach(() => bench.close())

test('a web page leads to its feed: the one with audio, whatever the format', async () => {
  bench.pages.set(
    '/',
    `<html><head><title>Home</title><link rel="alternate" type="application/rss+xml" href="/blog.xml">
     <link rel="alternate" type="application/rss+xml" href="/lost.xml"><link rel="alternate" type="application/rss+xml" href="/few.xml">
     <link rel="alternate" type="application/rss+xml" href="/show.xml"></head><body><a href="/other.xml">RSS</a></body></html>`,
  )
  bench.pages.set('/blog.xml', feedOf('The blog', { audio: false, episodes: 5 }))
  bench.pages.set('/few.xml', feedOf('Show', { episodes: 2 }))
  bench.pages.set('/show.xml', feedOf('Show', { episodes: 12, transcripts: 8 }))
  bench.pages.set('/other.xml', feedOf('Another'))
  const { code, out, err } = await bench.podcasts('add', bench.origin)
  expect({ code, err, out: linesOf(out).slice(2) }).toEqual({
    code: 0,
    err: '',
    out: [
      'HERE/ is a web page: took its feed HERE/show.xml',
      'Show is followed: podcasts/show.md (12 episodes in the feed, transcripts: vtt 8/10)',
    ],
  })
})

test('a page that names no feed is searched for links; several shows are listed, none is an error', async () => {
  bench.pages.set('/links', '<html><body><a href="/about">About</a><a href="/only.xml">Subscribe</a></body></html>')
  bench.pages.set('/network', '<html><body><a href="/one.rss">One</a><a href="/two.rss">Two</a><a href="/one.rss">One</a></body></html>')
  bench.pages.set('/empty', '<html><head><title>Nothing</title></head><body>Hello</body></html>')
  for (const name of ['only.xml', 'one.rss', 'two.rss']) bench.pages.set(`/${name}`, feedOf(`The ${name}`))
  expect((await bench.podcasts('add', `${bench.origin}/links`)).out).toContain('The only.xml is followed: podcasts/the-only-xml.md')
  expect((await bench.podcasts('add', `${bench.origin}/network`)).err).toBe(
    'HERE/network leads to 2 podcasts: add one of them\n  HERE/one.rss  The one.rss (2 episodes)\n  HERE/two.rss  The two.rss (2 episodes)\n',
  )
  expect(await bench.podcasts('add', `${bench.origin}/empty`)).toEqual({
    code: 1,
    out: '',
    err: 'HERE/empty is a web page ("Nothing"), and no feed is found on it: look for "RSS" on the show\'s web site.\n',
  })
})

test('a feed that has moved is followed at its new address, and only if it can be read there', async () => {
  bench.pages.set('/new.xml', feedOf('Mover'))
  bench.pages.set('/says.xml', feedOf('Sayer', { channel: `<itunes:new-feed-url>${bench.origin}/says-new.xml</itunes:new-feed-url>` }))
  bench.pages.set('/says-new.xml', feedOf('Sayer'))
  bench.pages.set('/wrong.xml', feedOf('Wrong', { channel: `<itunes:new-feed-url>${bench.origin}/nowhere.xml</itunes:new-feed-url>` }))
  bench.pages.set('/loop.xml', feedOf('Loop', { channel: `<itunes:new-feed-url>${bench.origin}/loop-2.xml</itunes:new-feed-url>` }))
  bench.pages.set('/loop-2.xml', feedOf('Loop', { channel: `<itunes:new-feed-url>${bench.origin}/loop.xml</itunes:new-feed-url>` }))
  bench.redirects.set('/old.xml', { status: 301, to: '/new.xml' })
  bench.redirects.set('/for-now.xml', { status: 302, to: '/says-new.xml' })
  const { out } = await bench.podcasts('add', ...['old', 'says', 'wrong', 'loop'].map((name) => `${bench.origin}/${name}.xml`))
  expect(linesOf(out).slice(2)).toEqual([
    'Mover has moved: it is read at HERE/new.xml from now on',
    'Mover is followed: podcasts/mover.md (2 episodes in the feed, no transcripts)',
    'Sayer has moved: it is read at HERE/says-new.xml from now on',
    'Sayer is followed: podcasts/sayer.md (2 episodes in the feed, no transcripts)',
    'Wrong names HERE/nowhere.xml as its new address, which is not there (HTTP 404): the old one is kept',
    'Wrong is followed: podcasts/wrong.md (2 episodes in the feed, no transcripts)',
    'Loop has moved: it is read at HERE/loop-2.xml from now on',
    'Loop is followed: podcasts/loop.md (2 episodes in the feed, no transcripts)',
  ])
  expect((await bench.followed()).map(({ feed }) => feed)).toEqual([
    'HERE/loop-2.xml',
    'HERE/new.xml',
    'HERE/says-new.xml',
    'HERE/wrong.xml',
  ])
  expect((await bench.podcasts('add', `${bench.origin}/for-now.xml`)).out).toContain('Sayer is followed already')
})
