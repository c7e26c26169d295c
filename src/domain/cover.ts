import type { Podcast } from './podcast.ts'

/** Pixels of a cover's side as the site shows it: twice the largest it is set at. */
export const coverSize = 320

/** The file of a show's cover on the site: a new address in the feed is a new file; `null` where the feed names none. */
export function coverFile({ id, artwork }: Pick<Podcast, 'id' | 'artwork'>): string | null {
  return artwork === undefined ? null : `${id}-${shortHash(artwork)}.webp`
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo): enough to tell a show's own few addresses apart. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
