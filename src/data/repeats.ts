import type { Episode } from '#domain/episode.ts'
import type { Podcast } from '#domain/podcast.ts'
import type { PlacedInsight } from './library.ts'

/** By the id of an insight, the episodes that tell it again. */
export function repeatsOf(episodes: readonly Episode[], podcasts: ReadonlyMap<string, Podcast>): Map<string, PlacedInsight['alsoHeard']> {
  const repeats = new Map<string, PlacedInsight['alsoHeard']>()
  for (const episode of episodes.toSorted((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime())) {
    const podcast = podcasts.get(episode.podcast)
    if (!podcast) continue
    for (const id of episode.repeats ?? []) repeats.set(id, [...(repeats.get(id) ?? []), { episode, podcast }])
  }
  return repeats
}
