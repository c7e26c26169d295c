import type { Podcast } from '#domain/podcast.ts'

/**
 * Podcasts as an OPML 2.0 subscription list (opml.org/spec2.opml): by title, bundled shows left out. The same podcasts give the
 * same text, whatever the day.
 */
export function renderOpml(podcasts: readonly Podcast[], title: string): string {
  const order = new Intl.Collator('en', { sensitivity: 'base', numeric: true })
  const shown = podcasts.filter(({ feed }) => !feed.startsWith('sample:'))
  const sorted = shown.toSorted((one, other) => order.compare(one.title, other.title) || (one.feed < other.feed ? -1 : 1))
  const head = `  <head>\n    <title>${escapeXml(title)}</title>\n  </head>`
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<opml version="2.0">', head, '  <body>', ...sorted.map(outlineOf)]
  return `${[...lines, '  </body>', '</opml>'].join('\n')}\n`
}

function outlineOf({ title, feed, link, description, language, artwork }: Podcast): string {
  const attributes = { type: 'rss', text: title, title, xmlUrl: feed, htmlUrl: link, description, language, imageUrl: artwork }
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
