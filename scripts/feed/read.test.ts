import { expect, test } from 'vitest'
import { type Feed, readFeed } from './read.ts'

const url = 'https://feeds.example.org/show/feed.xml'
const namespaces =
  'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:psc="http://podlove.org/simple-chapters"'

async function read(text: string, address = url): Promise<Feed> {
  const result = await readFeed(text, address)
  if (!result.ok) throw new Error(result.reason)
  return result.feed
}

/** A feed of one item, or of a whole channel's content. */
function rss(content: string, attributes = namespaces): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" ${attributes}><channel><title>Show</title>${content}</channel></rss>`
}

async function only(item: string, attributes?: string) {
  const { episodes } = await read(rss(`<item><title>One</title><guid>1</guid>${item}</item>`, attributes))
  expect(episodes).toHaveLength(1)
  return episodes[0]
}

test('reads everything that a podcast feed says', async () => {
  const feed = await read(
    rss(`
      <link>https://example.org/</link><language>en-us</language><itunes:author>Ada &amp; friends</itunes:author>
      <description><![CDATA[<p>About <b>building</b>.</p>]]></description><itunes:image href="/cover.jpg"/>
      <podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid><podcast:license>cc-by-4.0</podcast:license>
      <itunes:new-feed-url>https://new.example.org/feed</itunes:new-feed-url>
      <podcast:person role="Host">Ada Okafor</podcast:person>
      <item>
        <title>Old</title><guid isPermaLink="false">a</guid><pubDate>Mon, 06 Oct 2025 09:00:00 GMT</pubDate>
      </item>
      <item>
        <title>New &amp; shiny</title><guid isPermaLink="false"> b </guid><pubDate>Mon, 13 Oct 2025 09:00:00 +0200</pubDate>
        <link>https://example.org/b</link><enclosure url="https://cdn.example.org/b.mp3?x=1&amp;y=2" type="audio/mpeg" length="1234"/>
        <itunes:duration>1:00:01</itunes:duration>
        <description>Short.</description><content:encoded><![CDATA[<p>The <i>long</i> notes.</p>]]></content:encoded>
        <podcast:transcript url="b.vtt" type="text/vtt; charset=utf-8" language="en" rel="captions"/>
        <podcast:transcript url="https://example.org/b.srt" type="application/x-subrip"/>
        <podcast:person>Ada Okafor</podcast:person><podcast:person role="guest">Lin Wei</podcast:person>
        <podcast:chapters url="b.json" type="application/json+chapters"/>
        <psc:chapters><psc:chapter start="1:00" title="Second"/><psc:chapter start="0" title="First"/><psc:chapter title="No start"/></psc:chapters>
      </item>`),
  )
  const { episodes, ...facts } = feed
  expect(facts).toEqual({
    title: 'Show',
    link: 'https://example.org/',
    author: 'Ada & friends',
    description: 'About building.',
    artwork: 'https://feeds.example.org/cover.jpg',
    language: 'en-US',
    license: 'cc-by-4.0',
    guid: '917393e3-1b1e-5cef-ace4-edaa54e1f810',
    newFeedUrl: 'https://new.example.org/feed',
    people: [{ name: 'Ada Okafor', role: 'host' }],
    notes: [],
  })
  expect(episodes).toEqual([
    {
      guid: 'b',
      title: 'New & shiny',
      publishedAt: new Date('2025-10-13T07:00:00Z'),
      dated: true,
      link: 'https://example.org/b',
      audio: { url: 'https://cdn.example.org/b.mp3?x=1&y=2', type: 'audio/mpeg', length: 1234 },
      duration: 3601,
      description: 'Short.',
      notes: '<p>The <i>long</i> notes.</p>',
      language: 'en-US',
      people: [
        { name: 'Ada Okafor', role: 'host' },
        { name: 'Lin Wei', role: 'guest' },
      ],
      transcripts: [
        { url: 'https://feeds.example.org/show/b.vtt', type: 'text/vtt', language: 'en', rel: 'captions' },
        { url: 'https://example.org/b.srt', type: 'application/x-subrip', language: null, rel: null },
      ],
      chapters: 'https://feeds.example.org/show/b.json',
      inlineChapters: [
        { start: 0, title: 'First' },
        { start: 60, title: 'Second' },
      ],
      license: 'cc-by-4.0',
    },
    {
      guid: 'a',
      title: 'Old',
      publishedAt: new Date('2025-10-06T09:00:00Z'),
      dated: true,
      link: null,
      audio: null,
      duration: null,
      description: null,
      notes: null,
      language: 'en-US',
      people: [{ name: 'Ada Okafor', role: 'host' }],
      transcripts: [],
      chapters: null,
      inlineChapters: [],
      license: 'cc-by-4.0',
    },
  ])
})

test.each([
  'https://podcastindex.org/namespace/1.0',
  'http://podcastindex.org/namespace/1.0/',
  'https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md',
])('finds the prefix of Podcasting 2.0 by its address %s', async (address) => {
  const episode = await only('<pc2:Transcript url="https://example.org/t.srt" type="TEXT/SRT"/>', `xmlns:pc2='${address}'`)
  expect(episode?.transcripts).toEqual([{ url: 'https://example.org/t.srt', type: 'text/srt', language: null, rel: null }])
})

test('finds a namespace that is declared where it is used, and one that is declared nowhere', async () => {
  const episode = await only(
    '<it:duration xmlns:it="http://www.itunes.com/dtds/podcast-1.0.dtd">90</it:duration><podcast:chapters url="c.json"/>',
    '',
  )
  expect([episode?.duration, episode?.chapters]).toEqual([90, 'https://feeds.example.org/show/c.json'])
})

test('lets only addresses on the web through', async () => {
  const episode = await only(
    '<link>javascript:alert(1)</link><enclosure url="file:///etc/passwd"/><podcast:chapters url="data:x"/><podcast:transcript url=""/><podcast:transcript url="ftp://example.org/t.vtt"/>',
  )
  expect([episode?.link, episode?.audio, episode?.chapters, episode?.transcripts]).toEqual([null, null, null, []])
})

test('keeps the files of a bundled show', async () => {
  const feed = await read(
    rss(
      '<item><title>One</title><enclosure url="https://example.org/a.mp3"/><podcast:transcript url="sample:show/one.vtt" type="text/vtt"/></item>',
    ),
    'sample:show',
  )
  expect(feed.episodes[0]?.transcripts[0]?.url).toBe('sample:show/one.vtt')
})

test('resolves against xml:base of feed and item', async () => {
  const episode = await only('<link>page</link>', 'xml:base="https://base.example.org/a/"')
  expect(episode?.link).toBe('https://base.example.org/a/page')
  const { episodes } = await read(rss('<item xml:base="https://item.example.org/x/"><title>One</title><link>page</link></item>'))
  expect(episodes[0]?.link).toBe('https://item.example.org/x/page')
})

test('takes the audio of several enclosures, whatever its place, and no length that is none', async () => {
  const episode = await only(
    '<enclosure url="/cover.jpg" type="image/jpeg"/><enclosure url="/film.mp4" type="video/mp4"/><enclosure url="/sound.mp3" type="audio/mpeg" length="-1"/>',
  )
  expect(episode?.audio).toEqual({ url: 'https://feeds.example.org/sound.mp3', type: 'audio/mpeg' })
})

test('takes an address in the guid for the page unless it is said to be none', async () => {
  const { episodes } = await read(
    rss(
      '<item><title>One</title><guid>https://example.org/1</guid></item><item><title>Two</title><guid isPermaLink="false">https://example.org/2</guid></item>',
    ),
  )
  expect(episodes.map(({ link }) => link)).toEqual(['https://example.org/1', null])
})

test('loses no item for want of a title, a date or a guid', async () => {
  const feed = await read(
    rss(`
      <item><guid>n</guid><pubDate>Mon, 13 Oct 2025 09:00:00 GMT</pubDate><description>Only a description here.</description></item>
      <item><title>Undated</title><guid/></item>
      <item><title>Odd date</title><guid isPermaLink="false"></guid><pubDate>some day</pubDate><enclosure url="https://example.org/2025-10-01-odd.mp3"/></item>
      <item><title>Old</title><guid>o</guid><pubDate>Mon, 06 Oct 2025 09:00:00 GMT</pubDate></item>
      <item></item>`),
  )
  expect(feed.episodes.map(({ guid, title, publishedAt, dated }) => [guid, title, publishedAt.toISOString(), dated])).toEqual([
    ['n', 'Only a description here.', '2025-10-13T09:00:00.000Z', true],
    ['Undated', 'Undated', '2025-10-06T09:00:00.000Z', false],
    ['o', 'Old', '2025-10-06T09:00:00.000Z', true],
    ['example.org/2025-10-01-odd.mp3', 'Odd date', '2025-10-01T00:00:00.000Z', true],
  ])
  expect(feed.notes).toEqual([
    '1 item left out: neither guid, title, link, audio nor text',
    '1 item with a date that cannot be right ("some day"): dated by their address or neighbours',
    '1 item without a date: dated by their address or neighbours',
    '2 items without a guid: known by audio, link or title',
  ])
})

test('reads Atom, with enclosures, XHTML and a date that is none', async () => {
  const feed = await read(`<?xml version="1.0"?>
    <a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:lang="de"><a:title type="html">Die &amp;amp; Show</a:title><a:author><a:name>Ada</a:name></a:author>
      <a:link rel="self" href="https://example.org/feed"/><a:link href="https://example.org/"/>
      <a:entry><a:id>urn:1</a:id><a:title>Eins</a:title><a:published>not a date</a:published><a:updated>2025-10-06T09:00:00Z</a:updated>
        <a:link/><a:link rel="alternate" href="eins"/><a:link rel="enclosure" type="audio/mpeg" length="5" href="eins.mp3"/>
        <a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One <b>bold</b> word</p></div></a:content></a:entry>
    </a:feed>`)
  expect([feed.title, feed.author, feed.link, feed.language]).toEqual(['Die & Show', 'Ada', 'https://example.org/', 'de'])
  expect(feed.episodes).toMatchObject([
    {
      guid: 'urn:1',
      title: 'Eins',
      publishedAt: new Date('2025-10-06T09:00:00Z'),
      link: 'https://feeds.example.org/show/eins',
      audio: { url: 'https://feeds.example.org/show/eins.mp3', type: 'audio/mpeg', length: 5 },
      description: 'One bold word',
      language: 'de',
    },
  ])
})

test('reads RSS 1.0', async () => {
  const feed =
    await read(`<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel r:about="https://example.org/"><title>RDF</title></channel>
    <item r:about="https://example.org/1"><title>One</title><link>https://example.org/1</link><dc:date>2025-10-06</dc:date></item></r:RDF>`)
  expect(feed.episodes.map(({ guid, title, publishedAt }) => [guid, title, publishedAt.toISOString()])).toEqual([
    ['https://example.org/1', 'One', '2025-10-06T00:00:00.000Z'],
  ])
})

test('reads JSON Feed', async () => {
  const feed = await read(
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'JSON show',
      language: 'en',
      authors: [{ name: 'Ada' }],
      items: [
        {
          id: 7,
          title: 'Seven',
          url: '/7',
          content_html: '<p>Hi</p>',
          date_published: '2025-10-06T09:00:00Z',
          attachments: [{ url: '7.mp3', mime_type: 'audio/mpeg', size_in_bytes: 9, duration_in_seconds: 60 }],
        },
        'no item',
      ],
    }),
  )
  expect([feed.title, feed.author, feed.notes]).toEqual(['JSON show', 'Ada', ['1 item left out: no object']])
  expect(feed.episodes).toMatchObject([
    {
      guid: '7',
      link: 'https://feeds.example.org/7',
      audio: { url: 'https://feeds.example.org/show/7.mp3', type: 'audio/mpeg', length: 9 },
      duration: 60,
      description: 'Hi',
    },
  ])
})

test.each([
  ['', 'is empty: check the address, or try again later'],
  ['<?xml version="1.0"?>\n<!-- nothing -->', 'is an XML document without any element: check the address, or try again later'],
  [
    '<!DOCTYPE html><html><head><title>My show</title><link rel="alternate" type="application/rss+xml" href="/rss"></head></html>',
    'is an HTML page ("My show"), not a feed: its feed seems to be https://feeds.example.org/rss',
  ],
  ['<html><body><h1>503</h1></body></html>', 'is an HTML page, not a feed: check the address, or try again later'],
  [
    '<opml version="2.0"><body><outline xmlUrl="https://example.org/rss"/></body></opml>',
    'is an OPML list of podcasts, not a feed: import it with the podcasts command',
  ],
  ['<urlset></urlset>', 'is a sitemap, not a feed: look for the address of the RSS feed on the site'],
  ['<note>hello</note>', 'is XML with the root element <note>, not RSS, Atom or JSON Feed: check the address'],
  ['<rss version="2.0"></rss>', 'cannot be read (it has no channel): ask its publisher to mend it'],
  ['{"items": []}', 'is JSON, but no JSON Feed (it lacks "version" or "items"): check the address'],
  ['---\nlayout: null\n---\n<rss>{% for p in posts %}</rss>', 'is a template that was not rendered: publish the built file'],
  ['Not found', 'is not RSS, Atom or JSON Feed (it begins with "Not found"): check the address'],
])('says what %j is in place of a feed', async (text, reason) => {
  expect(await readFeed(text, url)).toEqual({ ok: false, reason })
})

test('neither fetches nor expands what a document type declares elsewhere', async () => {
  const feed = await read(
    `<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY inner "Ada">]>${rss('<item><title>x&f;y &b; &inner;</title></item>').replace(/^.*\n/, '')}`,
  )
  expect(feed.episodes[0]?.title).toBe('xy &b; Ada')
})
