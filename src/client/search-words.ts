import type { Step } from './search-plan.ts'
import type { SearchQuery } from './search-query.ts'

/** What a search came to. */
export interface Outcome {
  query: SearchQuery
  /** Results so far. */
  total: number
  /** Whether they only hold words that begin like those of the query. */
  isLike: boolean
  /** The month back to which was searched, `yyyy-mm`; '' where nothing is left to search but other languages. */
  since: string
}

/** Says what a search came to. */
export function describeOutcome({ query: { q, show, topic, person, year }, total, isLike, since }: Outcome, locale: string): string {
  const count = `${total.toLocaleString(locale)} found`
  if (isLike) return `Nothing for “${q}”. ${count} with words like it.`
  if (total > 0) return since === '' ? count : `${count}, back to ${nameMonths(since, since, locale)}`
  const what = q === '' ? 'Nothing' : `Nothing for “${q}”`
  return show + topic + person + year === '' ? `${what}.` : `${what} with these filters.`
}

/** The time that a step covers, or that it is of other languages. */
export function nameSpan({ isForeign, months: { first, last } }: Step, locale: string): string {
  if (isForeign) return 'In other languages'
  const [from, to] = [first.slice(0, 4), last.slice(0, 4)]
  return from === to ? nameMonths(first, last, locale) : `${from} to ${to}`
}

function nameMonths(first: string, last: string, locale: string): string {
  const [from, to] = [first, last].map((month) => new Date(`${month}-01`)) as [Date, Date]
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).formatRange(from, to)
}
