/** What is dated in one month. */
export interface Month<Item> {
  /** `2026` */
  year: string
  /** `03` */
  month: string
  /** In the order given. */
  items: Item[]
  /** The next months that hold something, `2026-02`. */
  older: string | null
  newer: string | null
}

/** Groups what carries a day (`2026-03-02`), newest first, by month. */
export function groupByMonth<Item extends { date: string }>(items: readonly Item[]): Month<Item>[] {
  const groups = [...Map.groupBy(items, ({ date }) => date.slice(0, 7))]
  return groups.map(([month, ofMonth], index) => ({
    year: month.slice(0, 4),
    month: month.slice(5),
    items: ofMonth,
    older: groups[index + 1]?.[0] ?? null,
    newer: groups[index - 1]?.[0] ?? null,
  }))
}

/** The months with their days alone, as a calendar names them. */
export function namesOf(months: readonly Month<{ date: string }>[]): Pick<Month<{ date: string }>, 'year' | 'month' | 'items'>[] {
  return months.map(({ year, month, items }) => ({ year, month, items: items.map(({ date }) => ({ date })) }))
}
