import { Parser } from 'htmlparser2'
import { decodeEntities } from './entities.ts'
import { canonicalNames, skipProlog } from './namespaces.ts'

/** Elements of a feed whose content is text: a tag inside that is no element of a feed is markup that nobody escaped. */
const leaves = new Set(
  `title link description summary content content:encoded subtitle guid id pubdate published updated modified issued created
  author name email language generator copyright category comments url width height ttl lastbuilddate docs managingeditor webmaster
  dc:title dc:date dc:creator dc:description dc:language dc:identifier itunes:title itunes:summary itunes:subtitle itunes:author
  itunes:duration itunes:keywords itunes:explicit itunes:name itunes:email itunes:new-feed-url itunes:episode itunes:season
  itunes:episodetype itunes:type itunes:block googleplay:description googleplay:author podcast:guid podcast:license podcast:person
  podcast:locked media:title media:description`.split(/\s+/),
)

/** Elements that never hold an item, so that one that begins means that they were not closed. */
const roots = new Set(['rss', 'rdf:rdf', 'feed'])
const items = new Set(['item', 'entry'])

/** More levels than any feed has: deeper ones are left out with what they hold. */
const deepest = 50

/**
 * Any text to well-formed XML that holds what can be had of a feed: open elements are closed, stray ends and characters that XML
 * forbids left out, bare ampersands and unknown entities escaped, markup inside texts escaped, one
 * document kept. No entity of the document type is
 * expanded but short plain internal ones. Linear in the length of the text. Notes say what was lost.
 */
export function repairXml(text: string): { text: string; notes: string[] } {
  const canonical = canonicalNames(text)
  const start = skipProlog(text)
  const entities = declaredEntities(text.slice(0, start))
  const notes: string[] = []
  const written: string[] = []
  const open: { name: string; canonical: string }[] = []
  let skipped = 0
  let finished = false
  let verbatim = false

  const top = () => open.at(-1)?.canonical ?? ''
  const escaped = (data: string) => escapeText(data, entities)
  const closeTo = (depth: number) => {
    while (open.length > depth) written.push(`</${open.pop()?.name}>`)
  }
  const findOpen = (name: string) => open.findLastIndex((element) => element.canonical === name)

  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const own = canonical(name)
        if (finished) return
        if (open.length === 0 && !roots.has(own)) {
          if (own !== 'channel' && own !== 'item') return
          written.push('<rss version="2.0">')
          open.push({ name: 'rss', canonical: 'rss' })
        }
        if (items.has(own)) closeTo(parentOfItem(open))
        else if (leaves.has(top()) && own !== top() && isFeedElement(own)) closeTo(open.length - 1)
        if (leaves.has(top())) written.push(escapeMarkup(`<${name}${render(attributes, escaped)}>`))
        else if (open.length >= deepest || !isName(name)) skipped += 1
        else {
          written.push(`<${name}${render(attributes, escaped)}>`)
          open.push({ name, canonical: own })
        }
      },
      oncdatastart: () => {
        verbatim = true
      },
      oncdataend: () => {
        verbatim = false
      },
      ontext: (data) => {
        if (!finished && open.length > 0) written.push(verbatim ? escapeMarkup(withoutControls(data)) : escaped(data))
      },
      onclosetag: (name, implied) => {
        if (finished) return
        const own = canonical(name)
        const depth = findOpen(own)
        // An implied end is that of a self-closing element, or of one inside an element that ends here.
        if (implied) return depth >= 0 && depth === open.length - 1 ? closeTo(depth) : undefined
        if (depth >= 0 && (depth === open.length - 1 || !leaves.has(top()) || isFeedElement(own))) closeTo(depth)
        else if (leaves.has(top())) written.push(escapeMarkup(`</${name}>`))
        finished = open.length === 0
      },
    },
    { xmlMode: true, decodeEntities: false },
  )
  parser.write(text.slice(start))
  if (open.length > 0) notes.push(lossAtTheEnd(open))
  parser.end()
  closeTo(0)
  if (skipped > 0) notes.push(`${skipped} elements left out: nested deeper than ${deepest} levels, or without a valid name`)
  return { text: written.join(''), notes }
}

function lossAtTheEnd(open: { canonical: string }[]): string {
  const inItem = open.some((element) => items.has(element.canonical))
  return inItem ? 'the feed breaks off within an episode: what follows is lost' : 'the feed breaks off before its end'
}

/** How many of the open elements stay open when an item begins: those up to the channel, or the root. */
function parentOfItem(open: { canonical: string }[]): number {
  const channel = open.findIndex((element) => element.canonical === 'channel')
  return (channel < 0 ? 0 : channel) + 1
}

/** Whether an element can only be one of the feed, so that it ends a text that was left open. */
function isFeedElement(name: string): boolean {
  return (
    name.includes(':') || items.has(name) || roots.has(name) || ['channel', 'enclosure', 'guid', 'pubdate', 'description'].includes(name)
  )
}

function isName(name: string): boolean {
  return /^[A-Za-z_][\w.-]*(:[A-Za-z_][\w.-]*)?$/.test(name)
}

function render(attributes: Record<string, string>, escaped: (data: string) => string): string {
  return Object.entries(attributes)
    .filter(([name]) => isName(name))
    .map(([name, value]) => ` ${name}="${escaped(value).replace(/"/g, '&quot;')}"`)
    .join('')
}

function escapeMarkup(markup: string): string {
  return markup.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

function escapeText(data: string, entities: Map<string, string>): string {
  return withoutControls(data)
    .replace(/&(?:#(\d{1,7}|x[\da-f]{1,6});|([a-z][a-z0-9]{0,31});)?/gi, (whole, point?: string, name?: string) => {
      if (point !== undefined) return isCharacter(point) ? whole : ''
      if (name === undefined) return '&amp;'
      return entityFor(name, entities)
    })
    .replace(/[<>]/g, (sign) => (sign === '<' ? '&lt;' : '&gt;'))
}

function withoutControls(data: string): string {
  return data.replace(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu, '')
}

function entityFor(name: string, entities: Map<string, string>): string {
  if (/^(amp|lt|gt|quot|apos)$/.test(name)) return `&${name};`
  const declared = entities.get(name)
  if (declared !== undefined) return escapeMarkup(declared)
  const known = decodeEntities(`&${name};`)
  return known === `&${name};` ? `&amp;${name};` : escapeMarkup(known)
}

function isCharacter(reference: string): boolean {
  const point = reference[0]?.toLowerCase() === 'x' ? Number.parseInt(reference.slice(1), 16) : Number(reference)
  return (
    point === 9 ||
    point === 10 ||
    point === 13 ||
    (point >= 32 && point < 0xd800) ||
    (point > 0xdfff && point < 0xfffe) ||
    (point > 0xffff && point <= 0x10ffff)
  )
}

/** Internal entities without references in them and of 200 characters at most; external ones are empty. */
function declaredEntities(prolog: string): Map<string, string> {
  const entities = new Map<string, string>()
  for (const [, name = '', source, double, single] of prolog.matchAll(
    /<!ENTITY\s+([\w.-]+)\s+(?:(SYSTEM|PUBLIC)\b|"([^"]*)"|'([^']*)')/g,
  )) {
    const value = double ?? single ?? ''
    if (entities.has(name)) continue
    if (source !== undefined) entities.set(name, '')
    else if (value.length <= 200 && !/[&<%]/.test(value)) entities.set(name, value)
  }
  return entities
}
