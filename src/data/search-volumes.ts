/** A stretch of time of which the insights are indexed together; the newest of them may lack its last month, which then is a span itself. */
export interface Span {
  /** First month, counted from the year 0: 2026-01 is 24312. */
  from: number
  /** Months that it takes; a power of two of years, or a part of a year. */
  months: number
}

/** A span with what was published in it. */
export interface Volume<Item> {
  span: Span
  items: Item[]
}

/**
 * Items of one index at most: a first search reads one such index, and with it (4 bytes for each item, filters, a piece for each
 * word) it stays under 300 KB. A month alone may hold more.
 */
const volumeLimit = 4_000

/** 128 years, which hold all that was ever published as audio. */
const widest = 12 * 128

/**
 * Cuts items into stretches of time of at most `limit` items, newest first: the widest span is halved, down to a month, for as long as it
 * holds more. What is added or deleted so changes the one volume that it falls into, or halves it; all others stay as they are. Where the
 * newest holds more than a quarter of the limit, its last month stands before it as a volume of its own: a day indexes that month anew, and
 * the rest of its span when the next month begins.
 */
export function cutVolumes<Item>(items: readonly Item[], dateOf: (item: Item) => Date, limit = volumeLimit): Volume<Item>[] {
  const dated = items.map((item) => ({ item, month: monthOf(dateOf(item)) }))
  return [...Map.groupBy(dated, ({ month }) => month - (month % widest))]
    .sort(([a], [b]) => b - a)
    .flatMap(([from, within]) => halve(within, { from, months: widest }, limit))
    .flatMap((volume, place) => (place === 0 && volume.items.length > limit / 4 ? splitLastMonth(volume) : volume))
    .map(({ span, items: within }) => ({ span, items: within.map(({ item }) => item) }))
}

/** The first month of a span, `yyyy-mm`, and how many it takes: `2024-01-24`. It names the folder of its index. */
export function nameSpan({ from, months }: Span): string {
  return `${yearOf(from)}-${String((from % 12) + 1).padStart(2, '0')}-${months}`
}

/** The months, `yyyy-mm`, of the first and the last of some dates. */
export function monthsOf(dates: readonly Date[]): { first: string; last: string } {
  const times = dates.map((date) => date.getTime())
  const month = (pick: (a: number, b: number) => number) => new Date(times.reduce((a, b) => pick(a, b))).toISOString().slice(0, 7)
  return { first: month(Math.min), last: month(Math.max) }
}

function halve<Item extends { month: number }>(items: Item[], span: Span, limit: number): Volume<Item>[] {
  if (items.length === 0) return []
  if (items.length <= limit || span.months === 1) return [{ span, items }]
  const months = span.months === 3 ? 1 : span.months / 2
  return Array.from({ length: span.months / months }, (_, part) => span.from + part * months)
    .reverse()
    .flatMap((from) => {
      const within = items.filter(({ month }) => month >= from && month < from + months)
      return halve(within, { from, months }, limit)
    })
}

function splitLastMonth<Item extends { month: number }>({ span, items }: Volume<Item>): Volume<Item>[] {
  const last = items.reduce((latest, { month }) => Math.max(latest, month), span.from)
  const [ofLast, before] = [items.filter(({ month }) => month === last), items.filter(({ month }) => month !== last)]
  return before.length === 0
    ? [{ span, items }]
    : [
        { span: { from: last, months: 1 }, items: ofLast },
        { span, items: before },
      ]
}

function monthOf(date: Date): number {
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

function yearOf(month: number): string {
  return String(Math.floor(month / 12)).padStart(4, '0')
}
