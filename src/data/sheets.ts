/** One page of a long list. */
export interface Sheet<Item> {
  items: Item[]
  /** Counted from the oldest, so that an old page keeps its items when new ones come; `null` for the newest page. */
  number: number | null
  /** Number of the next older page. */
  older: number | null
  /** Number of the next newer page; `newest` for the one without a number. */
  newer: number | 'newest' | null
}

/** Insights on a page of a list. */
export const sheetSize = 30

/**
 * Cuts a list, newest first, into pages of `size`. The newest page takes up to twice `size`, because it holds what does not
 * yet fill a page of its own. There is always at least one page.
 */
export function cutSheets<Item>(items: Item[], size: number): Sheet<Item>[] {
  const full = Math.max(0, Math.floor(items.length / size) - 1)
  const newest = items.length - full * size
  const sheets: Sheet<Item>[] = [{ items: items.slice(0, newest), number: null, older: full > 0 ? full : null, newer: null }]
  for (let number = full; number >= 1; number--) {
    const from = newest + (full - number) * size
    sheets.push({
      items: items.slice(from, from + size),
      number,
      older: number > 1 ? number - 1 : null,
      newer: number === full ? 'newest' : number + 1,
    })
  }
  return sheets
}

/** The part of an address that a page adds to its list's: '' or `page/3/`. */
export function sheetPath(number: number | 'newest' | null): string {
  return typeof number === 'number' ? `page/${number}/` : ''
}

/** By year, newest first, the page on which its newest items stand: a way into a long list. */
export function findYears(sheets: readonly Sheet<{ publishedAt: Date }>[]): { year: string; number: number | null }[] {
  const years = new Map<string, number | null>()
  for (const { items, number } of sheets) {
    for (const { publishedAt } of items) {
      const year = String(publishedAt.getUTCFullYear())
      if (!years.has(year)) years.set(year, number)
    }
  }
  return [...years].map(([year, number]) => ({ year, number }))
}
