import type { PagefindData, PagefindResult } from './pagefind.ts'
import type { SearchIndex } from './search-index.ts'
import { holdsWord, wordsIn } from './search-meant.ts'
import type { Step } from './search-plan.ts'
import { filtersOf, type SearchQuery } from './search-query.ts'

type Volume = Step['volumes'][number]

/** A result with the language it is written in. */
export interface Result extends PagefindData {
  language: string
}

/** What one step found. */
export interface Found {
  total: number
  /** Whether the words of the query are there, not just the beginnings of some. */
  isMeant: boolean
  /** Reads the next results, fewer than `most` at the end alone. */
  next(most: number): Promise<Result[]>
}

/** Searches the volumes of a step, best first, or newest first where the query says so or has no words to weigh. */
export async function findIn(index: SearchIndex, { volumes, months }: Step, asked: SearchQuery): Promise<Found> {
  const isOfYear = [months.first, months.last].every((month) => month.startsWith(`${asked.year}-`))
  const query = isOfYear ? { ...asked, year: '' } : asked // spares reading the filter
  const [all, meant] = await Promise.all([searchIn(index, volumes, query), selectMeant(index, volumes, query)])
  const isMixed = meant.length > 0 && meant.length < volumes.length
  const found = isMixed ? await searchIn(index, meant, query) : all
  const counted = { total: found.length, isMeant: meant.length > 0 && found.length > 0 }
  if (query.sort !== 'date' && query.q !== '') return { ...counted, next: readEach(found.sort((a, b) => b.result.score - a.result.score)) }
  const newestFirst = groupByLanguage(isMixed ? meant : volumes).map(([language, spoken]) => ({
    language,
    results: byDate(index, spoken, query),
  }))
  return { ...counted, next: readByDate(newestFirst) }
}

/** The volumes that hold the words of a query: in one of their forms, or, where they are not written out yet, as the beginning of another. */
async function selectMeant(index: SearchIndex, volumes: Volume[], query: SearchQuery): Promise<Volume[]> {
  const words = wordsIn(query.q)
  const judged = volumes.map(async (volume) => {
    const known = await Promise.all(words.map((word) => index.search([volume], `"${word}"`, { filters: {} })))
    const unknown = words.filter((_, place) => known[place]?.length === 0)
    if (unknown.length === 0) return volume
    const best = (await searchIn(index, [volume], query)).sort((a, b) => b.result.score - a.result.score).slice(0, 3)
    const texts = await Promise.all(best.map(async ({ language, result }) => textOf(await readResult(language, result))))
    return texts.some((text) => unknown.every((word) => holdsWord(text, word))) ? volume : []
  })
  return (await Promise.all(judged)).flat()
}

async function searchIn(index: SearchIndex, volumes: Volume[], query: SearchQuery): Promise<Ranked[]> {
  const found = groupByLanguage(volumes).map(async ([language, spoken]) => {
    const results = await index.search(spoken, query.q, { filters: filtersOf(query) })
    return results.map((result) => ({ language, result }))
  })
  return (await Promise.all(found)).flat()
}

function groupByLanguage(volumes: Volume[]): [language: string, spoken: Volume[]][] {
  return [...Map.groupBy(volumes, ({ language }) => language)]
}

function textOf({ content, meta }: Result): string {
  return [content, ...Object.values(meta)].join(' ')
}

interface Ranked {
  language: string
  result: PagefindResult
}

/** One volume after the other, because each has an order of its own; volumes are newest first, and no two of a language overlap. */
async function* byDate(index: SearchIndex, volumes: Volume[], query: SearchQuery): AsyncGenerator<PagefindResult> {
  for (const volume of volumes) yield* await index.sort(volume, await index.search([volume], query.q, { filters: filtersOf(query) }))
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
