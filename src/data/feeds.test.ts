import { parseJsonFeed, parseRssFeed } from 'feedsmith'
import { parseDocument } from 'htmlparser2'
import { expect, test } from 'vitest'
import { feedGuid } from './feed-guid.ts'
import { type Feed, selectFeeds } from './feeds.ts'
import { tellEpisode, tellLibrary } from './fixture.ts'
import { renderJsonFeed } from './json-feed.ts'
import { renderRss } from './rss.ts'

const site = new URL('https://margins.example')
const yard = 'upkeep/2026-03-02-the-yard'
const odd = 'Is 1 < 2 & ]]> “so”\u0007\uD800 👩‍🔧 <b>'
const body = 'كان فريق الصيانة </p>]]>&amp;<script>alert(1)</script> \u0000🙂'

const library = tellLibrary(
  [
    { id: `${yard}/odd`, title: odd, body, topics: ['maintenance'], speaker: 'Otto Bergman', start: 754 },
    { id: `${yard}/plain`, title: 'Plain', topics: ['maintenance'], speaker: '007 007' },
  ],
  {
    episodes: [
      tellEpisode(yard, {
        language: 'ar',
        audio: { url: 'https://upkeep.example/yard.mp3?a=1&b=2', length: 9 },
        people: [{ name: 'Otto Bergman', role: 'guest' }],
        transcript: { source: 'https://upkeep.example/yard.vtt', timing: 'cues', words: 9000 },
      }),
    ],
    briefs: [{ date: '2026-03-03', insights: [`${yard}/odd`], episodes: [yard], note: '<p>Note &amp; more</p>' }],
  },
)
for (const evidence of library.insights[0]?.evidence ?? []) evidence.end = 761.25
const { settings } = library
const feeds = selectFeeds(library)

function feedAt(path: string, some = feeds): Feed {
  const feed = some.find((one) => one.path === path)
  if (feed === undefined) throw new Error(`No feed at ${path}`)
  return feed
}

test('there is a feed of insights, by score, of briefs, and of each show, topic and person', () => {
  expect(feeds.map(({ path, entries }) => [path, Object.values(entries).flat().length])).toEqual([
    ['', 2],
    ['insights/score-60/', 0],
    ['insights/score-70/', 0],
    ['insights/score-80/', 0],
    ['insights/score-90/', 0],
    ['briefs/', 1],
    ['weeks/', 0],
    ['podcasts/upkeep/', 2],
    ['topics/maintenance/', 2],
    ['topics/measurement/', 0],
    ['people/otto-bergman/', 1],
  ])
})

test('a feed stays short, however long the archive', () => {
  const ids = Array.from({ length: 150 }, (_, index) => ({ id: `upkeep/2026-03-02-the-yard/i${index}`, topics: ['maintenance'] }))
  const lengths = selectFeeds(tellLibrary(ids)).map(({ entries }) => Object.values(entries).flat().length)
  expect(Math.max(...lengths)).toBe(100)
  expect(lengths).toContain(30)
})

test('an item is known by a name that neither host nor path nor an edit changes', async () => {
  expect(feedGuid(`insights/${yard}/plain`)).toBe('urn:uuid:284dea76-d7f1-5271-ae83-6eafe993b58d')
  const guidsAt = async (address: string) =>
    parseRssFeed(await renderRss(feedAt(''), { settings, site: new URL(address) })).items?.map(({ guid }) => guid)
  const guids = await guidsAt('https://margins.example')
  expect(guids).toEqual(library.insights.map(({ id }) => ({ value: feedGuid(`insights/${id}`), isPermaLink: false })))
  expect(await guidsAt('https://moved.example')).toEqual(guids)
})

test('what a person edited is updated, not new: the same name and day, and when it was changed; so is a brief that tells it', async () => {
  const briefs = [
    { date: '2026-03-03', insights: [`${yard}/odd`], episodes: [yard], note: '' },
    { date: '2026-03-04', insights: [], episodes: [], note: '' },
  ]
  const tell = (title: string, edits: Map<string, Date>) =>
    selectFeeds(tellLibrary([{ id: `${yard}/odd`, title }, { id: `${yard}/plain` }], { briefs, edits }))
  const before = tell('As it was', new Map())
  const after = tell('As it is', new Map([[`insights/${yard}/odd`, new Date('2026-03-09T10:00:00Z')]]))
  const itemsOf = async (some: Feed[], path: string) => {
    const feed = feedAt(path, some)
    const rss = parseRssFeed(await renderRss(feed, { settings, site }))
    const json: { items: Record<string, string>[] } = JSON.parse(renderJsonFeed(feed, { settings, site }))
    const lasting = (rss.items ?? []).map(({ guid, pubDate }) => [guid?.value, pubDate] as const)
    const updated = (rss.items ?? []).map(({ guid, atom }) => [guid?.value, atom?.updated] as const)
    expect(json.items.map((item) => [item['id'], item['date_modified']])).toEqual(updated)
    return { lasting, updated, built: rss.lastBuildDate }
  }
  for (const [path, changed, others] of [
    ['', `insights/${yard}/odd`, `insights/${yard}/plain`],
    ['briefs/', 'briefs/2026-03-03', 'briefs/2026-03-04'],
  ] as const) {
    const [was, is] = [await itemsOf(before, path), await itemsOf(after, path)]
    expect(is.lasting).toEqual(was.lasting)
    expect(new Map(was.updated)).toEqual(new Map([changed, others].map((name) => [feedGuid(name), undefined] as const)))
    expect(new Map(is.updated)).toEqual(
      new Map<string, string | undefined>([
        [feedGuid(changed), '2026-03-09T10:00:00.000Z'],
        [feedGuid(others), undefined],
      ]),
    )
    expect(is.built).toBe('Mon, 09 Mar 2026 10:00:00 GMT')
  }
})

test('RSS holds odd text whole: marks, ends of CDATA, right-to-left, emoji, no character that XML forbids', async () => {
  const xml = await renderRss(feedAt(''), { settings, site })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there.
  expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]|\p{Surrogate}|&(?!amp;|lt;|gt;|quot;|apos;)/u)
  const [item] = parseRssFeed(xml).items?.filter(({ title }) => title !== 'Plain') ?? []
  expect(item?.title).toBe('Is 1 < 2 & ]]> “so” 👩‍🔧 <b>')
  const shown = parseDocument(item?.content?.encoded ?? '')
  expect(JSON.stringify(shown, (name, value) => (/parent|prev|next/.test(name) ? undefined : value))).not.toContain('"script"')
  expect(item?.content?.encoded).toContain(
    '<p lang="ar" dir="rtl">كان فريق الصيانة &lt;/p&gt;]]&gt;&amp;amp;&lt;script&gt;alert(1)&lt;/script&gt; 🙂</p>',
  )
  expect(item?.description).toBe('كان فريق الصيانة &lt;/p&gt;]]&gt;&amp;amp;&lt;script&gt;alert(1)&lt;/script&gt; 🙂')
})

test('a quote that stands in the paragraph is told by the sentence of the claim', async () => {
  const own = tellLibrary([{ id: `${yard}/one`, title: 'Spares beat monitors', body: 'It was winter. Spares beat monitors, he says.' }])
  for (const evidence of own.insights[0]?.evidence ?? []) evidence.quote = 'It was winter. Spares beat monitors.'
  const [item] = parseRssFeed(await renderRss(feedAt('', selectFeeds(own)), { settings, site })).items ?? []
  expect(item?.content?.encoded).toContain('<blockquote><p>“…\u00A0Spares beat monitors.”</p></blockquote>')
})

test('a soundbite has a title as short as its namespace asks', async () => {
  const episode = tellEpisode(yard, { audio: { url: 'https://upkeep.example/yard.mp3' } })
  const long = tellLibrary([{ id: `${yard}/one`, title: 'word '.repeat(50), start: 3 }], { episodes: [episode] })
  for (const evidence of long.insights[0]?.evidence ?? []) evidence.end = 9
  const [item] = parseRssFeed(await renderRss(feedAt('', selectFeeds(long)), { settings, site })).items ?? []
  expect(item?.podcast?.soundbites?.[0]?.display?.length).toBeLessThanOrEqual(128)
  expect(item?.title?.length).toBeGreaterThan(200)
})

test('names that are numbers stay as they are, and links of a note are whole', async () => {
  const own = tellLibrary([{ id: `${yard}/one`, title: '007', topics: ['maintenance'], speaker: '1984 2001' }], {
    briefs: [
      { date: '2026-03-03', insights: [], episodes: [], note: '<p><a href="../2026-03-02/?a=1&amp;b=2">x</a> <a href="/a">y</a></p>' },
    ],
  })
  for (const podcast of own.podcasts) podcast.title = '1.50'
  const rssOf = async (path: string) => parseRssFeed(await renderRss(feedAt(path, selectFeeds(own)), { settings, site }))
  const show = await rssOf('podcasts/upkeep/')
  expect([show.title, show.items?.[0]?.title, show.items?.[0]?.source?.title]).toEqual(['1.50 · Margins', '007', '1.50'])
  expect((await rssOf('briefs/')).items?.[0]?.content?.encoded).toContain(
    '<a href="https://margins.example/briefs/2026-03-02/?a=1&amp;b=2">x</a> <a href="https://margins.example/a">y</a>',
  )
})

test('names that are numbers stay as they are where the library reads them first: speakers, soundbites, the image of a feed', async () => {
  for (const name of ['007', '1.50', '0x1F', '1e5', '-0', '12345678901234567890', '7', 'true']) {
    const episode = tellEpisode(yard, { audio: { url: 'https://upkeep.example/yard.mp3' }, people: [{ name, role: 'guest' }] })
    const own = tellLibrary([{ id: `${yard}/one`, title: name, speaker: name, start: 3 }], { episodes: [episode] })
    for (const evidence of own.insights[0]?.evidence ?? []) evidence.end = 9
    own.settings.title = name
    const xml = await renderRss(feedAt('', selectFeeds(own)), { settings: own.settings, site })
    expect(xml).not.toContain('CDATA')
    const { image, items } = parseRssFeed(xml)
    const { persons, soundbites } = items?.[0]?.podcast ?? {}
    expect([image?.title, persons?.[0]?.display, soundbites?.[0]?.display]).toEqual([name, name, name])
  }
})

test('an RSS item tells where it was heard, in elements that readers know', async () => {
  const xml = await renderRss(feedAt('people/otto-bergman/'), { settings, site })
  const feed = parseRssFeed(xml)
  expect(feed).toMatchObject({
    title: 'Otto Bergman · Margins',
    link: 'https://margins.example/people/otto-bergman/',
    language: 'en',
    lastBuildDate: 'Mon, 02 Mar 2026 06:00:00 GMT',
    image: { url: 'https://margins.example/apple-touch-icon.png' },
  })
  expect(feed.items?.[0]).toMatchObject({
    link: `https://margins.example/insights/${yard}/odd/`,
    categories: [{ name: 'Maintenance' }],
    source: { title: 'upkeep', url: 'https://upkeep.example/feed.xml' },
    podcast: {
      persons: [{ display: 'Otto Bergman', role: 'guest' }],
      soundbites: [{ startTime: 754, duration: 7.25 }],
      alternateEnclosures: [{ type: 'audio/mpeg', length: 9, sources: [{ uri: 'https://upkeep.example/yard.mp3?a=1&b=2' }] }],
      transcripts: [{ url: 'https://upkeep.example/yard.vtt', type: 'text/vtt' }],
    },
  })
  expect(xml).toContain(`<atom:link href="https://margins.example/insights/${yard}/odd.md" rel="alternate" type="text/markdown"/>`)
  expect(xml).not.toContain('<enclosure')
})

test('JSON Feed has what version 1.1 asks for, and the provenance beside it', () => {
  const json: unknown = JSON.parse(renderJsonFeed(feedAt(''), { settings: { ...settings, hub: 'https://hub.example/' }, site }))
  expect(parseJsonFeed(json)).toMatchObject({ title: 'Margins' })
  expect(json).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    home_page_url: 'https://margins.example/insights/',
    feed_url: 'https://margins.example/feed.json',
    hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
    items: [
      {
        id: feedGuid(`insights/${yard}/odd`),
        url: `https://margins.example/insights/${yard}/odd/`,
        title: expect.stringContaining('👩‍🔧 <b>'),
        date_published: '2026-03-02T06:00:00.000Z',
        tags: ['Maintenance'],
        language: 'ar',
        _earmark: {
          about: 'https://margins.example/api/',
          evidence: [{ speaker: 'Otto Bergman', start: 754, listen: 'https://upkeep.example/yard.mp3?a=1&b=2#t=752' }],
          engine: { name: 'built-in', prompt: 1 },
          podcast: { feed: 'https://upkeep.example/feed.xml' },
          episode: { guid: yard },
        },
      },
      { id: feedGuid(`insights/${yard}/plain`) },
    ],
  })
})

test('a brief begins where the publisher’s day does', async () => {
  const there = { ...settings, brief: { ...settings.brief, timeZone: 'America/Los_Angeles' } }
  expect(parseRssFeed(await renderRss(feedAt('briefs/'), { settings: there, site })).items?.[0]?.pubDate).toBe(
    'Tue, 03 Mar 2026 08:00:00 GMT',
  )
  expect(JSON.parse(renderJsonFeed(feedAt('briefs/'), { settings: there, site })).items[0].date_published).toBe('2026-03-03T08:00:00.000Z')
  expect(parseRssFeed(await renderRss(feedAt('briefs/'), { settings, site })).items?.[0]?.pubDate).toBe('Tue, 03 Mar 2026 00:00:00 GMT')
})

test('a brief is one item with all its insights and the editor’s note; a hub is named where there is one', async () => {
  const xml = await renderRss(feedAt('briefs/'), { settings: { ...settings, hub: 'https://hub.example/?a=1&b=2' }, site })
  const feed = parseRssFeed(xml)
  expect(xml).toContain('<atom:link href="https://hub.example/?a=1&amp;b=2" rel="hub"/>')
  expect(feed.items?.[0]?.title).toBe('The brief of Tuesday, 3 March 2026')
  expect(feed.items?.[0]?.content?.encoded).toMatch(/^<p>Note &amp; more<\/p>\n<h2>1\. <a href="https:\/\/margins\.example\/insights\//)
})
