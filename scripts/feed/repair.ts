import { decodeEntities } from './entities.ts'
import { canonicalNames } from './namespaces.ts'
import { skipProlog } from './prolog.ts'
import { closeSections } from './sections.ts'
import { readTokens } from './tokens.ts'

/** Elements of a feed whose content is text: a tag inside that is no element of a feed is markup that nobody escaped. */
const leaves = new Set(
  `title link description summary content content:encoded subtitle guid id pubdate published updated modified issued created
  name email language generator copyright category comments url width height ttl lastbuilddate docs managingeditor webmaster
  dc:title dc:date dc:creator dc:description dc:language dc:identifier itunes:title itunes:summary itunes:subtitle itunes:author
  itunes:duration itunes:keywords itunes:explicit itunes:name itunes:email itunes:new-feed-url itunes:episode itunes:season
  itunes:episodetype itunes:type itunes:block googleplay:description googleplay:author podcast:guid podcast:license podcast:person
  podcast:locked media:title media:description`.split(/\s+/),
)

/** Elements that never hold an item, so that one that begins means that they were not closed. */
const roots = new Set(['rss', 'rdf:rdf', 'feed'])
const items = new Set(['item', 'entry'])
/** Elements that get a root where the text has none. */
const rootless = new Set(['channel', 'item'])

/** More levels than any feed has: deeper ones are left out with what they hold. */
const deepest = 50

/**
 * Any text to well-formed XML that holds what can be had of a feed: open elements are closed, stray ends and characters that XML
 * forbids left out, bare ampersands and unknown entities escaped, markup inside texts escaped, one document kept. No entity of the
 * document type is expanded but short plain internal ones. Linear in the length of the text. Notes say what was lost.
 */
export function repairXml(text: string): { text: string; notes: string[] } {
  const canonical = canonicalNames(text)
  const start = skipProlog(text)
  const entities = declaredEntities(text.slice(0, start))
  const notes: string[] = []
  const written: string[] = []
  const open: { name: string; canonical: string }[] = []
  let beyond = 0
  let skipped = 0
  let ended = false

  const top = () => open.at(-1)?.canonical ?? ''
  const push = (name: string, own: string) => open.push({ name, canonical: own })
  const closeTo = (depth: number) => {
    while (open.length > depth) written.push(`</${open.pop()?.name}>`)
  }
  readTokens(closeSections(text.slice(start)), {
    open: (name, attributes, selfClosing) => {
      const own = canonical(name)
      if ((own === 'channel' || roots.has(own)) && open.some((element) => element.canonical === own)) return
      if (open.length === 0 && !roots.has(own) && !rootless.has(own)) return
      if (open.length === 0 && rootless.has(own)) {
        written.push('<rss version="2.0">')
        push('rss', 'rss')
      }
      if (items.has(own)) {
        closeTo(parentOfItem(open))
        beyond = 0
        if (open.length === 1 && top() === 'rss') {
          written.push('<channel>')
          push('channel', 'channel')
        }
      } else if (leaves.has(top()) && own !== top() && isFeedElement(own)) closeTo(open.length - 1)
      const tag = () => `<${name}${render(attributes, entities)}${selfClosing ? '/' : ''}>`
      if (leaves.has(top())) written.push(escapeMarkup(tag()))
      else if (open.length >= deepest || !isName(name)) {
        skipped += 1
        beyond += selfClosing || open.length < deepest ? 0 : 1
      } else {
        written.push(tag())
        if (!selfClosing) push(name, own)
      }
    },
    text: (data, verbatim) => {
      if (open.length > 0) written.push(verbatim ? escapeMarkup(withoutControls(data)) : escapeText(data, entities))
    },
    close: (name) => {
      const own = canonical(name)
      ended ||= roots.has(own)
      // Items behind the end of the channel or of the whole belong to it all the same.
      if (roots.has(own) || (own === 'channel' && open[0]?.canonical === 'rss')) return closeTo(Math.min(open.length, parentOfItem(open)))
      const depth = open.findLastIndex((element) => element.canonical === own)
      if (beyond > 0 && !items.has(own)) beyond -= 1
      else if (depth >= 0 && (depth === open.length - 1 || !leaves.has(top()) || isFeedElement(own))) closeTo(depth)
      else if (leaves.has(top())) written.push(escapeMarkup(`</${name}>`))
    },
  })
  if (!ended && open.length > 0) notes.push(lossAtTheEnd(open))
  closeTo(0)
  if (skipped > 0) notes.push(`${skipped} elements left out: nested deeper than ${deepest} levels, or without a valid name`)
  return { text: written.join(''), notes }
}

function lossAtTheEnd(open: { canonical: string }[]): string {
  const inItem = open.some((element) => items.has(element.canonical))
  return inItem ? 'the feed breaks off within an episode: what follows is lost' : 'the feed breaks off before its end'
}

/** How many of the open elements stay open when an item begins: those up to the channel in RSS, else the root. */
function parentOfItem(open: { canonical: string }[]): number {
  if (open[0]?.canonical !== 'rss') return 1
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

function render(attributes: Map<string, string>, entities: Entities): string {
  return [...attributes]
    .filter(([name]) => isName(name))
    .map(([name, value]) => ` ${name}="${escapeText(value, entities).replace(/"/g, '&quot;')}"`)
    .join('')
}

function escapeMarkup(markup: string): string {
  return markup.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

function escapeText(data: string, entities: Entities): string {
  return withoutControls(data)
    .replace(/&(?![#a-z])/gi, '&amp;')
    .replace(/&(?:#(\d{1,7}|x[\da-f]{1,6});|([a-z][a-z0-9]{0,31});)?/gi, (whole, point?: string, name?: string) => {
      if (point !== undefined) return isCharacter(point) ? whole : ''
      if (name === undefined) return '&amp;'
      return entityFor(name, entities)
    })
    .replace(/[<>]/g, (sign) => (sign === '<' ? '&lt;' : '&gt;'))
}

function withoutControls(data: string): string {
  return data.replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '')
}

function entityFor(name: string, entities: Entities): string {
  if (/^(amp|lt|gt|quot|apos)$/.test(name)) return `&${name};`
  const declared = entities.values.get(name)
  if (declared !== undefined) {
    entities.budget -= declared.length
    return entities.budget < 0 ? '' : escapeMarkup(declared)
  }
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

interface Entities {
  values: Map<string, string>
  /** Characters that they may still add to the text. */
  budget: number
}

/** Internal entities without references in them and of 60 characters at most; external ones are empty. */
function declaredEntities(prolog: string): Entities {
  const entities = new Map<string, string>()
  for (const [, name = '', source, double, single] of prolog.matchAll(
    /<!ENTITY\s+([\w.-]+)\s+(?:(SYSTEM|PUBLIC)\b|"([^"]*)"|'([^']*)')/g,
  )) {
    const value = double ?? single ?? ''
    if (entities.has(name)) continue
    if (source !== undefined) entities.set(name, '')
    else if (value.length <= 60 && !/[&<%]/.test(value)) entities.set(name, value)
  }
  return { values: entities, budget: 100_000 }
}
