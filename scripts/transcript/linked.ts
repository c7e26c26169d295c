import { Parser } from 'htmlparser2'
import type { TranscriptLink } from '#domain/episode.ts'

const linksAtMost = 3 // a page that names more transcripts is a list of other episodes'
const word = /\btrans(?:cript|cription|kript|cripci[oó]n|cri[cç][aã]o)\b|\bfull text\b/i

/**
 * Transcripts that the show notes link to: links whose words or address say so, on the site of the episode's page or of a host
 * beside it (the same last two labels). In the order of the notes, at most three.
 */
export function findLinkedTranscripts(notes: string, page: string | null): TranscriptLink[] {
  const base = page === null ? null : URL.parse(page)
  if (!base || !/^https?:$/.test(base.protocol)) return []
  const found = new Map<string, TranscriptLink>()
  for (const { href, text } of linksIn(notes)) {
    const url = URL.parse(href, base.href)
    if (!url || !/^https?:$/.test(url.protocol) || siteOf(url) !== siteOf(base)) continue
    url.hash = ''
    if (url.href === base.href || !(word.test(text) || word.test(url.pathname))) continue
    found.set(url.href, { url: url.href, type: '', language: null, rel: null })
  }
  return found.size > linksAtMost ? [] : [...found.values()]
}

function linksIn(html: string): { href: string; text: string }[] {
  const links: { href: string; text: string }[] = []
  let open: { href: string; text: string } | null = null
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'a' && attributes.href) open = { href: attributes.href, text: '' }
    },
    ontext(text) {
      if (open) open.text += text
    },
    onclosetag(name) {
      if (name !== 'a' || !open) return
      links.push(open)
      open = null
    },
  })
  parser.write(html)
  parser.end()
  return links
}

/** The last two labels of a host, or the whole of an address by number and of names that have no more. */
function siteOf(url: URL): string {
  return /^[\d.]+$|:/.test(url.hostname) ? url.host : url.hostname.split('.').slice(-2).join('.')
}
