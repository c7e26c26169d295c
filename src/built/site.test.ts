import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith'
import { parseDocument } from 'htmlparser2'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Built, buildCopy } from './build.ts'
import { holdToRules } from './feed-rules.ts'
import { type Link, readLinks } from './links.ts'

const minute = 60_000
/** The page of an insight. */
const spares = 'insights/sample-upkeep/2026-03-02-the-yard/spares-before-monitors/index.html'
const logo = '<svg xmlns="http://www.w3.org/2000/svg" width="220" height="60"/>'
const builds: { base: string; built: Built }[] = []

beforeAll(async () => {
  builds.push({ base: '/', built: await buildCopy({ base: '/' }) })
  builds.push({ base: '/a-book/', built: await buildCopy({ base: '/a-book/', change: giveLogo }) })
}, 2 * minute)

afterAll(async () => {
  for (const { built } of builds) await built.remove()
})

test('builds without a warning', () => {
  for (const { built } of builds) expect(built.printed).not.toMatch(/\[WARN\]|\[ERROR\]|Left out/)
})

test('has every page', async () => {
  const pages = (await listFiles(first().out)).filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'))
  expect(pages.sort()).toMatchInlineSnapshot(`
    [
      "404.html",
      "about/index.html",
      "api/index.html",
      "brief/mine/index.html",
      "briefs/2026-03-03/index.html",
      "briefs/2026-03-17/index.html",
      "briefs/2026/03/index.html",
      "briefs/2026/index.html",
      "briefs/index.html",
      "costs/index.html",
      "episodes/hadith/2026-03-10-الصيانة/index.html",
      "episodes/sample-upkeep/2026-03-02-the-yard/index.html",
      "episodes/sample-upkeep/2026-03-09-the-alarm/index.html",
      "episodes/sample-upkeep/2026-03-16-lost-tape/index.html",
      "index.html",
      "insights/hadith/2026-03-10-الصيانة/عمل-لا-يراه-أحد/index.html",
      "insights/index.html",
      "insights/sample-upkeep/2026-03-02-the-yard/no-time/index.html",
      "insights/sample-upkeep/2026-03-02-the-yard/spares-before-monitors/index.html",
      "insights/sample-upkeep/2026-03-02-the-yard/the-ledger-of-stops/index.html",
      "insights/sample-upkeep/2026-03-09-the-alarm/alarms-to-owners/index.html",
      "insights/sample-upkeep/2026-03-09-the-alarm/ledger-of-alarms/index.html",
      "kept/index.html",
      "people/index.html",
      "people/ines-vale/index.html",
      "people/otto-bergman/index.html",
      "people/ليلى-منصور/index.html",
      "podcasts/a-quiet-show/index.html",
      "podcasts/hadith/index.html",
      "podcasts/index.html",
      "podcasts/sample-upkeep/index.html",
      "search/index.html",
      "subscribe/index.html",
      "subscribe/letter/2026-03-17.html",
      "threads/index.html",
      "topics/index.html",
      "topics/maintenance/index.html",
      "topics/measurement/index.html",
      "topics/unused/index.html",
      "weeks/2026-03-22/index.html",
      "weeks/index.html",
    ]
  `)
})

test('every link and fragment leads somewhere, at the root and at a base path', async () => {
  for (const { base, built } of builds) {
    const files = new Set(await listFiles(built.out))
    const links = await readAllLinks(built.out)
    const broken = [...links].flatMap(([page, { out }]) =>
      out.filter((link) => !leadsSomewhere(link, { page, base, files, links })).map((link) => `${page}: ${link.address}`),
    )
    expect(broken).toEqual([])
  }
})

test('nothing on a page comes from another host, and a cover that could not be had leaves the initials', async () => {
  const foreign: string[] = []
  for (const [, html] of await readPages(first().out)) {
    foreign.push(...readLinks(html).out.flatMap((link) => (link.loads && /^(https?:)?\/\//.test(link.address) ? [link.address] : [])))
  }
  expect(foreign).toEqual([])
  const html = await readFile(join(first().out, 'podcasts/a-quiet-show/index.html'), 'utf8')
  const [, file = ''] = /<img src="\/(covers\/[^"]+)" alt="" width="\d+" height="\d+" loading="lazy"/.exec(html) ?? []
  expect(await sharp(await readFile(join(first().out, file))).metadata()).toMatchObject({ format: 'webp', width: 1, height: 1 })
  expect(first().printed).toContain('No cover for a-quiet-show: http://127.0.0.1:9/cover.jpg: ')
})

test('a brief, its feed and its letter say what it was made from and what is waited for', async () => {
  for (const page of ['index.html', 'briefs/2026-03-17/index.html']) {
    const html = await readFile(join(first().out, page), 'utf8')
    expect(html, page).toContain('Made from 2 shows, 3 episodes, 40 minutes of audio, the newest from 16 March 2026.')
    expect(html, page).toMatch(/<summary[^>]*>1 waiting<\/summary>/)
    expect(html, page).toContain('1 minute to read')
  }
  const feed = await readFile(join(first().out, 'briefs/rss.xml'), 'utf8')
  expect(feed).toContain('Chosen from 3 episodes of 2 shows, 40 minutes of talk (1 waiting for a transcript).')
  const letter = await readFile(join(first().out, 'subscribe/letter/2026-03-17.txt'), 'utf8')
  expect(letter.replace(/\s+/g, ' ')).toContain('Chosen from 2 shows, 3 episodes, 40 minutes of audio, the newest from 16 March')
  expect(letter).toContain('Still without a transcript: 1 episode.')
})

test('the home page says since when there is nothing new, and a week tells what shows shared and disputed', async () => {
  const home = await readFile(join(first().out, 'index.html'), 'utf8')
  expect(home).toContain('Nothing new since Tuesday, 17 March 2026.')
  expect(home).toContain('href="/weeks/2026-03-22/"')
  const week = await readFile(join(first().out, 'weeks/2026-03-22/index.html'), 'utf8')
  expect(week).toContain('“alarm &lt;&amp;&gt;”, on 2 shows')
  expect(week).toContain('Score 0.80, best of 3; new here.')
  expect(week).toContain('Chosen by an editor.')
  expect(week).toMatch(/What disagreed[\s\S]*disputes[\s\S]*spares-before-monitors/)
})

test('a person’s page holds what they said, whatever their name was cut to', async () => {
  const html = await readFile(join(first().out, 'people/ines-vale/index.html'), 'utf8')
  const said = [...html.matchAll(/<h3[^>]*><a href="([^"]+)"/g)].map((match) => match[1])
  expect(said).toEqual([
    '/insights/sample-upkeep/2026-03-09-the-alarm/alarms-to-owners/',
    '/insights/sample-upkeep/2026-03-09-the-alarm/ledger-of-alarms/',
    '/insights/sample-upkeep/2026-03-02-the-yard/the-ledger-of-stops/',
  ])
  expect(html).toContain('host of 2 episodes')
})

test('a paragraph links the people whom it names, at a base path too', async () => {
  for (const { base, built } of builds) {
    const paragraph = /that (<a [^<]*<\/a>) advises/.exec(await readFile(join(built.out, spares), 'utf8'))?.[1]
    expect(paragraph?.replace(/ data-astro-cid-\w+/, '')).toBe(`<a href="${base}people/otto-bergman/">Otto Bergman</a>`)
  }
})

test('an episode tells the time it saves, its chapters and what it repeats', async () => {
  const yard = await readFile(join(first().out, 'episodes/sample-upkeep/2026-03-02-the-yard/index.html'), 'utf8')
  expect(yard).toContain('1 hour in 1')
  expect(yard).toMatch(/<h2[^>]*>\s*In the yard\s*<\/h2>/)
  const alarm = await readFile(join(first().out, 'episodes/sample-upkeep/2026-03-09-the-alarm/index.html'), 'utf8')
  expect(alarm).toMatch(/Heard before[\s\S]*the-ledger-of-stops/)
})

test('no element carries an inline style or handler, which the policy forbids', async () => {
  for (const [page, html] of await readPages(first().out)) {
    expect(html, page).not.toMatch(/<[^>]+\s(style|on\w+)="/)
    expect(html, page).toMatch(/<meta http-equiv="content-security-policy" content="default-src 'self'; /)
  }
})

test('the feed of insights holds each one whole, under a name that is the same at every address', async () => {
  for (const { base, built } of builds) {
    const xml = await readFile(join(built.out, 'rss.xml'), 'utf8')
    const items = xml.split('<item>').slice(1)
    expect(items).toHaveLength(6)
    const item = items.find((text) => text.includes('spares-before-monitors')) ?? ''
    const page = `https://margins.example${base}insights/sample-upkeep/2026-03-02-the-yard/spares-before-monitors/`
    expect(item).toContain(`<link>${page}</link><guid isPermaLink="false">urn:uuid:5359c889-b5c2-5586-aef4-488d0edd0cbc</guid>`)
    expect(item).toContain('<title>A spare transformer in the yard is worth more than a monitor on the wall</title>')
    expect(unescapeXml(/<content:encoded>([\s\S]*)<\/content:encoded>/.exec(item)?.[1] ?? '')).toBe(
      [
        '<p lang="en" dir="ltr">A transformer can be run until it fails as long as a spare transformer stands within a day’s drive. When lead times for a spare went from nine months to three years, the utility that Otto Bergman advises began to buy spares first and monitoring second.</p>',
        '<blockquote lang="en" dir="ltr"><p>“A spare transformer in the yard is worth more than any monitor on the wall, if &lt;you&gt; can get one &amp; keep it dry.”</p></blockquote><p>Said by Otto Bergman. <a href="https://upkeep.example/yard.mp3?a=1&amp;b=2#t=752">Listen from 12:34</a></p>',
        `<p>Heard on Upkeep &lt;&amp; sons&gt;, <a href="https://margins.example${base}episodes/sample-upkeep/2026-03-02-the-yard/">The yard</a></p>`,
      ].join('\n'),
    )
  }
})

test('the feed of briefs holds each brief whole, newest first', async () => {
  const xml = await readFile(join(first().out, 'briefs/rss.xml'), 'utf8')
  const items = xml.split('<item>').slice(1)
  expect(items.map((item) => /<title>(.*?)<\/title>/.exec(item)?.[1])).toEqual([
    'The brief of Tuesday, 17 March 2026',
    'The brief of Tuesday, 3 March 2026',
  ])
  expect(items[0]).toContain('<link>https://margins.example/briefs/2026-03-17/</link><guid isPermaLink="false">urn:uuid:')
  expect(unescapeXml(items[0] ?? '')).toContain(
    '1. <a href="https://margins.example/insights/sample-upkeep/2026-03-09-the-alarm/alarms-to-owners/">',
  )
})

test('every feed is well-formed, is read as a feed, and stands in both formats', async () => {
  const files = await listFiles(first().out)
  const feeds = files.filter((file) => /(^|\/)rss\.xml$/.test(file))
  expect(feeds).toHaveLength(16) // insights, four by score, briefs, weeks, three shows, three topics, three people
  for (const file of [...feeds, 'sitemap-index.xml', 'sitemap-0.xml']) {
    const xml = await readFile(join(first().out, file), 'utf8')
    const { children } = parseDocument(xml, { xmlMode: true })
    expect(children.length, file).toBeGreaterThan(0)
    expect(xml, file).not.toMatch(/&(?!amp;|lt;|gt;|quot;|apos;|#\d+;|#x[\da-f]+;)/i)
    if (!feeds.includes(file)) continue
    const inJson: unknown = JSON.parse(await readFile(join(first().out, file.replace('rss.xml', 'feed.json')), 'utf8'))
    const rss = parseRssFeed(xml)
    const json = parseJsonFeed(inJson)
    expect(json.title, file).toBe(rss.title)
    expect(json.items?.map(({ id, title }) => [id, title]) ?? []).toEqual(rss.items?.map(({ guid, title }) => [guid?.value, title]) ?? [])
    await holdToRules(xml, inJson, `https://margins.example/${file}`)
  }
})

test('a feed opened in a browser says what it is; the site’s feeds and shows stand in OPML, and a guide for language models beside them', async () => {
  const { out } = builds[1]?.built ?? fail()
  expect(await readFile(join(out, 'topics/maintenance/rss.xml'), 'utf8')).toContain(
    '?><?xml-stylesheet href="/a-book/feed.css" type="text/css"?><rss ',
  )
  expect(await listFiles(out)).toContain('feed.css')
  const feeds = parseOpml(await readFile(join(out, 'feeds.opml'), 'utf8')).body?.outlines ?? []
  const files = new Set(await listFiles(out))
  expect(feeds).toHaveLength(13) // insights, four by score, briefs, weeks, three shows, three topics
  for (const { xmlUrl = '' } of feeds) expect(files).toContain(xmlUrl.replace('https://margins.example/a-book/', ''))
  const shows = parseOpml(await readFile(join(out, 'podcasts.opml'), 'utf8')).body?.outlines ?? []
  expect(shows.map(({ xmlUrl }) => xmlUrl)).toEqual(['https://example.org/quiet.xml', 'https://example.org/feed.xml'])
  const guide = await readFile(join(out, 'llms.txt'), 'utf8')
  expect(guide).toMatch(/^# Margins\n\n> Heard, and worth writing down\n\n/)
  const named = [...guide.matchAll(/^- \[.*?\]\(https:\/\/margins\.example\/a-book\/([^)]+)\): /gm)].map(([, path = '']) =>
    path.replace(/\/$/, '/index.html'),
  )
  expect(named.length).toBeGreaterThan(10)
  for (const path of named) expect(files).toContain(decodeURI(path))
})

test('the feed of weeks holds what several shows spoke of and what disagreed', async () => {
  const [item] = parseRssFeed(await readFile(join(first().out, 'weeks/rss.xml'), 'utf8')).items ?? []
  expect(item).toMatchObject({ title: 'The week up to Sunday, 22 March 2026', link: 'https://margins.example/weeks/2026-03-22/' })
  const html = item?.content?.encoded ?? ''
  expect(html).toMatch(/^<p>A week of <em>alarms<\/em>\.<\/p>\n+<h2>1\. <a href="https:\/\/margins\.example\/insights\//)
  expect(html).toContain('<h3>“alarm &lt;&amp;&gt;”, on 2 shows</h3>\n<ul><li><a href="')
  expect(html).toMatch(/<h2>What disagreed<\/h2>\n<p><a [^>]+>الصيانة.*<\/a> disputes <a [^>]+>A spare transformer/)
})

test('a page leads readers to its own feed first, and an insight to itself as Markdown and JSON', async () => {
  const alternatesOf = async (page: string) => {
    const html = await readFile(join(first().out, page), 'utf8')
    return [...html.matchAll(/<link rel="alternate" type="([^"]+)"(?: title="[^"]*")? href="([^"]+)"/g)].map(
      ([, type, href]) => `${type} ${href}`,
    )
  }
  const ofSite = ['rss+xml /rss.xml', 'feed+json /feed.json', 'rss+xml /briefs/rss.xml', 'feed+json /briefs/feed.json']
  const usual = ofSite.map((rest) => `application/${rest}`)
  for (const page of ['podcasts/sample-upkeep/', 'topics/maintenance/', 'people/ines-vale/']) {
    expect(await alternatesOf(`${page}index.html`)).toEqual([
      `application/rss+xml /${page}rss.xml`,
      `application/feed+json /${page}feed.json`,
      ...usual,
    ])
  }
  const insight = spares.replace('/index.html', '')
  expect(await alternatesOf(spares)).toEqual([...usual, `text/markdown /${insight}.md`, `application/json /api/${insight}.json`])
  expect(await readFile(join(first().out, `${insight}.md`), 'utf8')).toMatch(/^# A spare transformer/)
  expect(JSON.parse(await readFile(join(first().out, `api/${insight}.json`), 'utf8'))).toMatchObject({
    url: `https://margins.example/${insight}/`,
  })
})

test('the sitemap names the pages to be found and robots.txt names the sitemap, at a base path too', async () => {
  const { built, base } = builds[1] ?? fail()
  const sitemap = await readFile(join(built.out, 'sitemap-0.xml'), 'utf8')
  expect(sitemap).toContain(`<loc>https://margins.example${base}topics/maintenance/</loc>`)
  expect(sitemap).not.toMatch(/404|search|kept/)
  expect(await readFile(join(built.out, 'robots.txt'), 'utf8')).toBe(
    `User-agent: *\nAllow: /\n\nSitemap: https://margins.example${base}sitemap-index.xml\n`,
  )
})

test('an insight tells machines where it was heard and where it stands', async () => {
  for (const { base, built } of builds) {
    const html = await readFile(join(built.out, spares), 'utf8')
    const [article, trail]: unknown[] = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map((match) =>
      JSON.parse(match[1] ?? ''),
    )
    const site = `https://margins.example${base}`
    expect(article).toMatchObject({
      '@type': 'Article',
      headline: 'A spare transformer in the yard is worth more than a monitor on the wall',
      keywords: ['Maintenance'],
      image: `${site}og/insights/sample-upkeep/2026-03-02-the-yard/spares-before-monitors.png`,
      citation: {
        '@type': 'PodcastEpisode',
        name: 'The yard',
        duration: 'PT1H5S',
        partOfSeries: { '@type': 'PodcastSeries', name: 'Upkeep <& sons>' },
        hasPart: [
          {
            '@type': 'Clip',
            url: 'https://upkeep.example/yard.mp3?a=1&b=2#t=752',
            startOffset: 754,
            endOffset: 764,
            actor: { name: 'Otto Bergman' },
          },
        ],
      },
    })
    expect(trail).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { position: 1, name: 'Margins', item: site },
        { position: 2, name: 'Upkeep <& sons>', item: `${site}podcasts/sample-upkeep/` },
        { position: 3, name: 'The yard', item: `${site}episodes/sample-upkeep/2026-03-02-the-yard/` },
        { position: 4, item: `${site}insights/sample-upkeep/2026-03-02-the-yard/spares-before-monitors/` },
      ],
    })
    expect(html).toContain(`<link rel="canonical" href="${site}insights/sample-upkeep/2026-03-02-the-yard/spares-before-monitors/">`)
  }
})

test('a shared link has a picture: an insight’s own, else the site’s; each is there and small', async () => {
  const pictureOf = async (page: string) =>
    /<meta property="og:image" content="https:\/\/margins.example\/a-book\/([^"]+)"/.exec(await readFile(join(out, page), 'utf8'))?.[1]
  const { out } = builds[1]?.built ?? fail()
  expect(await pictureOf(spares)).toBe('og/insights/sample-upkeep/2026-03-02-the-yard/spares-before-monitors.png')
  expect(await pictureOf('insights/hadith/2026-03-10-الصيانة/عمل-لا-يراه-أحد/index.html')).toBe('og/site.png')
  expect(await pictureOf('index.html')).toBe('og/site.png')
  const pictures = (await listFiles(out)).filter((file) => file.startsWith('og/'))
  expect(pictures).toHaveLength(8) // five insights, two shows and the site; what is in Arabic has none
  for (const file of pictures) expect((await readFile(join(out, file))).length, file).toBeLessThan(40_000)
})

test('an insight is edited and reported on GitHub, with what is known filled in', async () => {
  const { out } = readLinks(await readFile(join(first().out, spares), 'utf8'))
  const file = 'content/insights/sample-upkeep/2026-03-02-the-yard/spares-before-monitors.md'
  expect(out.map(({ address }) => address)).toContain(`https://github.com/example/margins/edit/main/${file}`)
  const report = new URL(out.find(({ address }) => address.includes('/issues/new'))?.address ?? '')
  expect(report.searchParams.get('title')).toBe('Wrong: A spare transformer in the yard is worth more than a monitor on the wall')
  expect(report.searchParams.get('body')).toBe(
    `What is wrong, and where can that be checked?\n\n\n\n---\nhttps://margins.example/${spares.replace('index.html', '')}\n${file}\n\n> A spare transformer in the yard is worth more than any monitor on the wall, if <you> can get one & keep it dry.\n`,
  )
})

test('an idea that was told on two shows is said on the page of each', async () => {
  const arabic = await readFile(join(first().out, 'insights/hadith/2026-03-10-الصيانة/عمل-لا-يراه-أحد/index.html'), 'utf8')
  const english = await readFile(join(first().out, 'insights/sample-upkeep/2026-03-02-the-yard/the-ledger-of-stops/index.html'), 'utf8')
  expect(textOf(arabic).split('A ledger of avoided stops')).toHaveLength(2)
  expect([arabic, english].map((page) => textOf(page).split('It says the same').length)).toEqual([2, 2])
  expect(textOf(english)).toContain('الصيانة عمل لا يراه أحد إلا حين يتوقف')
  expect(textOf(arabic)).toContain('0.70 of 1 (the engine alone: 0.67). Said before on Upkeep')
})

test('a publisher’s logo stands for the name, and links of theirs stand at the foot', async () => {
  const { out } = builds[1]?.built ?? fail()
  const html = await readFile(join(out, 'index.html'), 'utf8')
  expect(html).toMatch(/<img src="\/a-book\/logo\.svg" alt="Margins" width="117" height="32"/)
  expect(await readFile(join(out, 'logo.svg'), 'utf8')).toBe(logo)
  expect(readLinks(html).out.map(({ address }) => address)).toEqual(
    expect.arrayContaining(['https://example.org/imprint', '/a-book/topics/']),
  )
  expect(await listFiles(first().out)).not.toContain('logo.svg')
})

test('a prediction says by when, and what an editor has yet to look at', async () => {
  const html = await readFile(join(first().out, 'insights/sample-upkeep/2026-03-09-the-alarm/ledger-of-alarms/index.html'), 'utf8')
  expect(html).toContain('Prediction for June 2027')
  expect(html).toContain('Not looked over yet: the numbers here are said in the episode, but not close to the quote.')
  expect(html).toContain('0.70 of 1. A first-hand number, with what followed from it.')
})

test('a page to read is light: 14 KiB of HTML and CSS, 6 KiB of script at most, compressed', async () => {
  const { out } = first()
  const page = await readFile(join(out, spares), 'utf8')
  const sheets = [...page.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map((match) => match[1] ?? '')
  const scripts = [...page.matchAll(/<script[^>]+src="([^"]+)"/g)].map((match) => match[1] ?? '')
  const inline = [...page.matchAll(/<script(?![^>]*ld\+json)[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '').join('')
  const weigh = async (files: string[]) =>
    (await Promise.all(files.map(async (file) => gzipSync(await readFile(join(out, file))).length))).reduce((sum, size) => sum + size, 0)
  expect(sheets.length).toBeGreaterThan(0)
  expect(gzipSync(page).length + (await weigh(sheets))).toBeLessThan(14 * 1024)
  expect(gzipSync(inline).length + (await weigh(scripts))).toBeLessThan(6 * 1024)
})

test(
  'a content directory with nothing in it makes a whole, quiet site',
  async () => {
    const empty = await mkdtemp(join(tmpdir(), 'earmark-empty-'))
    const built = await buildCopy({ content: empty })
    expect(built.printed).not.toMatch(/\[WARN\]|\[ERROR\]|Left out/)
    expect(await readFile(join(built.out, 'index.html'), 'utf8')).toContain('No insights yet.')
    expect(await readFile(join(built.out, 'search/index.html'), 'utf8')).toContain('There is nothing to search yet.')
    await built.remove()
    await rm(empty, { recursive: true })
  },
  minute,
)

test(
  'broken front matter ends the build with a line that names the file and the field',
  async () => {
    const change = async (folder: string) => {
      const file = join(folder, 'insights/sample-upkeep/2026-03-02-the-yard/no-time.md')
      await writeFile(file, (await readFile(file, 'utf8')).replace('score: 0.7', 'score: 7'))
    }
    const failure = await buildCopy({ change }).then(() => 'built', printed)
    expect(failure).toMatch(/the-yard\/no-time\.md: "score" Too big: expected number to be <=1$/m)
  },
  minute,
)

function first(): Built {
  return builds[0]?.built ?? fail()
}

async function giveLogo(folder: string): Promise<void> {
  const settings = join(folder, 'settings.md')
  await writeFile(settings, (await readFile(settings, 'utf8')).replace('title:', 'logo: "mark.svg"\ntitle:'))
  await writeFile(join(folder, 'mark.svg'), logo)
}

/** What a build that failed has printed. */
function printed(error: unknown): string {
  return error instanceof Error && 'stderr' in error && 'stdout' in error ? `${error.stdout}${error.stderr}` : String(error)
}

function fail(): never {
  throw new Error('The site was not built')
}

async function listFiles(out: string): Promise<string[]> {
  const entries = await readdir(out, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(out, join(entry.parentPath, entry.name)))
}

async function readPages(out: string): Promise<[page: string, html: string][]> {
  const pages = (await listFiles(out)).filter((file) => file.endsWith('.html') && !/^(?:pagefind|subscribe\/letter)\//.test(file))
  return Promise.all(pages.map(async (page): Promise<[string, string]> => [page, await readFile(join(out, page), 'utf8')]))
}

async function readAllLinks(out: string): Promise<Map<string, ReturnType<typeof readLinks>>> {
  return new Map((await readPages(out)).map(([page, html]) => [page, readLinks(html)]))
}

function leadsSomewhere(
  link: Link,
  { page, base, files, links }: { page: string; base: string; files: Set<string>; links: Map<string, { ids: Set<string> }> },
): boolean {
  const url = new URL(link.address, `https://margins.example${base}${page.replace(/index\.html$/, '')}`)
  if (url.origin !== 'https://margins.example') return /^https?:$/.test(url.protocol)
  const path = decodeURIComponent(url.pathname)
  if (!path.startsWith(base)) return false
  const file = path.slice(base.length).replace(/(^|\/)$/, '$1index.html')
  if (!files.has(file)) return false
  return url.hash === '' || (links.get(file)?.ids.has(decodeURIComponent(url.hash.slice(1))) ?? false)
}

function unescapeXml(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
}

/** What a page shows, its tags left out. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[:.])/g, '')
}
