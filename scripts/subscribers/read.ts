import type { z } from 'astro/zod'
import { parse } from 'yaml'
import { readCsv } from './csv.ts'
import { readExported } from './exported.ts'
import { type Subscriber, subscriberSchema } from './subscriber.ts'

export type SubscribersResult =
  | {
      ok: true
      subscribers: Subscriber[]
      /** A line for each entry that was left out; it names the entry by its number and quotes nothing of it. */
      problems: string[]
    }
  | { ok: false; reason: string }

type Format = 'csv' | 'json' | 'yaml'

/**
 * Reads the file of subscribers: CSV with a header, or a list in JSON or YAML (of entries, or under `subscribers`). An entry that is
 * not right is left out and told, and so is an address that comes twice; whoever left the list by a service's export is left out and counted. No message holds an address. `site` fills in what an entry leaves out.
 */
export function readSubscribers(text: string, format: Format, site: { timeZone: string }): SubscribersResult {
  const list = format === 'csv' ? readCsv(text) : readList(text, format)
  if (!list.ok) return list
  const subscribers: Subscriber[] = []
  const problems: string[] = []
  const seen = new Set<string>()
  const rows = list.rows.map(readExported)
  const unknown = unknownFields(rows)
  const gone = rows.filter((row) => row === null).length - list.rows.filter((row) => row === null).length
  if (gone > 0) problems.push(`Left out by their "status": ${gone}.`)
  if (unknown.length > 0) problems.push(`Fields that are not known are passed over: ${unknown.join(', ')}.`)
  for (const [index, entry] of rows.entries()) {
    if (entry === null && list.rows[index] !== null) continue
    const result = subscriberSchema.safeParse(entry)
    if (!result.success) problems.push(`Subscriber ${index + 1} is left out: ${describe(result.error)}.`)
    else if (seen.has(personOf(result.data))) problems.push(`Subscriber ${index + 1} is left out: the address stands there before.`)
    else {
      seen.add(personOf(result.data))
      subscribers.push({ ...result.data, timeZone: result.data.timeZone ?? site.timeZone })
    }
  }
  return { ok: true, subscribers, problems }
}

/** The format of a file, by its name's ending, else its type, else how it begins. */
export function formatOf({ name, type, text }: { name: string; type: string | null; text: string }): Format {
  const ending = /\.(csv|json|ya?ml)$/i.exec(name)?.[1]?.toLowerCase()
  if (ending) return ending === 'csv' || ending === 'json' ? ending : 'yaml'
  if (type?.includes('json')) return 'json'
  if (type?.includes('yaml')) return 'yaml'
  if (type?.includes('csv')) return 'csv'
  if (/^\s*[[{]/.test(text)) return 'json'
  return /^\uFEFF?"?\w+"?,/.test(text) ? 'csv' : 'yaml'
}

/** One mailbox: some write it in capitals. */
export function personOf({ address }: Pick<Subscriber, 'address'>): string {
  return address.toLowerCase()
}

function readList(text: string, format: 'json' | 'yaml'): { ok: true; rows: unknown[] } | { ok: false; reason: string } {
  let data: unknown
  try {
    data = format === 'json' ? JSON.parse(text) : parse(text, { schema: 'core', maxAliasCount: 0, prettyErrors: false, logLevel: 'error' })
  } catch {
    return { ok: false, reason: `it is not ${format === 'json' ? 'JSON' : 'YAML'}` } // the parser's own words quote the file
  }
  if (typeof data === 'object' && data !== null && 'subscribers' in data) data = data.subscribers
  if (data === null || data === undefined) return { ok: true, rows: [] }
  return Array.isArray(data) ? { ok: true, rows: data } : { ok: false, reason: 'it holds no list of subscribers' }
}

/** Names of fields that no subscriber has; without those that might be no names at all. */
function unknownFields(rows: readonly unknown[]): string[] {
  const names = new Set(rows.flatMap((row) => (typeof row === 'object' && row !== null ? Object.keys(row) : [])))
  return [...names]
    .filter((name) => !Object.hasOwn(subscriberSchema.shape, name))
    .map((name) => (/^[\w -]{1,40}$/.test(name) ? `"${name}"` : 'one without a plain name'))
}

/** The first thing wrong with an entry, without its value. */
function describe(error: z.ZodError): string {
  const [issue] = error.issues
  const field = String(issue?.path[0] ?? 'it')
  return issue?.code === 'invalid_type' ? `"${field}" is missing or not a text` : `"${field}" ${issue?.message}`
}
