import { getRssString, type RSSFeedItem } from '@astrojs/rss'
import type { Settings } from '#domain/settings.ts'
import { addressOf, apiInsightPath, markdownPath, publicAddressOf } from './addresses.ts'
import { artworkOf } from './artwork.ts'
import { type FeedItem, renderItems } from './feed-items.ts'
import { type Feed, rssPath } from './feeds.ts'
import type { PlacedInsight } from './library.ts'
import { escapeMarkup, plain } from './markup.ts'
import { element, renderProvenance } from './provenance.ts'

const namespaces = {
  atom: 'http://www.w3.org/2005/Atom',
  media: 'http://search.yahoo.com/mrss/',
  podcast: 'https://podcastindex.org/namespace/1.0',
  xhtml: 'http://www.w3.org/1999/xhtml',
}

/** A feed as RSS 2.0, each item whole. Same library, same bytes. */
export async function renderRss(feed: Feed, { settings, site }: { settings: Settings; site: URL }): Promise<string> {
  const items = renderItems(feed, site, settings.language)
  const own = publicAddressOf(rssPath(feed.path), site)
  const changed = items.map(({ publishedAt, editedAt }) => Math.max(publishedAt.getTime(), editedAt?.getTime() ?? 0))
  const xml = await getRssString({
    title: plain(feed.title),
    description: escapeMarkup(feed.description),
    site: publicAddressOf(feed.page, site),
    items: items.map((item) => renderItem(item, site)),
    xmlns: { ...namespaces },
    customData: [
      element('language', {}, feed.podcast?.language ?? settings.language),
      element('atom:link', { href: own, rel: 'self', type: 'application/rss+xml' }),
      settings.hub === undefined ? '' : element('atom:link', { href: settings.hub, rel: 'hub' }),
      // A text to read: an app for podcasts knows by it that there is nothing to play.
      element('podcast:medium', {}, 'insights' in feed.entries ? 'blog' : 'newsletter'),
      changed.length === 0 ? '' : element('lastBuildDate', {}, new Date(Math.max(...changed)).toUTCString()),
      renderImage(feed, site),
      renderWelcome(feed, own, site),
    ].join(''),
  })
  return xml.replace('<rss ', `<?xml-stylesheet href="${addressOf('feed.css')}" type="text/css"?><rss `)
}

/**
 * What a feed is, for people who open one in a browser, which shows it by public/feed.css: XHTML, because its links work there and feed readers pass
 * it over. Not a page made by XSLT: Chromium warned in red across each such page until it dropped XSLT, and then shows nothing of it.
 */
function renderWelcome({ page }: Feed, own: string, site: URL): string {
  const link = (path: string, words: string) => `<xhtml:p>${element('xhtml:a', { href: publicAddressOf(path, site) }, words)}</xhtml:p>`
  const words =
    'This is a feed: a page for programs that bring you what is new. Copy its address into a feed reader, and you follow it. There is no account, and nobody here learns that you read.'
  const parts = [element('xhtml:p', {}, words), `<xhtml:p>${element('xhtml:code', {}, own)}</xhtml:p>`]
  return `<xhtml:div>${[...parts, link(page, 'Read it here'), link('subscribe/', 'Other ways to follow')].join('')}</xhtml:div>`
}

function renderItem(item: FeedItem, site: URL): RSSFeedItem {
  const { insight } = item
  return {
    title: plain(item.title),
    link: item.address,
    pubDate: item.publishedAt,
    description: escapeMarkup(item.summary),
    content: plain(item.html),
    categories: insight?.topics.map((topic) => plain(topic.name)) ?? [],
    ...(insight && /^https?:/.test(insight.podcast.feed) && { source: { title: plain(insight.podcast.title), url: insight.podcast.feed } }),
    customData: [
      element('guid', { isPermaLink: 'false' }, item.guid),
      item.editedAt === null ? '' : element('atom:updated', {}, item.editedAt.toISOString()),
      insight === null ? '' : renderFacts(insight, site),
    ].join(''),
  }
}

function renderFacts(insight: PlacedInsight, site: URL): string {
  const artwork = artworkOf(insight.podcast)
  return [
    element('atom:link', { href: publicAddressOf(markdownPath(insight.id), site), rel: 'alternate', type: 'text/markdown' }),
    element('atom:link', { href: publicAddressOf(apiInsightPath(insight.id), site), rel: 'alternate', type: 'application/json' }),
    artwork === null ? '' : element('media:thumbnail', { url: artwork }),
    renderProvenance(insight),
  ].join('')
}

/** The show's cover, or the site's own picture. */
function renderImage({ title, page, podcast }: Feed, site: URL): string {
  const url = (podcast && artworkOf(podcast)) ?? publicAddressOf('apple-touch-icon.png', site)
  const parts = [element('url', {}, url), element('title', {}, title), element('link', {}, publicAddressOf(page, site))]
  return parts.includes('') ? '' : `<image>${parts.join('')}</image>`
}
