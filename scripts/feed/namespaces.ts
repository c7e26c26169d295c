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

/** Name of the root element in lower case; '' where there is none. */
export function rootOf(text: string): string {
  const start = skipProlog(text)
  return /^<([a-zA-Z_][\w:.-]*)/.exec(text.slice(start, start + 200))?.[1]?.toLowerCase() ?? ''
}

/** The root element's opening tag; '' where there is none. */
export function rootTagOf(text: string): string {
  const start = skipProlog(text)
  return /^<[^<>]*>?/.exec(text.slice(start, start + 20_000))?.[0] ?? ''
}

/** Where the root element begins, behind declarations, comments, a DOCTYPE and whatever stands before them. */
export function skipProlog(text: string): number {
  const beginning = /<[!?a-zA-Z_]/g
  let at = 0
  while (true) {
    beginning.lastIndex = at
    const found = beginning.exec(text)
    if (found === null) return text.length
    at = found.index
    if (text.startsWith('<!--', at)) at = after(text, '-->', at + 4)
    else if (text.startsWith('<?', at)) at = after(text, '?>', at + 2)
    else if (/^<!doctype/i.test(text.slice(at, at + 9))) at = afterDoctype(text, at)
    else if (text[at + 1] !== '!') return at
    else at += 2
  }
}

/** The position behind a DOCTYPE that begins at `at`, its internal subset included. */
export function afterDoctype(text: string, at: number): number {
  const bracket = /[[>]/g
  bracket.lastIndex = at
  if (bracket.exec(text)?.[0] !== '[') return after(text, '>', at)
  const end = /\]\s*>/g
  end.lastIndex = at
  return end.exec(text) ? end.lastIndex : text.length
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from)
  return found < 0 ? text.length : found + mark.length
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
