import type { Podcast } from '#domain/podcast.ts'
import { titleKey } from './letters.ts'

/** The address of a show's cover at its publisher, by https, for feeds and programs; `null` where the feed gives none. Pages show a copy (cover.ts). */
export function artworkOf({ artwork }: Pick<Podcast, 'artwork'>): string | null {
  return artwork?.replace(/^http:/, 'https:') ?? null
}

/** What stands where there is no cover: the first letters of the first two words, without an article. */
export function initialsOf(title: string): string {
  const words = titleKey(title)
    .split(/[\s\-–—:,./&]+/u)
    .flatMap((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? [])
  return words.slice(0, 2).join('').toLocaleUpperCase('en')
}
