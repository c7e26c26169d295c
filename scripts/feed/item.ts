import type { FeedEpisode } from '#domain/episode.ts'
import { readLanguage } from '#domain/language.ts'
import { type Base, readAddress, rebase } from './address.ts'
import { readDate } from './date.ts'
import { readDuration } from './duration.ts'
import { readAudio, readChaptersAddress, readInlineChapters, readTranscripts } from './media.ts'
import { attributeOf, childrenOf, firstText, textOf, type XmlNode } from './node.ts'
import { readPeople } from './people.ts'
import { cleanTitle, describe } from './text.ts'

/** An item as its own words have it: what identity, date and title may still lack is `null`. */
export interface FeedItem extends Omit<FeedEpisode, 'guid' | 'title' | 'publishedAt' | 'dated'> {
  guid: string | null
  title: string | null
  publishedAt: Date | null
  /** A date that the feed gives but that cannot be read. */
  oddDate: string | null
}

/** What an RSS item or an Atom entry inherits from its feed. */
export interface Inherited {
  base: Base
  language: string | null
  people: FeedEpisode['people']
  license: string | null
}

/** An RSS item or an Atom entry. */
export function readItem(item: XmlNode, inherited: Inherited): FeedItem {
  const attributes = { base: attributeOf(item, 'xml:base'), language: attributeOf(item, 'xml:lang') }
  const base = rebase(inherited.base, attributes.base)
  const people = readPeople(item)
  const dates = datesOf(item)
  const read = dates.map(readDate)
  const publishedAt = read.find((date) => date !== null) ?? null
  const notes = longest(item, ['content:encoded', 'content', 'description', 'itunes:summary', 'summary', 'itunes:subtitle'])
  return {
    guid: firstText(item, 'guid', 'id', 'atom:id', 'dc:identifier') ?? attributeOf(item, 'rdf:about'),
    title: titleOf(item),
    publishedAt,
    oddDate: read[0] === null ? (dates[0] ?? null) : null,
    link: readItemLink(item, base),
    audio: readAudio(item, base),
    duration: readItemDuration(item),
    description: describe(
      firstText(item, 'description', 'itunes:summary', 'summary', 'itunes:subtitle', 'googleplay:description', 'dc:description') ?? notes,
    ),
    notes,
    language: readLanguage(firstText(item, 'language', 'dc:language') ?? attributes.language) ?? inherited.language,
    people: people.length > 0 ? people : inherited.people,
    transcripts: readTranscripts(item, base),
    chapters: readChaptersAddress(item, base),
    inlineChapters: readInlineChapters(item),
    license: readLicense(item, base) ?? inherited.license,
  }
}

/** podcast:license: the SPDX identifier that it holds, else the address that it gives. */
export function readLicense(node: XmlNode, base: Base): string | null {
  return firstText(node, 'podcast:license') ?? readAddress(attributeOf(childrenOf(node, 'podcast:license')[0], 'url'), base)
}

/** The page of a feed or an item: `link`, Atom's alternate, or a guid that is said or looks to be an address. */
export function readLink(node: XmlNode, base: Base): string | null {
  const atom = [...childrenOf(node, 'link'), ...childrenOf(node, 'atom:link')]
  const alternate = atom.filter((link) => attributeOf(link, 'href') !== null && (attributeOf(link, 'rel') ?? 'alternate') === 'alternate')
  const addresses = [...childrenOf(node, 'link').map(textOf), ...alternate.map((link) => attributeOf(link, 'href'))]
  return addresses.map((address) => readAddress(address, base)).find((address) => address !== null) ?? null
}

function readItemLink(item: XmlNode, base: Base): string | null {
  const link = readLink(item, base)
  if (link !== null) return link
  const guid = childrenOf(item, 'guid')[0]
  const permanent = attributeOf(guid, 'ispermalink')?.toLowerCase() !== 'false' && /^https?:\/\//i.test(textOf(guid))
  return permanent ? readAddress(textOf(guid), base) : null
}

function titleOf(item: XmlNode): string | null {
  for (const name of ['title', 'itunes:title', 'dc:title']) {
    const title = cleanTitle(firstText(item, name) ?? '')
    if (title !== '') return title
  }
  return null
}

function datesOf(item: XmlNode): string[] {
  const names = ['pubdate', 'published', 'issued', 'atom:published', 'dc:date', 'created', 'updated', 'atom:updated', 'modified']
  return names.flatMap((name) => childrenOf(item, name).flatMap(dateTexts)).filter((text) => text !== '')
}

/** The text of a date, or what an HTML `time` inside says. */
function dateTexts(node: XmlNode): string[] {
  return [textOf(node), ...childrenOf(node, 'time').map((time) => attributeOf(time, 'datetime') ?? textOf(time))]
}

function readItemDuration(item: XmlNode): number | null {
  const texts = childrenOf(item, 'itunes:duration').map(textOf)
  const media = [item, ...childrenOf(item, 'media:group')].flatMap((node) => childrenOf(node, 'media:content'))
  const candidates = [...texts, ...media.map((node) => attributeOf(node, 'duration'))]
  return candidates.map(readDuration).find((duration) => duration !== null) ?? null
}

function longest(item: XmlNode, names: string[]): string | null {
  const texts = names.flatMap((name) => childrenOf(item, name).map(textOf))
  const best = texts.reduce((one, other) => (other.length > one.length ? other : one), '')
  return best === '' ? null : best
}
