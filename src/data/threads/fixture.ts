import type { PlacedInsight } from '../library.ts'
import { byAge } from '../related/insight.ts'
import { packLists } from '../related/packed.ts'
import type { ThreadsOptions } from '../threads.ts'

/** A related insight by its id, and the words and phrases of both. */
export interface LinkedTo {
  id: string
  terms: readonly string[]
}

/** Links of insights of one language, as threads are given them; those of nobody there are left out. */
export function tellLinks(
  insights: readonly PlacedInsight[],
  neighboursOf: (id: string) => readonly LinkedTo[],
): ThreadsOptions['linksIn'] {
  const aged = insights.toSorted(byAge)
  const places = new Map(aged.map(({ id }, place) => [id, place]))
  const listOf = (place: number) =>
    neighboursOf(aged[place]?.id ?? '')
      .map(({ id, terms }) => ({ other: places.get(id) ?? -1, score: 0, terms: [...terms], topics: [] }))
      .filter(({ other }) => other !== -1)
  const lists = packLists({ count: aged.length, listOf }, null)
  return () => lists
}
