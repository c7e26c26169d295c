import type { Settings } from '#domain/settings.ts'
import { env } from '../env.ts'
import { attachEmbeddings } from './embedded.ts'
import type { PlacedInsight } from './library.ts'
import { openLists, type ToldLists } from './related/told.ts'
import { relateFrom } from './related-file.ts'
import { describeAll, type Neighbour, placerOf } from './related-lists.ts'
import type { Thread } from './threads.ts'
import { threadsFrom } from './threads-file.ts'

/** What is found by holding insights against each other. */
export interface Findings {
  /** The related insights that readers see of one, by its id; made as it is asked, for few pages of a day change. */
  relatedTo: (id: string) => Neighbour[]
  /** What several shows speak of; most recently added to first. */
  threads: Thread[]
}

/** Findings as plain data, for any thread that has the same insights in the same order. */
export interface Found {
  /** By language. */
  lists: ReadonlyMap<string, ToldLists>
  /** With insights by their places in the list of all. */
  threads: (Omit<Thread, 'insights'> & { insights: number[] })[]
}

/** Finds it, from what the last build learned. */
export function find(insights: readonly PlacedInsight[], { language, topics }: Pick<Settings, 'language' | 'topics'>): Found {
  const lists = relateFrom(env.related, attachEmbeddings(env.embeddings, describeAll(insights, language)))
  const linksIn = (primary: string) => lists.get(primary)?.links
  const taken = topics.map(({ name }) => name)
  const threads = threadsFrom(env.threads, insights, { linksIn, language, taken })
  const places = new Map(insights.map((insight, place) => [insight, place]))
  return {
    lists,
    threads: threads.map((thread) => ({ ...thread, insights: thread.insights.flatMap((insight) => places.get(insight) ?? []) })),
  }
}

/** Opens what was found of insights. */
export function openFindings({ lists, threads }: Found, insights: readonly PlacedInsight[]): Findings {
  const listOf = openLists(lists)
  const place = placerOf(insights)
  return {
    relatedTo: (id) => place(id, listOf(id)),
    threads: threads.map((thread) => ({ ...thread, insights: thread.insights.flatMap((at) => insights[at] ?? []) })),
  }
}
