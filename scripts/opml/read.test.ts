import { expect, test } from 'vitest'
import { type OpmlFeed, type OpmlResult, readOpml } from './read.ts'

const read = (text: string): OpmlResult => readOpml(new TextEncoder().encode(text))
const listOf = (body: string) => `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>${body}</body></opml>`
const feed = (address: string, title: string | null, more: Partial<OpmlFeed> = {}): OpmlFeed => ({
  address,
  title,
  link: null,
  description: null,
  language: null,
  artwork: null,
  ...more,
})

test('groups are opened, and all that an entry says is kept', () => {
  const outlines = `<outline text="Science"><outline text="Deep"><outline type="rss" text="Wet &amp; Dry" title="Wet &amp; Dry, the show"
    xmlUrl="https://a.example/feed?x=1&amp;y=2" htmlUrl="https://a.example/" description="On water" language="en-gb"
    imageUrl="https://a.example/art.png"/></outline></outline><outline type="rss" text="B" xmlUrl="https://b.example/rss"/>`
  expect(read(listOf(outlines))).toEqual({
    ok: true,
    feeds: [
      feed('https://a.example/feed?x=1&y=2', 'Wet & Dry, the show', {
        link: 'https://a.example/',
        description: 'On water',
        language: 'en-gb',
        artwork: 'https://a.example/art.png',
      }),
      feed('https://b.example/rss', 'B'),
    ],
    left: [],
  })
})

test('the habits of apps are met: case, url in place of xmlUrl, feed: addresses, entities, white space', () => {
  const outlines = `<OUTLINE TEXT="Upper" XMLURL="https://a.example/1"/><outline text="Lower" xmlurl=" feed://a.example/2 "/>
    <outline text="Url" type="rss" url="https://a.example/3"/><outline text="Bare" url="https://a.example/4"/>
    <outline text="Caf&amp;eacute; &#233;" xmlUrl="a.example/5"/><outline xmlUrl="https://a.example/6"/>
    <outline text="A link" type="link" url="https://a.example/page"/>`
  expect(read(listOf(outlines))).toEqual({
    ok: true,
    feeds: [
      feed('https://a.example/1', 'Upper'),
      feed('http://a.example/2', 'Lower'),
      feed('https://a.example/3', 'Url'),
      feed('https://a.example/4', 'Bare'),
      feed('https://a.example/5', 'Café é'),
      feed('https://a.example/6', null),
    ],
    left: ['A link: has no feed address (xmlUrl)'],
  })
})

test('an entry without a feed is said, a group without entries too', () => {
  const outlines =
    '<outline text="Odd" xmlUrl="htp:/x"/><outline text="Site" htmlUrl="https://a.example/"/><outline text="Empty"></outline>'
  expect(read(listOf(outlines))).toEqual({
    ok: true,
    feeds: [],
    left: [
      'Odd: xmlUrl is not the address of a feed (got "htp:/x")',
      'Site: has no feed address (xmlUrl); add its page: https://a.example/',
      'Empty: has no feed address (xmlUrl)',
    ],
  })
})

test('a list that is not well-formed, cut short or without its root is read as far as it goes', () => {
  const bare = listOf('<outline text="Q & A" xmlUrl="https://a.example/?x=1&y=2"><outline text="<b>B</b>" xmlUrl="https://b.example/">')
  const feeds = [feed('https://a.example/?x=1&y=2', 'Q & A'), feed('https://b.example/', 'B')]
  expect(read(bare)).toEqual({ ok: true, feeds, left: [] })
  expect(read(bare.slice(0, bare.indexOf('</body>')))).toEqual({ ok: true, feeds, left: [] })
  expect(read(bare.slice(bare.indexOf('<outline'), bare.indexOf('</body>')))).toEqual({ ok: true, feeds, left: [] })
})

test('byte order marks and encodings are those of feeds', () => {
  const text = listOf('<outline text="Übung" xmlUrl="https://a.example/"/>')
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le')
  const latin = Buffer.from(text.replace('"1.0"?', '"1.0" encoding="iso-8859-1"?'), 'latin1')
  const marked = Buffer.from(`\uFEFF${text}`)
  for (const bytes of [utf16, latin, marked]) {
    expect(readOpml(bytes)).toEqual({ ok: true, feeds: [feed('https://a.example/', 'Übung')], left: [] })
  }
})

test('entities of a document type are not resolved', () => {
  const doctype = '<!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
  const text = `${doctype}<opml version="1.0"><body><outline text="A&x;" xmlUrl="https://a.example/"/></body></opml>`
  expect(read(text)).toEqual({ ok: true, feeds: [feed('https://a.example/', 'A&x;')], left: [] })
})

test('what is no list says what it is', () => {
  const reasons = ['', '<rss version="2.0"><channel><title>A</title></channel></rss>', '<html><body>Hi</body></html>', listOf('')].map(read)
  expect(reasons).toEqual([
    { ok: false, reason: 'is empty: export the list again' },
    { ok: false, reason: 'is a feed, not a list of podcasts: follow it by its address with "npm run podcasts -- add URL"' },
    { ok: false, reason: 'is not OPML: export the list of podcasts from your app as OPML' },
    { ok: false, reason: 'is an OPML list without any entry: export it again' },
  ])
})
