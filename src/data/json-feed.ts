import type { Settings } from '#domain/settings.ts'
import { publicAddressOf } from './addresses.ts'
import { describeProvenance } from './api.ts'
import { artworkOf } from './artwork.ts'
import { type FeedItem, renderItems } from './feed-items.ts'
import { type Feed, jsonFeedPath } from './feeds.ts'

/**
 * A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1), each item whole. What the format has no field for stands in `_earmark`: the
 * insight's provenance, as the JSON API has it.
 */
export function renderJsonFeed(feed: Feed, { settings, site }: { settings: Settings; site: URL }): string {
  const own = publicAddressOf(jsonFeedPath(feed.path), site)
  const whole = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: publicAddressOf(feed.page, site),
    feed_url: own,
    description: feed.description,
    icon: (feed.podcast && artworkOf(feed.podcast)) ?? publicAddressOf('apple-touch-icon.png', site),
    favicon: publicAddressOf('favicon.ico', site),
    language: feed.podcast?.language ?? settings.language,
    authors: [{ name: settings.title, url: publicAddressOf('', site) }],
    ...(settings.hub !== undefined && { hubs: [{ type: 'WebSub', url: settings.hub }] }),
    items: renderItems(feed, site, settings).map((item) => renderItem(item, site)),
  }
  return JSON.stringify(whole)
}

function renderItem({ guid, address, title, publishedAt, editedAt, summary, html, insight }: FeedItem, site: URL): object {
  const artwork = insight && artworkOf(insight.podcast)
  return {
    id: guid,
    url: address,
    title,
    summary,
    content_html: html,
    date_published: publishedAt.toISOString(),
    ...(editedAt && { date_modified: editedAt.toISOString() }),
    ...(artwork && { image: artwork }),
    ...(insight && insight.topics.length > 0 && { tags: insight.topics.map(({ name }) => name) }),
    ...(insight?.language && { language: insight.language }),
    ...(insight?.episode.link && { external_url: insight.episode.link }),
    ...(insight && { _earmark: { about: publicAddressOf('api/', site), score: insight.score, ...describeProvenance(insight, site) } }),
  }
}
