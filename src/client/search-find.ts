import type { PagefindData, PagefindResult } from './pagefind.ts'
import type { SearchIndex } from './search-index.ts'
import type { Step } from './search-plan.ts'
import { filtersOf, type SearchQuery } from './search-query.ts'

/** A result with the language it is written in. */
export interface Result extends PagefindData {
  language: string
}

/** What one step found. */
export interface Found {
  total: number
  /** Reads the next results, fewer than `most` at the end alone. */
  next(most: number): Promise<Result[]>
}

/** Searches the volumes of a step, best first, or newest first where the query says so or has no words to weigh. */
export async function findIn(index: SearchIndex, { volumes, years }: Step, asked: SearchQuery): Promise<Found> {
  const isOfYear = years.first === years.last && String(years.first) === asked.year
  const query = isOfYear ? { ...asked, year: '' } : asked // spares reading the filter
  const filters = filtersOf(query)
  const byLanguage = [...Map.groupBy(volumes, ({ language }) => language)]
  const found = await Promise.all(
    byLanguage.map(async ([language, spoken]) => ({ language, results: await index.search(spoken, query.q, { filters }) })),
  )
  const total = found.reduce((sum, { results }) => sum + results.length, 0)
  if (query.sort !== 'date' && query.q !== '') return { total, next: readEach(byScore(found)) }
  const newestFirst = byLanguage.map(([language, spoken]) => ({ language, results: byDate(index, spoken, query) }))
  return { total, next: readByDate(newestFirst) }
}

interface Ranked {
  language: string
  result: PagefindResult
}

function byScore(found: { language: string; results: PagefindResult[] }[]): Ranked[] {
  return found
    .flatMap(({ language, results }) => results.map((result) => ({ language, result })))
    .sort((a, b) => b.result.score - a.result.score)
}

/** One volume after the other, because Pagefind sorts within an index alone; volumes are newest first, and no two of a language overlap. */
async function* byDate(index: SearchIndex, volumes: Step['volumes'], query: SearchQuery): AsyncGenerator<PagefindResult> {
  const options = { filters: filtersOf(query), sort: { date: 'desc' as const } }
  for (const volume of volumes) yield* await index.search([volume], query.q, options)
}

function readEach(ranked: Ranked[]): Found['next'] {
  let at = 0
  return async (most) => {
    const batch = ranked.slice(at, at + most)
    const read = await Promise.all(batch.map(({ language, result }) => readResult(language, result)))
    at += batch.length
    return read
  }
}

/** Merges the languages by the days of their results. */
function readByDate(languages: { language: string; results: AsyncGenerator<PagefindResult> }[]): Found['next'] {
  const heads = languages.map(({ language, results }) => {
    const pull = async () => {
      const { value, done } = await results.next()
      return done ? null : readResult(language, value)
    }
    return { pull, head: undefined as Promise<Result | null> | undefined }
  })
  return async (most) => {
    const read: Result[] = []
    while (read.length < most) {
      let newest: { result: Result; from: (typeof heads)[number] } | undefined
      for (const from of heads) {
        from.head ??= from.pull()
        const result = await from.head
        if (result !== null && (newest === undefined || dateOf(result) > dateOf(newest.result))) newest = { result, from }
      }
      if (newest === undefined) break
      read.push(newest.result)
      newest.from.head = undefined
    }
    return read
  }
}

async function readResult(language: string, result: PagefindResult): Promise<Result> {
  return { ...(await result.data()), language }
}

function dateOf({ meta }: Result): string {
  return meta['date'] ?? ''
}
