import { everyWord } from '../data/search-every.ts'
import type { SearchChoices, SearchPeople } from '../data/search-records.ts'
import type { Pagefind, PagefindInstance, PagefindResult, PagefindSearch } from './pagefind.ts'

type Volume = SearchChoices['volumes'][number]

/** The search index of a site, read piece by piece. */
export interface SearchIndex {
  choices(): Promise<SearchChoices>
  people(): Promise<SearchPeople>
  /** Reads what every search of volumes of one language needs. */
  warm(volumes: Volume[]): Promise<void>
  /** Searches volumes of one language. */
  search(volumes: Volume[], term: string, options: PagefindSearch): Promise<PagefindResult[]>
  /** Sorts results of one volume, the newest first. */
  sort(volume: Volume, results: PagefindResult[]): Promise<PagefindResult[]>
}

/** Words of an excerpt. */
const excerptLength = 36
/** What a match is worth where it stands, beside one in the text. */
const metaWeights = { title: 4, show: 1, episode: 0.5, speaker: 1, date: 0 }

/** Opens the search index of a site; `base` is the address of its root, with a slash at its end. What could not be read is asked for again the next time. */
export function openSearchIndex(base: string): SearchIndex {
  const root = `${base}pagefind/`
  const choices = once(() => readJson<SearchChoices>(`${base}search/choices.json`, { cache: 'no-cache' }))
  const people = once(async () => {
    const { peopleTag } = await choices()
    return readJson<SearchPeople>(`${base}search/people.json?${peopleTag}`)
  })
  const engines = new Map<string, Promise<Engine>>()
  const orders = new Map<string, () => Promise<Map<string, number>>>()
  const wantedFirst = new Map<string, Set<string>>()
  let failures = 0

  const merge = ({ pagefind, merged }: Engine, { path, language, tag }: Volume) => {
    const options = { language, baseUrl: base, excerptLength, ranking: { metaWeights }, mergeFilter: { volume: path }, metaCacheTag: tag }
    const merging = merged.get(path) ?? pagefind.mergeIndex(`${root}${path}/`, options)
    merged.set(path, merging)
    return merging
  }

  /**
   * Pagefind searches all that an engine holds whenever it searches one of them. Most searches end in the volumes that were wanted first;
   * so these have an engine of their own, and all others one together.
   */
  const openVolumes = async (volumes: Volume[], language: string) => {
    const first = wantedFirst.get(language) ?? new Set(volumes.map(({ path }) => path))
    wantedFirst.set(language, first)
    const parted = Map.groupBy(volumes, ({ path }) => `${language} ${first.has(path)}`)
    const opened = [...parted].map(async ([name, within]) => {
      const opening = engines.get(name) ?? openEngine(`${root}${language}/engine/pagefind.js`, failures)
      engines.set(name, opening)
      const engine = await opening
      await Promise.all(within.map((volume) => merge(engine, volume)))
      return { engine, paths: within.map(({ path }) => path) }
    })
    return Promise.all(opened)
  }

  return {
    choices,
    people,
    async warm(volumes) {
      const [language] = volumes.map((volume) => volume.language)
      if (language !== undefined) await openVolumes(volumes, language)
    },
    async search(volumes, term, { filters }) {
      const [language] = volumes.map((volume) => volume.language)
      if (language === undefined) return []
      try {
        const found = (await openVolumes(volumes, language)).map(({ engine, paths }) =>
          engine.pagefind.search(term || everyWord, { filters: { ...filters, volume: { any: paths } } }),
        )
        return (await Promise.all(found)).flatMap(({ results }) => results)
      } catch (error) {
        engines.clear() // one that missed a part of its index fails for good
        failures++
        throw error
      }
    },
    async sort({ path, tag }, results) {
      if (results.length < 2) return results
      const order = orders.get(path) ?? once(() => readOrder(`${root}${path}/order.json?${tag}`))
      orders.set(path, order)
      const places = await order()
      return results.sort((a, b) => (places.get(a.id) ?? places.size) - (places.get(b.id) ?? places.size))
    },
  }
}

/** Pagefind for one language, with the volumes that it has merged, by their paths. */
interface Engine {
  pagefind: PagefindInstance
  merged: Map<string, Promise<void>>
}

/** A browser remembers that a module could not be read: after a failure its address is another. */
async function openEngine(address: string, failures: number): Promise<Engine> {
  const { createInstance }: Pagefind = await import(/* @vite-ignore */ failures === 0 ? address : `${address}?${failures}`)
  const pagefind = createInstance()
  await pagefind.init()
  return { pagefind, merged: new Map() }
}

/** The places of a volume's records among them, by name, the newest first. */
async function readOrder(address: string): Promise<Map<string, number>> {
  return new Map((await readJson<string[]>(address)).map((name, place) => [name, place]))
}

async function readJson<Value>(address: string, options?: RequestInit): Promise<Value> {
  const response = await fetch(address, options)
  if (!response.ok) throw new Error(`${address} is answered by ${response.status}`)
  return response.json()
}

/** Reads once; a failure is forgotten, so that the next call tries again. */
function once<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined
  return () => {
    value ??= read().catch((error: unknown) => {
      value = undefined
      throw error
    })
    return value
  }
}
