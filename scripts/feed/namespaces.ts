import { rootOf } from './prolog.ts'

/** Namespaces that Earmark reads, by the prefix under which the rest of feed/ knows them. */
const namespaces: [prefix: string, pattern: RegExp][] = [
  ['podcast', /^(www\.)?podcastindex\.org\/namespace\/1\.0$|^github\.com\/podcastindex-org\/podcast-namespace(\/.*)?$/],
  ['itunes', /^(www\.)?itunes\.(apple\.)?com\/dtds?\/podcast-1\.0\.dtd$/],
  ['googleplay', /^(www\.)?google\.com\/schemas\/play-podcasts\/1\.0(\/play-podcasts\.xsd)?$/],
  ['content', /^purl\.org\/rss\/1\.0\/modules\/content$/],
  ['dc', /^purl\.org\/dc\/(elements\/1\.1|terms)$/],
  ['media', /^search\.yahoo\.com\/mrss$/],
  ['psc', /^podlove\.org\/simple-chapters$/],
  ['atom', /^www\.w3\.org\/2005\/atom$|^purl\.org\/atom\/ns$/],
  ['rdf', /^www\.w3\.org\/1999\/02\/22-rdf-syntax-ns$/],
  ['rss', /^purl\.org\/rss\/1\.0$|^my\.netscape\.com\/rdf\/simple\/0\.9$|^(backend|blogs)\.[a-z.]+\/(rss2|rss)$/],
]

/**
 * What renames an element of this document to its canonical name: lower case, with the prefix of the table above for the
 * namespace that its prefix is bound to, and without prefix for the feed's own elements (RSS, and Atom in an Atom feed).
 * A prefix that is bound to nothing known stays as it is, so that a feed without declarations is still read.
 */
export function canonicalNames(text: string): (name: string) => string {
  const root = rootOf(text)
  const prefixes = new Map<string, string>()
  for (const [, prefix = '', double, single] of text.matchAll(/\bxmlns(?::([\w.-]+))?\s*=\s*(?:"([^"<>]{0,200})"|'([^'<>]{0,200})')/g)) {
    const canonical = prefixFor(double ?? single ?? '')
    if (canonical !== null && prefix !== '') prefixes.set(prefix.toLowerCase(), canonical)
  }
  const own = root.split(':').pop() === 'feed' ? 'atom' : 'rss'
  const cache = new Map<string, string>()
  return (name) => {
    const seen = cache.get(name)
    if (seen !== undefined) return seen
    const renamed = rename(name.toLowerCase(), prefixes, own)
    cache.set(name, renamed)
    return renamed
  }
}

function prefixFor(uri: string): string | null {
  const bare = uri
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/#]+$/, '')
  return namespaces.find(([, pattern]) => pattern.test(bare))?.[0] ?? null
}

function rename(name: string, prefixes: Map<string, string>, own: string): string {
  const colon = name.indexOf(':')
  if (colon < 0) return name
  const prefix = name.slice(0, colon)
  const canonical = prefixes.get(prefix) ?? prefix
  const local = name.slice(colon + 1)
  return canonical === own ? local : `${canonical}:${local}`
}
