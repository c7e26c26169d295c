import type { Thread } from './threads.ts'
import { count } from './times.ts'
import { capitalise, joinWords } from './words.ts'

/** What a thread's page is called: `What 3 shows say about code review`. */
export function sayThread({ terms, shows }: Pick<Thread, 'terms' | 'shows'>): string {
  return `What ${count(shows, 'show')} say about ${joinWords(terms)}`
}

/** A thread in a list: `Code review`. */
export function nameThread({ terms }: Pick<Thread, 'terms'>): string {
  return capitalise(joinWords(terms))
}

/** A thread as others name it. */
export interface ThreadLink {
  slug: string
  terms: string[]
  shows: number
  insights: number
}

function linkThread({ slug, terms, shows, insights }: Thread): ThreadLink {
  return { slug, terms, shows, insights: insights.length }
}

/** By the id of an insight, the threads that it belongs to. */
export function joinThreads(threads: readonly Thread[]): Map<string, ThreadLink[]> {
  const links = threads.flatMap((thread) => thread.insights.map(({ id }) => ({ id, link: linkThread(thread) })))
  return new Map([...Map.groupBy(links, ({ id }) => id)].map(([id, own]) => [id, own.map(({ link }) => link)]))
}

/** By the id of a topic, the threads of which half the insights have it, at most `most` of each. */
export function threadsByTopic(threads: readonly Thread[], most: number): Map<string, ThreadLink[]> {
  const links = threads.flatMap((thread) => {
    const counts = Map.groupBy(
      thread.insights.flatMap(({ topics }) => topics.map(({ id }) => id)),
      (id) => id,
    )
    return [...counts].flatMap(([topic, own]) => (own.length * 2 >= thread.insights.length ? { topic, link: linkThread(thread) } : []))
  })
  return new Map([...Map.groupBy(links, ({ topic }) => topic)].map(([topic, own]) => [topic, own.slice(0, most).map(({ link }) => link)]))
}
