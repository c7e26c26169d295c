import { Parser } from 'htmlparser2'
import { cleanTitle } from '../feed/text.ts'
import { addressKey, readTypedAddress } from './address.ts'

/** The feeds that a web page may lead to, each list in the order in which to try them. */
export interface PageFeeds {
  /** The page's title; '' where it has none. */
  title: string
  /** Those that it names in its head, `<link rel="alternate">`; feeds of comments last. */
  named: string[]
  /** Links in its text that look like feeds, those of the same site first. */
  linked: string[]
}

const feedTypes = /^(?:application\/(?:rss|atom|feed|rdf)\+(?:xml|json)|(?:application|text)\/(?:xml|rss|json|x-rss))/i

/** Looks for feeds in a page; `url` is its address. Opens no connection. */
export function findPageFeeds(html: string, url: string): PageFeeds {
  const page = { base: url, title: '', named: [] as Candidate[], linked: [] as Candidate[] }
  let link: { href: string; text: string } | null = null
  let inTitle = false
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      const { href = '' } = attributes
      if (tag === 'base' && page.base === url) page.base = absolute(href, url) ?? url
      if (tag === 'title' && page.title === '') inTitle = true
      if (tag === 'link' && isFeedLink(attributes)) page.named.push(candidate(href, attributes.title ?? '', page.base))
      if (tag === 'a') link = { href, text: `${attributes.title ?? ''} ${attributes['aria-label'] ?? ''} ${attributes.class ?? ''} ` }
    },
    ontext: (text) => {
      if (inTitle) page.title += text
      if (link !== null && link.text.length < 500) link.text += text
    },
    onclosetag: (tag) => {
      if (tag === 'title') inTitle = false
      if (tag !== 'a' || link === null) return
      if (looksLikeFeed(link.href, link.text)) page.linked.push(candidate(link.href, link.text, page.base))
      link = null
    },
  })
  parser.end(html)
  const named = inOrder(page.named, (one) => Number(one.comments))
  const linked = inOrder(page.linked, (one) => Number(one.comments) * 2 + Number(!isSameSite(one.address, url)))
  const keys = new Set(named.map(addressKey))
  return { title: cleanTitle(page.title).slice(0, 80), named, linked: linked.filter((address) => !keys.has(addressKey(address))) }
}

interface Candidate {
  address: string | null
  /** A feed of comments on a post or a site. */
  comments: boolean
}

function isFeedLink({ rel = '', type = '', href = '' }: Record<string, string>): boolean {
  const relations = rel.toLowerCase().split(/\s+/)
  if (relations.includes('feed')) return true
  return relations.includes('alternate') && feedTypes.test(type.trim()) && !/\/wp-json\/|oembed/i.test(href)
}

/** Whether the last part of an address, or its host, is that of a feed, or its text says so. */
function looksLikeFeed(href: string, text: string): boolean {
  if (/^(?:feed|itpc|pcast|rss):/i.test(href)) return true
  if (/^(?:mailto|javascript|tel|data|#)/i.test(href) || href === '') return false
  const [path = ''] = href.split(/[?#]/, 1)
  if (/(?:^|[/._-])(?:rss2?|feed|feeds|atom|itunes|podcast)(?:\.(?:xml|rss|php|json))?\/?$/i.test(path)) return true
  if (/\.(?:rss|xml|atom)$/i.test(path) && !/sitemap|\/opml/i.test(path)) return true
  if (/^(?:https?:)?\/\/(?:feeds?|rss)\d?\.[\w.-]+\/./i.test(href) || /[?&]feed=(?:rss2?|atom|podcast)/i.test(href)) return true
  return /\brss\b/i.test(text)
}

function candidate(href: string, text: string, base: string): Candidate {
  return { address: absolute(href, base), comments: /comment/i.test(`${href} ${text}`) }
}

function absolute(href: string, base: string): string | null {
  const resolved = /^(?:feed|itpc|pcast|rss):/i.test(href) ? href : URL.parse(href.trim(), base)?.href
  return resolved === undefined ? null : readTypedAddress(resolved)
}

/** Addresses by rank, the order of the page kept within one; each once. */
function inOrder(candidates: readonly Candidate[], rank: (candidate: { address: string; comments: boolean }) => number): string[] {
  const found = candidates.flatMap(({ address, comments }) => (address === null ? [] : [{ address, comments }]))
  const sorted = found.toSorted((one, other) => rank(one) - rank(other)).map(({ address }) => address)
  const keys = sorted.map(addressKey)
  return sorted.filter((_, index) => keys.indexOf(keys[index] ?? '') === index)
}

/** Same host, or one below the other: feeds.example.org and www.example.org. */
function isSameSite(address: string, url: string): boolean {
  const [one = '', other = ''] = [address, url].map((each) => URL.parse(each)?.hostname.split('.').slice(-2).join('.'))
  return one !== '' && one === other
}
