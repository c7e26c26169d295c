import { dayOf } from '#domain/slug.ts'

/** What came out on one day. */
export interface Day<Item> {
  /** The first instant of the day in UTC. */
  date: Date
  items: Item[]
}

/** Groups a list by the day in UTC, in the order in which the days first appear. */
export function groupByDay<Item extends { publishedAt: Date }>(items: Item[]): Day<Item>[] {
  const days = new Map<string, Item[]>()
  for (const item of items) {
    const day = dayOf(item.publishedAt)
    days.set(day, [...(days.get(day) ?? []), item])
  }
  return [...days].map(([day, ofDay]) => ({ date: new Date(`${day}T00:00:00Z`), items: ofDay }))
}
