import { filterFor } from '../data/search-filters.ts'

/** What a reader searches for; '' stands for any. */
export interface SearchQuery {
  /** Words. */
  q: string
  /** Ids. */
  show: string
  topic: string
  person: string
  year: string
  /** `date` puts the newest first; '' the best match. */
  sort: string
}

const names = ['q', 'show', 'topic', 'person', 'year', 'sort'] as const

/** The query in an address. */
export function readQuery(address: string): SearchQuery {
  const values = new URLSearchParams(address)
  const value = (name: string) => (values.get(name) ?? '').trim()
  const sort = value('sort') === 'date' ? 'date' : ''
  return { q: value('q'), show: value('show'), topic: value('topic'), person: value('person'), year: value('year'), sort }
}

/** A query as the end of an address: `?q=ledger&year=2026`; '' for one that asks nothing. */
export function writeQuery(query: SearchQuery): string {
  const said = names.filter((name) => query[name] !== '').map((name) => [name, query[name]])
  return said.length === 0 ? '' : `?${new URLSearchParams(said)}`
}

/** Whether a query names something to look for; an order alone does not. */
export function asksAnything({ q, show, topic, person, year }: SearchQuery): boolean {
  return q + show + topic + person + year !== ''
}

/** The filters of a query, as the records have them. */
export function filtersOf({ show, topic, person, year }: SearchQuery): Record<string, string> {
  const asked = Object.entries({ show, topic, person }).filter(([, id]) => id !== '')
  const filters = Object.fromEntries(asked.map(([kind, id]) => [filterFor(kind, id), id]))
  return year === '' ? filters : { ...filters, year }
}
