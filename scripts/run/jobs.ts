import type { FeedEpisode } from '#domain/episode.ts'
import { episodeIdOf } from './episode-facts.ts'
import type { Memory } from './memory.ts'
import type { Selection } from './select.ts'

/** An episode to deal with, and the id that it has or gets. */
export interface Job {
  id: string
  feedEpisode: FeedEpisode
  /** True where its file exists and says that it waits for a transcript. */
  waited: boolean
}

/** The work of one podcast: its new episodes with free ids, then those that wait. */
export function jobsOf(podcast: string, selection: Selection, memory: Memory): Job[] {
  const taken = new Set([...memory.episodes, ...(memory.ledger?.episodes ?? [])].map(({ id }) => id))
  const fresh = selection.fresh.map((feedEpisode) => {
    const id = episodeIdOf(podcast, feedEpisode, taken)
    taken.add(id)
    return { id, feedEpisode, waited: false }
  })
  return [...fresh, ...selection.waiting.map(({ episode, feedEpisode }) => ({ id: episode.id, feedEpisode, waited: true }))]
}
