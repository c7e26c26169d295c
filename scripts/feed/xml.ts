import Parser from 'rss-parser'
import { splitDocuments, titleOfDocument } from './documents.ts'
import { canonicalNames } from './namespaces.ts'
import { childrenOf, guardedName, isMixed, type XmlNode } from './node.ts'
import { rootTagOf } from './prolog.ts'
import { repairXml } from './repair.ts'

/** A feed in XML, as elements with canonical names (namespaces.ts). */
export interface XmlFeed {
  channel: XmlNode
  items: XmlNode[]
  /** The root element's opening tag, where xml:base and xml:lang may stand. */
  rootTag: string
  /** What was repaired, what was lost. */
  notes: string[]
}

/** Elements of a channel and of an item that Earmark reads, RSS and Atom together. */
const channelFields = `title link description subtitle tagline language image logo icon author managingeditor rights copyright
  dc:title dc:description dc:creator dc:language atom:link itunes:title itunes:author itunes:summary itunes:subtitle itunes:image
  itunes:owner itunes:new-feed-url googleplay:author googleplay:image googleplay:description podcast:guid podcast:license
  podcast:person pubdate lastbuilddate updated modified dc:date`.split(/\s+/)
const itemFields = `title link description summary content guid id pubdate published issued updated modified created enclosure author
  language dc:title dc:description dc:date dc:language dc:identifier dc:creator atom:link atom:published atom:updated atom:id
  content:encoded itunes:title itunes:summary itunes:subtitle itunes:duration googleplay:description media:content media:group
  psc:chapters podcast:transcript podcast:person podcast:chapters podcast:license podcast:alternateenclosure`.split(/\s+/)

/** A text with more elements than this that have fewer characters than these each, tags included, was made to fill memory. */
const manyElements = 100_000
const leastCharacters = 12

/** Elements whose text may hold markup that nobody escaped. */
const proseFields = ['title', 'description', 'summary', 'content', 'content:encoded', 'itunes:summary', 'itunes:subtitle']

/**
 * Reads RSS (0.9x, 1.0, 2.0) and Atom through rss-parser. A well-formed feed is read as it is; one that is not, or whose items
 * do not all arrive, is repaired first and read again. Of several documents in one text those of the first one's title are read
 * together. Gives a reason in one line where nothing yields a feed.
 */
export async function readXml(text: string): Promise<XmlResult> {
  const straight = await parse(text)
  if (straight.ok && !needsRepair(text, straight.feed)) return straight
  const [first = '', ...others] = splitDocuments(text)
  if (others.length === 0) return readRepaired(text, straight)
  const title = titleOfDocument(first)
  const kept = others.filter((document) => titleOfDocument(document) === title)
  const read = await Promise.all([first, ...kept].map(async (document) => readRepaired(document, await parse(document))))
  const feeds = read.flatMap((result) => (result.ok ? [result.feed] : []))
  const [main] = feeds
  if (main === undefined) return read[0] ?? straight
  const notes = [
    `${others.length + 1} feeds in one file: ${kept.length + 1} of the same title read, ${others.length - kept.length} left out`,
  ]
  return {
    ok: true,
    feed: { ...main, items: feeds.flatMap(({ items }) => items), notes: [...notes, ...feeds.flatMap((feed) => feed.notes)] },
  }
}

type XmlResult = { ok: true; feed: XmlFeed } | { ok: false; reason: string }

async function readRepaired(text: string, straight: XmlResult): Promise<XmlResult> {
  if (straight.ok && !needsRepair(text, straight.feed)) return straight
  const repaired = repairXml(text)
  const again = await parse(repaired.text)
  if (!again.ok) return straight.ok ? straight : again
  if (straight.ok && straight.feed.items.length > again.feed.items.length) return straight
  const cause = straight.ok ? [] : [`not well-formed (${straight.reason}): repaired`]
  const missing = countItems(text) - again.feed.items.length
  const loss = missing > 0 ? [`${missing} ${missing === 1 ? 'item' : 'items'} may be lost in what could not be repaired`] : []
  return { ok: true, feed: { ...again.feed, notes: [...cause, ...repaired.notes, ...loss] } }
}

async function parse(text: string): Promise<XmlResult> {
  const start = text.indexOf('<')
  const canonical = canonicalNames(text)
  let elements = 0
  const limit = (name: string) => {
    elements += 1
    if (elements > manyElements && elements * leastCharacters > text.length) throw new Error('more elements than text')
    return name
  }
  const parser = new Parser<Record<string, unknown>, Record<string, unknown>>({
    defaultRSS: 2,
    // Typed as plain names for a channel; rss-parser takes [from, to, options] there as for an item.
    customFields: { feed: kept(channelFields) as never, item: kept(itemFields) },
    xml2js: {
      tagNameProcessors: [limit, (name: string) => guarded(canonical(name))],
      attrNameProcessors: [canonical],
    },
  })
  try {
    const output = await parser.parseString(start > 0 ? text.slice(start) : text)
    const feed = { channel: output, items: output.items, rootTag: rootTagOf(text), notes: [] }
    return { ok: true, feed }
  } catch (error) {
    return { ok: false, reason: reasonOf(error) }
  }
}

/**
 * rss-parser works on some elements itself: it throws at a bad Atom date or a link without attributes, and makes snippets in
 * quadratic time. It is given every element under a name that it does not know, all but those by which it finds the items.
 */
function guarded(name: string): string {
  if (name === 'rdf:rdf') return 'rdf:RDF'
  return ['rss', 'channel', 'item', 'feed', 'entry'].includes(name) ? name : guardedName(name)
}

function kept(names: string[]): (string | { keepArray: boolean })[][] {
  return ['$', ...names.map(guardedName)].map((name) => [name, name, { keepArray: true }])
}

function reasonOf(error: unknown): string {
  if (error instanceof TypeError) return 'it has no channel' // rss-parser looks for a channel without asking whether it is there
  const message = error instanceof Error ? error.message : String(error)
  if (/^(Unable to parse|Feed not recognized)/.test(message)) return 'no element of a feed is whole in it'
  const line = /\nLine: (\d+)/.exec(message)?.[1]
  const what = message.split('\n', 1)[0] ?? message
  return line === undefined ? what : `line ${Number(line) + 1}: ${what}`
}

/** Markup that nobody escaped loses its order in xml2js, and items outside the first channel are not seen by rss-parser. */
function needsRepair(text: string, feed: XmlFeed): boolean {
  const mixed = (node: XmlNode) => proseFields.some((name) => childrenOf(node, name).some(isMixed))
  if (mixed(feed.channel) || feed.items.some(mixed)) return true
  return countItems(text) > feed.items.length
}

/** Tags that begin an item, those in texts and comments too. */
function countItems(text: string): number {
  return text.match(/<(?:[\w.-]+:)?(?:item|entry)[\s>]/gi)?.length ?? 0
}
