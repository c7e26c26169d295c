import { readLanguage } from '#domain/language.ts'
import { type Base, readAddress, rebase } from './address.ts'
import type { Feed } from './feed.ts'
import { type Inherited, readLicense, readLink } from './item.ts'
import { attributeOf, childrenOf, firstText, textOf, type XmlNode } from './node.ts'
import { readPeople } from './people.ts'
import { cleanTitle, describe } from './text.ts'

/** What an RSS channel or an Atom feed says of the show. */
export function readChannel(channel: XmlNode, base: Base): Omit<Feed, 'episodes' | 'notes'> {
  const own = rebase(base, attributeOf(channel, 'xml:base'))
  return {
    title: cleaned(firstText(channel, 'title', 'itunes:title', 'dc:title')),
    link: readLink(channel, own),
    author: authorName(
      firstText(channel, 'itunes:author', 'googleplay:author') ?? namedIn(channel, 'author') ?? namedIn(channel, 'itunes:owner'),
    ),
    description: describe(
      firstText(
        channel,
        'description',
        'itunes:summary',
        'subtitle',
        'tagline',
        'itunes:subtitle',
        'googleplay:description',
        'dc:description',
      ),
    ),
    artwork: readArtwork(channel, own),
    language: readLanguage(firstText(channel, 'language', 'dc:language') ?? attributeOf(channel, 'xml:lang')),
    license: readLicense(channel, own),
    guid: firstText(channel, 'podcast:guid'),
    newFeedUrl:
      childrenOf(channel, 'itunes:new-feed-url')
        .map((node) => readAddress(textOf(node), own))
        .find((url) => url !== null) ?? null,
    people: readPeople(channel),
  }
}

/** What the items of a channel inherit from it. */
export function inheritedFrom(channel: XmlNode, facts: Omit<Feed, 'episodes' | 'notes'>, base: Base): Inherited {
  return { base: rebase(base, attributeOf(channel, 'xml:base')), language: facts.language, people: facts.people, license: facts.license }
}

function readArtwork(channel: XmlNode, base: Base): string | null {
  const images = childrenOf(channel, 'image')
  const addresses = [
    ...[...childrenOf(channel, 'itunes:image'), ...childrenOf(channel, 'googleplay:image')].map(
      (node) => attributeOf(node, 'href') ?? textOf(node),
    ),
    ...images.map((image) => firstText(image, 'url') ?? attributeOf(image, 'href')),
    firstText(channel, 'logo', 'icon'),
  ]
  return addresses.map((address) => readAddress(address, base)).find((address) => address !== null) ?? null
}

/** The name in an element that holds a person: Atom's author, itunes:owner. */
function namedIn(channel: XmlNode, name: string): string | null {
  const node = childrenOf(channel, name)[0]
  return firstText(node, 'name', 'itunes:name') ?? (name === 'author' ? textOf(node) || null : null)
}

/** A name without the address that RSS wants with it: `ada@example.org (Ada Okafor)`. Nobody's address is passed on. */
function authorName(text: string | null): string | null {
  const name = text?.replace(/^[^\s@]+@[^\s@]+\s*\(([^()]+)\)$/, '$1').replace(/<?[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+>?/g, '')
  return cleaned(name ?? null)
}

function cleaned(text: string | null): string | null {
  return text === null ? null : cleanTitle(text) || null
}
