import { env } from '../env.ts'
import { getLibrary } from './collections.ts'
import { readKnownVolumes } from './search-known.ts'
import { type SearchSource, selectSearch } from './search-records.ts'

let source: Promise<SearchSource> | undefined

/** What is searched, selected once for each build. */
export function getSearch(): Promise<SearchSource> {
  source ??= getLibrary().then((library) => selectSearch(library, readKnownVolumes(env.indexed)))
  return source
}
