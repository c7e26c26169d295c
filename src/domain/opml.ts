import type { Podcast } from './podcast.ts'

/**
 * Podcasts as an OPML 2.0 subscription list (opml.org/spec2.opml): by title, bundled shows left out. The same podcasts give the
 * same text, whatever the day.
 */
export function renderOpml(podcasts: readonly Podcast[], title: string): string {
  const order = new Intl.Collator('en', { sensitivity: 'base', numeric: true })
  const shown = podcasts.filter(({ feed }) => !feed.startsWith('sample:'))
  const sorted = shown.toSorted((one, other) => order.compare(one.title, other.title) || (one.feed < other.feed ? -1 : 1))
  return renderFeedList(sorted.map(outlineOf), title)
}

/** One feed in a subscription list; what is `undefined` is left out. */
export interface Outline {
  title: string
  /** Address of the feed. */
  xmlUrl: string
  /** Address of the page it belongs to. */
  htmlUrl?: string | undefined
  description?: string | undefined
  language?: string | undefined
  imageUrl?: string | undefined
}

/** Any feeds as an OPML 2.0 subscription list, in the order given. */
export function renderFeedList(outlines: readonly Outline[], title: string): string {
  const head = `  <head>\n    <title>${escapeXml(title)}</title>\n  </head>`
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<opml version="2.0">', head, '  <body>', ...outlines.map(renderOutline)]
  return `${[...lines, '  </body>', '</opml>'].join('\n')}\n`
}

function outlineOf({ title, feed, link, description, language, artwork }: Podcast): Outline {
  return { title, xmlUrl: feed, htmlUrl: link, description, language, imageUrl: artwork }
}

function renderOutline({ title, ...rest }: Outline): string {
  const { xmlUrl, htmlUrl, description, language, imageUrl } = rest
  const attributes = { type: 'rss', text: title, title, xmlUrl, htmlUrl, description, language, imageUrl }
  const written = Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [`${name}="${escapeXml(value)}"`]))
  return `    <outline ${written.join(' ')}/>`
}

/** Text in XML, without the characters that XML forbids. */
function escapeXml(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}
