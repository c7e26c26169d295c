import { dayOf } from '#domain/slug.ts'
import { instantOf } from './dates.ts'

/** What came out on one day. */
export interface Day<Item> {
  /** The first instant of the day in UTC. */
  date: Date
  items: Item[]
}

/** Groups a list by the day in UTC, in the order in which the days first appear. */
export function groupByDay<Item extends { publishedAt: Date }>(items: Item[]): Day<Item>[] {
  const days = Map.groupBy(items, ({ publishedAt }) => dayOf(publishedAt))
  return [...days].map(([day, ofDay]) => ({ date: instantOf(day), items: ofDay }))
}
