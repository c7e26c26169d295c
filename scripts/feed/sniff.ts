import { readAddress } from './address.ts'
import { rootOf, skipProlog } from './prolog.ts'
import { plainText } from './text.ts'

/** What a text is: XML that may be a feed, a JSON Feed, or something that is none, with the reason and the mend. */
export type Sniffed = { kind: 'xml' } | { kind: 'json'; value: unknown } | { kind: 'none'; reason: string }

/** Tells by its beginning what a text is. `url` is where it came from: addresses in a page are resolved against it. */
export function sniff(text: string, url: string): Sniffed {
  const start = text.search(/[^\s\uFEFF\0]/)
  if (start < 0) return none('is empty: check the address, or try again later')
  if (text[start] === '{' || text[start] === '[') return sniffJson(text.slice(start))
  if (/^---\s[\s\S]*\{[{%]/.test(text.slice(start, start + 5000)))
    return none('is a template that was not rendered: publish the built file')
  const root = rootOf(text)
  const local = root.split(':').pop() ?? ''
  const moved = /<newLocation>\s*(https?:[^\s<]{1,500})/i.exec(text.slice(0, 5000))?.[1]
  if (moved !== undefined) return none(`has moved to ${moved}: use that address`)
  if (['rss', 'rdf', 'feed'].includes(local)) return { kind: 'xml' }
  if (/^(html|head|body|title|meta|div|p|script|h1|center)$/.test(root) || /<!doctype\s+html/i.test(text.slice(0, 2000)))
    return none(pageReason(text, url))
  if (root === 'opml') return none('is an OPML list of podcasts, not a feed: import it with the podcasts command')
  const embedded = text.search(/<(?:\w+:)?(?:rss|rdf|feed)[\s>]/i)
  if (embedded >= 0) return { kind: 'xml' }
  if (/^(urlset|sitemapindex)$/.test(root)) return none('is a sitemap, not a feed: look for the address of the RSS feed on the site')
  if (/<channel[\s>]|<item[\s>]/i.test(text)) return { kind: 'xml' }
  if (root !== '') return none(`is XML with the root element <${root.slice(0, 40)}>, not RSS, Atom or JSON Feed: check the address`)
  if (text.slice(skipProlog(text)).trim() === '' && /<[?!]/.test(text))
    return none('is an XML document without any element: check the address, or try again later')
  const head = plainText(text.slice(start, start + 200)).slice(0, 60)
  return none(`is not RSS, Atom or JSON Feed (it begins with "${head}"): check the address`)
}

function none(reason: string): Sniffed {
  return { kind: 'none', reason }
}

function sniffJson(text: string): Sniffed {
  try {
    return { kind: 'json', value: JSON.parse(text) }
  } catch (error) {
    const cause = error instanceof Error ? error.message.slice(0, 120) : String(error)
    return none(`is JSON that cannot be read (${cause}): check the address, or ask its publisher to mend it`)
  }
}

function pageReason(text: string, url: string): string {
  const title = plainText(/<title[^>]*>([^<]{1,200})/i.exec(text)?.[1] ?? '').slice(0, 80)
  const named = title === '' ? 'is an HTML page, not a feed' : `is an HTML page ("${title}"), not a feed`
  const feed = feedOfPage(text, url)
  return feed === null ? `${named}: check the address, or try again later` : `${named}: its feed seems to be ${feed}`
}

/** The feed that a page names by `<link rel="alternate">`. */
function feedOfPage(text: string, url: string): string | null {
  for (const [tag] of text.slice(0, 200_000).matchAll(/<link\s[^<>]{1,1000}>/gi)) {
    const isFeed = /type\s*=\s*["']?application\/(rss|atom|feed)\+(xml|json)/i.test(tag)
    if (isFeed) return readAddress(/href\s*=\s*["']?([^"'\s>]+)/i.exec(tag)?.[1] ?? null, url)
  }
  return null
}
