import { type Book, type Names, type Subject, subjects } from './book.ts'

/** How many things a book holds. */
export function sizeOf({ follow, mute, kept, read, judgements }: Book): number {
  const named = [follow, mute].flatMap((names) => subjects.map((subject) => Object.keys(names[subject]).length))
  return named.reduce((sum, size) => sum + size, kept.length + read.length + judgements.length)
}

/** One book of two: what both hold is held once, and where they differ, the book that comes in is right. */
export function mergeBooks(here: Book, coming: Book): Book {
  const join = (mine: Names, theirs: Names, against: Names) =>
    Object.fromEntries(Object.entries({ ...mine, ...theirs }).filter(([id]) => Object.hasOwn(theirs, id) || !Object.hasOwn(against, id)))
  const joinAll = (how: 'follow' | 'mute', other: 'follow' | 'mute'): Record<Subject, Names> => ({
    podcasts: join(here[how].podcasts, coming[how].podcasts, coming[other].podcasts),
    topics: join(here[how].topics, coming[how].topics, coming[other].topics),
    people: join(here[how].people, coming[how].people, coming[other].people),
  })
  return {
    version: 1,
    follow: joinAll('follow', 'mute'),
    mute: joinAll('mute', 'follow'),
    kept: unique([...coming.kept, ...here.kept], ({ id }) => id),
    read: unique([...coming.read, ...here.read], (id) => id),
    judgements: unique([...coming.judgements, ...here.judgements], ({ id }) => id),
  }
}

/** Characters that a link may have: what mail and chat programs leave whole. */
const longestLink = 8000
/** Bytes of which base64url makes so many. */
const mostPacked = (longestLink / 4) * 3
/** A link that opens to more than this is not one of ours. */
const mostOpened = 2_000_000

/**
 * A book as the end of a link: JSON, deflated, in base64url. What was read stays behind: it is long, and of use only where it was read.
 * `null` where it is longer than `longestLink`: a file carries it.
 */
export async function packLink(book: Book): Promise<string | null> {
  const text = JSON.stringify({ ...book, read: [] })
  const packed = await pipe(new TextEncoder().encode(text), new CompressionStream('deflate-raw'))
  if (packed === null || packed.length > mostPacked) return null
  return btoa(String.fromCharCode(...packed))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/** The text that a link carries; `null` where it is cut or is none of ours. */
export async function openLink(code: string): Promise<string | null> {
  try {
    const bytes = Uint8Array.from(atob(code.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
    const opened = await pipe(bytes, new DecompressionStream('deflate-raw'))
    return opened && new TextDecoder('utf-8', { fatal: true }).decode(opened)
  } catch {
    return null
  }
}

/** `null` where more comes out than anybody keeps. */
async function pipe(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream): Promise<Uint8Array | null> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value)
    size += next.value.length
    if (size > mostOpened) {
      await reader.cancel()
      return null
    }
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

function unique<Some>(list: readonly Some[], keyOf: (item: Some) => string): Some[] {
  const seen = new Set<string>()
  return list.filter((item) => !seen.has(keyOf(item)) && seen.add(keyOf(item)))
}
