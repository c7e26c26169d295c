import { Parser } from 'htmlparser2'
import { decodeFeed } from '../feed/decode.ts'
import { sniff } from '../feed/sniff.ts'
import { cleanTitle } from '../feed/text.ts'
import { readTypedAddress } from '../podcasts/address.ts'

/** A feed that a list names. What it does not say is `null`. */
export interface OpmlFeed {
  address: string
  title: string | null
  /** The show's web site (htmlUrl). */
  link: string | null
  description: string | null
  /** As the list gives it. */
  language: string | null
  /** Address of the cover art (imageUrl, a habit of some apps). */
  artwork: string | null
}

export type OpmlResult =
  | {
      ok: true
      /** In the order of the list, groups opened; a feed that is listed twice comes twice. */
      feeds: OpmlFeed[]
      /** Entries that name no feed, and why, a line each. */
      left: string[]
    }
  | {
      ok: false
      /** A line that follows the file's name. */
      reason: string
    }

type Attributes = Record<string, string>

/**
 * Reads OPML 1.0 and 2.0 (opml.org) as apps write it: outlines nested to any depth, `xmlUrl` in any case or `url` in its
 * place, any encoding, bare ampersands, elements that were not closed, a list cut short. Resolves no entity of a document type.
 */
export function readOpml(bytes: Uint8Array): OpmlResult {
  const { text } = decodeFeed(bytes, null)
  const reason = reasonAgainst(text)
  if (reason !== null) return { ok: false, reason }
  const outlines = outlinesIn(text)
  if (outlines.length === 0) return { ok: false, reason: 'is an OPML list without any entry: export it again' }
  const feeds: OpmlFeed[] = []
  const left: string[] = []
  for (const { attributes, isGroup } of outlines) {
    const typed = addressIn(attributes)
    const address = typed === null ? null : readTypedAddress(typed)
    const name = titleIn(attributes) ?? typed ?? 'An entry without a title'
    if (address !== null) feeds.push(feedOf(attributes, address))
    else if (typed !== null) left.push(`${name}: xmlUrl is not the address of a feed (got "${typed.slice(0, 80)}")`)
    else if (!isGroup)
      left.push(`${name}: has no feed address (xmlUrl)${attributes.htmlurl ? `; add its page: ${attributes.htmlurl}` : ''}`)
  }
  return { ok: true, feeds, left }
}

/** All outlines with their attributes, names in lower case; groups are those that hold others. */
function outlinesIn(text: string): { attributes: Attributes; isGroup: boolean }[] {
  const outlines: { attributes: Attributes; isGroup: boolean }[] = []
  const open: { isGroup: boolean }[] = []
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (name !== 'outline') return
        const outline = { attributes, isGroup: false }
        const parent = open.at(-1)
        if (parent) parent.isGroup = true
        outlines.push(outline)
        open.push(outline)
      },
      onclosetag: (name) => {
        if (name === 'outline') open.pop()
      },
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true, recognizeSelfClosing: true },
  )
  parser.end(text)
  return outlines
}

/** `xmlUrl`, else `url` where the outline is not said to be a link, another list or a sound. */
function addressIn(attributes: Attributes): string | null {
  const { xmlurl, feedurl, url, type = '' } = attributes
  const own = xmlurl?.trim() || feedurl?.trim()
  if (own) return own
  return /^(?:link|include|audio|video|image|text)$/i.test(type.trim()) ? null : url?.trim() || null
}

function titleIn({ text, title }: Attributes): string | null {
  return cleanTitle(title ?? '') || cleanTitle(text ?? '') || null
}

function feedOf(attributes: Attributes, address: string): OpmlFeed {
  const { htmlurl, description, language, imageurl } = attributes
  return {
    address,
    title: titleIn(attributes),
    link: readTypedAddress(htmlurl ?? ''),
    description: cleanTitle(description ?? '') || null,
    language: language?.trim() || null,
    artwork: readTypedAddress(imageurl ?? ''),
  }
}

/** Why a text is no list; `null` where it is one. */
function reasonAgainst(text: string): string | null {
  if (text.trim() === '') return 'is empty: export the list again'
  if (sniff(text, 'https://none.invalid/').kind === 'xml') {
    return 'is a feed, not a list of podcasts: follow it by its address with "npm run podcasts -- add URL"'
  }
  return /<(?:opml|outline)[\s>]/i.test(text) ? null : 'is not OPML: export the list of podcasts from your app as OPML'
}
