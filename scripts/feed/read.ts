import { readLanguage } from '#domain/language.ts'
import { type Base, rebase } from './address.ts'
import { inheritedFrom, readChannel } from './channel.ts'
import { completeItems } from './complete.ts'
import { readDate } from './date.ts'
import type { FeedResult } from './feed.ts'
import { readItem } from './item.ts'
import { readJsonFeed } from './json-feed.ts'
import { firstText } from './node.ts'
import { sniff } from './sniff.ts'
import { readXml, type XmlFeed } from './xml.ts'

export type { Feed, FeedResult } from './feed.ts'

/**
 * Reads RSS 0.9x, 1.0 and 2.0, Atom and JSON Feed. `url` is the feed's own address (`https:...` or `sample:<show>`), against
 * which relative ones are resolved. A feed with faults is repaired and says so in its notes; a text that is no feed gives a
 * reason in one line. Opens no connection, expands no external entity, never throws for anything in the text.
 */
export async function readFeed(text: string, url: string): Promise<FeedResult> {
  const sniffed = sniff(text, url)
  if (sniffed.kind === 'none') return { ok: false, reason: sniffed.reason }
  if (sniffed.kind === 'json') return readJsonFeed(sniffed.value, url)
  const read = await readXml(text)
  if (!read.ok) return { ok: false, reason: `cannot be read (${read.reason}): ask its publisher to mend it` }
  return { ok: true, feed: feedOf(read.feed, url) }
}

function feedOf(xml: XmlFeed, url: Base): Extract<FeedResult, { ok: true }>['feed'] {
  const base = rebase(url, attributeIn(xml.rootTag, 'xml:base'))
  const facts = readChannel(xml.channel, base)
  const language = facts.language ?? readLanguage(attributeIn(xml.rootTag, 'xml:lang'))
  const inherited = inheritedFrom(xml.channel, { ...facts, language }, base)
  const madeAt = readDate(firstText(xml.channel, 'pubdate', 'lastbuilddate', 'updated', 'modified', 'dc:date'))
  const { episodes, notes } = completeItems(
    xml.items.map((item) => readItem(item, inherited)),
    madeAt,
  )
  return { ...facts, language, episodes, notes: [...xml.notes, ...notes] }
}

function attributeIn(tag: string, name: string): string | null {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag)
  return match?.[1] ?? match?.[2] ?? null
}
