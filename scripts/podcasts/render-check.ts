import { plain } from '../run/progress.ts'
import { count } from '../run/report.ts'
import { shortAddress } from './address.ts'
import type { Check } from './check.ts'
import { renderCoverage } from './coverage.ts'
import { type Column, renderTable } from './table.ts'

const widestTitle = 32
const columns: Column[] = [
  { head: 'podcast', most: widestTitle },
  { head: 'episodes', align: 'right', most: 8 },
  { head: 'newest', most: 10 },
  { head: 'transcripts', most: 24 },
  { head: 'problem', most: 80 },
]

/** Checks as a table for people, at most `width` columns wide, and one sentence under it. */
export function renderChecks(checks: readonly Check[], width: number): string[] {
  if (checks.length === 0) return ['No podcasts yet. Add one with "npm run podcasts -- add URL".']
  return [...renderTable(columns, checks.map(rowOf), width), '', summaryOf(checks)]
}

function rowOf({ title, feed, episodes, newest, transcripts, problem }: Check): string[] {
  const offered = transcripts === null || transcripts.looked === 0 ? '-' : renderCoverage(transcripts)
  return [
    plain(title || shortAddress(feed, widestTitle)),
    `${episodes ?? '-'}`,
    newest ?? '-',
    offered,
    plain(problem ?? '').replace(/\s+/g, ' '),
  ]
}

function summaryOf(checks: readonly Check[]): string {
  const read = checks.filter(({ episodes }) => episodes !== null)
  const offering = read.filter(({ transcripts }) => (transcripts?.found ?? 0) > 0)
  const unread = checks.length - read.length
  const failures = unread > 0 ? ` ${unread} could not be read.` : ''
  return `${count(read.length, 'feed')} read, ${offering.length} with transcripts.${failures}`
}
