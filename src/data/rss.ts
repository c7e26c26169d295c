import { getRssString, type RSSFeedItem } from '@astrojs/rss'
import type { Settings } from '#domain/settings.ts'
import { addressOf, apiInsightPath, markdownPath, publicAddressOf } from './addresses.ts'
import { artworkOf } from './artwork.ts'
import { type FeedItem, renderItems } from './feed-items.ts'
import { type Feed, rssPath } from './feeds.ts'
import type { PlacedInsight } from './library.ts'
import { escapeMarkup, plain } from './markup.ts'
import { renderProvenance } from './provenance.ts'
import { element, wrap } from './xml.ts'

const namespaces = {
  content: 'http://purl.org/rss/1.0/modules/content/',
  atom: 'http://www.w3.org/2005/Atom',
  media: 'http://search.yahoo.com/mrss/',
  podcast: 'https://podcastindex.org/namespace/1.0',
  xhtml: 'http://www.w3.org/1999/xhtml',
}

/** Items as XML, each for as long as it is known: most stand in several feeds. */
const known = new WeakMap<FeedItem, string>()

/** A feed as RSS 2.0 (rssboard.org/rss-specification), each item whole. Same library, same bytes. */
export async function renderRss(feed: Feed, { settings, site }: { settings: Settings; site: URL }): Promise<string> {
  const items = renderItems(feed, site, settings)
  const rendered: string[] = []
  for (const item of items) rendered.push(known.get(item) ?? (await renderItem(item, site)))
  const own = publicAddressOf(rssPath(feed.path), site)
  const changed = items.map(({ publishedAt, editedAt }) => Math.max(publishedAt.getTime(), editedAt?.getTime() ?? 0))
  const xml = await getRssString({
    title: plain(feed.title),
    description: escapeMarkup(feed.description),
    site: publicAddressOf(feed.page, site),
    items: [],
    xmlns: { ...namespaces },
    customData: [
      element('language', {}, feed.podcast?.language ?? settings.language),
      element('atom:link', { href: own, rel: 'self', type: 'application/rss+xml' }),
      ...(settings.hub === undefined ? [] : [element('atom:link', { href: settings.hub, rel: 'hub' })]),
      // A text to read: an app for podcasts knows by it that there is nothing to play.
      element('podcast:medium', {}, 'insights' in feed.entries ? 'blog' : 'newsletter'),
      ...(changed.length === 0 ? [] : [element('lastBuildDate', {}, new Date(Math.max(...changed)).toUTCString())]),
      renderImage(feed, site),
      renderWelcome(feed, own, site),
    ].join(''),
  })
  const head = xml.slice(0, -tail.length).replace('<rss ', `<?xml-stylesheet href="${addressOf('feed.css')}" type="text/css"?><rss `)
  return head + rendered.join('') + tail
}

/** What the library writes after the last item. */
const tail = '</channel></rss>'

/** An item as the library writes it into a feed of its own. */
async function renderItem(item: FeedItem, site: URL): Promise<string> {
  const xml = await getRssString({ title: '', description: '', site, items: [describeItem(item, site)] })
  const rendered = xml.slice(xml.indexOf('<item>'), -tail.length)
  known.set(item, rendered)
  return rendered
}

/**
 * What a feed is, for people who open one in a browser, which shows it by public/feed.css: XHTML, because its links work there and feed readers pass
 * it over. Not a page made by XSLT: Chromium warned in red across each such page until it dropped XSLT, and then shows nothing of it.
 */
function renderWelcome({ page }: Feed, own: string, site: URL): string {
  const words =
    'This is a feed: a page for programs that bring you what is new. Copy its address into a feed reader, and you follow it. There is no account, and nobody here learns that you read.'
  const parts = [
    element('xhtml:code', {}, own),
    element('xhtml:a', { href: publicAddressOf(page, site) }, 'Read it here'),
    element('xhtml:a', { href: publicAddressOf('subscribe/', site) }, 'Other ways to follow'),
  ]
  return wrap('xhtml:div', {}, [element('xhtml:p', {}, words), ...parts.map((part) => wrap('xhtml:p', {}, [part]))])
}

/** Description and content are HTML in RSS: text is escaped here for that, and by the library for XML. */
function describeItem({ insight, ...item }: FeedItem, site: URL): RSSFeedItem {
  return {
    title: plain(item.title),
    link: item.address,
    description: escapeMarkup(item.summary),
    pubDate: item.publishedAt,
    content: plain(item.html),
    ...(insight !== null && renderOrigin(insight)),
    customData: [
      element('guid', { isPermaLink: 'false' }, item.guid),
      ...(item.editedAt === null ? [] : [element('atom:updated', {}, item.editedAt.toISOString())]),
      ...(insight === null ? [] : renderFacts(insight, site)),
    ].join(''),
  }
}

function renderOrigin({ topics, podcast }: PlacedInsight): RSSFeedItem {
  return {
    categories: topics.map(({ name }) => plain(name)),
    ...(/^https?:/.test(podcast.feed) && { source: { title: plain(podcast.title), url: podcast.feed } }),
  }
}

/** What the library has no field for. */
function renderFacts(insight: PlacedInsight, site: URL): string[] {
  const artwork = artworkOf(insight.podcast)
  return [
    element('atom:link', { href: publicAddressOf(markdownPath(insight.id), site), rel: 'alternate', type: 'text/markdown' }),
    element('atom:link', { href: publicAddressOf(apiInsightPath(insight.id), site), rel: 'alternate', type: 'application/json' }),
    ...(artwork === null ? [] : [element('media:thumbnail', { url: artwork })]),
    renderProvenance(insight),
  ]
}

/** The show's cover, or the site's own picture. */
function renderImage({ title, page, podcast }: Feed, site: URL): string {
  const url = (podcast && artworkOf(podcast)) ?? publicAddressOf('apple-touch-icon.png', site)
  return wrap('image', {}, [element('url', {}, url), element('title', {}, title), element('link', {}, publicAddressOf(page, site))])
}
