import type { FeedEpisode } from '#domain/episode.ts'
import { distinctGuids, standInGuid } from './guid.ts'
import type { FeedItem } from './item.ts'

/** Stands for a date where a feed gives none at all: plainly no real one, the same on every run, and last in any order. */
const noDate = new Date(0)

/**
 * Items as the feed has them, with what they lack made up for, newest first.
 * - An item without title takes one from its description, its file name or its day.
 * - An item without a date that can be read takes the day in the address of its audio or page, else the date of its older
 *   neighbour in the feed, else of the newer, else `madeAt` (when the feed says that it was made), else 1970-01-01. All but that of an
 *   address change with the feed, so the item is not `dated`.
 * - An item without guid gets one that stands for it, and guids are made distinct (guid.ts).
 * An item without guid, title, link, audio and text is no episode and is left out. Every such case is said in `notes`.
 */
export function completeItems(items: FeedItem[], madeAt: Date | null): { episodes: FeedEpisode[]; notes: string[] } {
  const named = items.filter((item) => item.guid ?? item.title ?? item.link ?? item.audio ?? item.notes)
  const notes = [lost(items.length - named.length, 'left out: neither guid, title, link, audio nor text')]
  notes.push(lost(named.filter((item) => item.oddDate !== null && item.publishedAt === null).length, oddDateNote(named)))
  notes.push(
    lost(
      named.filter((item) => item.oddDate === null && item.publishedAt === null).length,
      'without a date: dated by their address or neighbours',
    ),
  )
  notes.push(lost(named.filter((item) => item.guid === null).length, 'without a guid: known by audio, link or title'))
  const own = named.map((item) => item.publishedAt ?? dayInAddress(item.audio?.url) ?? dayInAddress(item.link))
  const madeUp = madeUpDates(named, madeAt)
  const episodes = named.map((item, index) => complete(item, own[index] ?? null, madeUp[index] ?? noDate))
  const distinct = distinctGuids(episodes)
  const sorted = distinct.episodes.sort((one, other) => other.publishedAt.getTime() - one.publishedAt.getTime())
  return { episodes: sorted, notes: [...notes, ...distinct.notes].filter((note) => note !== null) }
}

function complete({ oddDate, ...item }: FeedItem, own: Date | null, madeUp: Date): FeedEpisode {
  const title = item.title ?? titleFor(item, own)
  return { ...item, publishedAt: own ?? madeUp, dated: own !== null, title, guid: item.guid ?? standInGuid({ ...item, title }) }
}

function titleFor(item: Omit<FeedItem, 'oddDate'>, own: Date | null): string {
  const words = item.description?.match(/^.{1,80}(?=\s|$)/)?.[0]
  if (words) return words.length < (item.description?.length ?? 0) ? `${words.replace(/[\s,;:]+$/, '')}…` : words
  const file = item.audio?.url
    .split(/[?#]/, 1)[0]
    ?.split('/')
    .pop()
    ?.replace(/\.\w+$/, '')
  return file ? decodeFileName(file) : own === null ? 'Untitled episode' : `Episode of ${own.toISOString().slice(0, 10)}`
}

function decodeFileName(file: string): string {
  try {
    return decodeURIComponent(file)
  } catch {
    return file // URIError: a bare % in the name
  }
}

/** What stands for the dates of items, in feed order: that of the older neighbour, of the newer, `madeAt`. */
function madeUpDates(items: FeedItem[], madeAt: Date | null): (Date | null)[] {
  const fromOlder = filledForward(items.map((item) => item.publishedAt).reverse()).reverse()
  const fromNewer = filledForward(items.map((item) => item.publishedAt))
  return items.map((_, index) => fromOlder[index] ?? fromNewer[index] ?? madeAt)
}

/** Each gap takes the value before it. */
function filledForward(dates: (Date | null)[]): (Date | null)[] {
  let last: Date | null = null
  return dates.map((date) => {
    last = date ?? last
    return last
  })
}

/** A day in an address as `2024-03-14`, `2024/03/14` or `20240314`. */
function dayInAddress(url: string | null | undefined): Date | null {
  const match = /(?<!\d)((?:19|20)\d\d)([-/_]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/.exec(url ?? '')
  return match ? new Date(Date.UTC(Number(match[1]), Number(match[3]) - 1, Number(match[4]))) : null
}

function oddDateNote(items: FeedItem[]): string {
  const sample = items.find((item) => item.oddDate !== null && item.publishedAt === null)?.oddDate ?? ''
  return `with a date that cannot be right ("${sample.slice(0, 40)}"): dated by their address or neighbours`
}

function lost(number: number, what: string): string | null {
  return number === 0 ? null : `${number} ${number === 1 ? 'item' : 'items'} ${what}`
}
