import { readFileSync, writeFileSync } from 'node:fs'
import { deserialize, serialize } from 'node:v8'
import type { Settings } from '#domain/settings.ts'
import { env } from '../env.ts'
import { digestOf } from './digest.ts'
import { attachEmbeddings } from './embedded.ts'
import type { PlacedInsight } from './library.ts'
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

/** Finds it, from what the last build learned. */
export function find(insights: readonly PlacedInsight[], { language, topics }: Pick<Settings, 'language' | 'topics'>): Findings {
  const { listOf, linksIn } = relateFrom(env.related, attachEmbeddings(env.embeddings, describeAll(insights, language)))
  const taken = topics.map(({ name }) => name)
  const threads = threadsFrom(env.threads, insights, { linksIn, language, taken })
  const place = placerOf(insights)
  return { relatedTo: (id) => place(id, listOf(id)), threads }
}

/** Findings as they are kept: insights by their places in the list. */
interface Kept {
  /** Of the insights. */
  digest: string
  /** By the place of an insight. */
  related: { others: number[]; terms: string[][]; topics: string[][] }[]
  threads: (Omit<Thread, 'insights'> & { insights: number[] })[]
}

/** Writes findings for who reads the same insights, in the same order, in this build. */
export function keepFindings(file: string, insights: readonly PlacedInsight[], { relatedTo, threads }: Findings): void {
  const places = new Map(insights.map((insight, place) => [insight, place]))
  const placesOf = (some: readonly PlacedInsight[]) => some.map((insight) => places.get(insight) ?? -1)
  const kept: Kept = {
    digest: digestOf(insights),
    related: insights.map(({ id }) => {
      const list = relatedTo(id)
      return {
        others: placesOf(list.map(({ insight }) => insight)),
        terms: list.map(({ terms }) => terms),
        topics: list.map(({ topics }) => topics),
      }
    }),
    threads: threads.map((thread) => ({ ...thread, insights: placesOf(thread.insights) })),
  }
  writeFileSync(file, serialize(kept))
}

/** Findings that were kept; `null` where there are none, or none of just these insights. */
export function readFindings(file: string, insights: readonly PlacedInsight[]): Findings | null {
  let kept: Kept
  try {
    kept = deserialize(readFileSync(file))
  } catch {
    return null // nobody looked ahead, or the thread that did ended early
  }
  if (kept.digest !== digestOf(insights)) return null
  const at = (place: number) => insights[place] as PlacedInsight // the digest says that they are as many, in this order
  const places = new Map(insights.map(({ id }, place) => [id, place]))
  return {
    relatedTo: (id) => {
      const { others = [], terms, topics } = kept.related[places.get(id) ?? -1] ?? {}
      return others.map((other, rank) => ({ insight: at(other), terms: terms?.[rank] ?? [], topics: topics?.[rank] ?? [] }))
    },
    threads: kept.threads.map((thread) => ({ ...thread, insights: thread.insights.map(at) })),
  }
}
