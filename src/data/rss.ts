import type { Settings } from '#domain/settings.ts'
import { addressOf, apiInsightPath, markdownPath, publicAddressOf } from './addresses.ts'
import { artworkOf } from './artwork.ts'
import { type FeedItem, renderItems } from './feed-items.ts'
import { type Feed, rssPath } from './feeds.ts'
import type { PlacedInsight } from './library.ts'
import { escapeMarkup } from './markup.ts'
import { renderProvenance } from './provenance.ts'
import { element, wrap } from './xml.ts'

const namespaces = {
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
  'xmlns:podcast': 'https://podcastindex.org/namespace/1.0',
  'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
}

/** A feed as RSS 2.0 (rssboard.org/rss-specification), each item whole. Same library, same bytes. */
export function renderRss(feed: Feed, { settings, site }: { settings: Settings; site: URL }): string {
  const items = renderItems(feed, site, settings.language)
  const own = publicAddressOf(rssPath(feed.path), site)
  const changed = items.map(({ publishedAt, editedAt }) => Math.max(publishedAt.getTime(), editedAt?.getTime() ?? 0))
  const channel = [
    element('title', {}, feed.title),
    element('description', {}, escapeMarkup(feed.description)),
    element('link', {}, publicAddressOf(feed.page, site)),
    element('language', {}, feed.podcast?.language ?? settings.language),
    element('atom:link', { href: own, rel: 'self', type: 'application/rss+xml' }),
    ...(settings.hub === undefined ? [] : [element('atom:link', { href: settings.hub, rel: 'hub' })]),
    // A text to read: an app for podcasts knows by it that there is nothing to play.
    element('podcast:medium', {}, 'insights' in feed.entries ? 'blog' : 'newsletter'),
    ...(changed.length === 0 ? [] : [element('lastBuildDate', {}, new Date(Math.max(...changed)).toUTCString())]),
    renderImage(feed, site),
    renderWelcome(feed, own, site),
    ...items.map((item) => renderItem(item, site)),
  ]
  const sheet = `<?xml-stylesheet href="${addressOf('feed.css')}" type="text/css"?>`
  return `<?xml version="1.0" encoding="UTF-8"?>${sheet}${wrap('rss', { version: '2.0', ...namespaces }, [wrap('channel', {}, channel)])}`
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

/** Description and content are HTML in RSS: text is escaped once for that, and once more for XML. */
function renderItem({ insight, ...item }: FeedItem, site: URL): string {
  return wrap('item', {}, [
    element('title', {}, item.title),
    element('link', {}, item.address),
    element('guid', { isPermaLink: 'false' }, item.guid),
    element('description', {}, escapeMarkup(item.summary)),
    element('pubDate', {}, item.publishedAt.toUTCString()),
    ...(item.editedAt === null ? [] : [element('atom:updated', {}, item.editedAt.toISOString())]),
    element('content:encoded', {}, item.html),
    ...(insight === null ? [] : renderFacts(insight, site)),
  ])
}

function renderFacts(insight: PlacedInsight, site: URL): string[] {
  const { podcast } = insight
  const artwork = artworkOf(podcast)
  return [
    ...insight.topics.map(({ name }) => element('category', {}, name)),
    ...(/^https?:/.test(podcast.feed) ? [element('source', { url: podcast.feed }, podcast.title)] : []),
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
