import type { Chapter, FeedEpisode } from '#domain/episode.ts'
import type { Fetcher } from '../net/fetcher.ts'
import { readChapters } from '../transcript/chapters.ts'

/** The chapters of an episode: the file that the feed names, else those in the feed itself. Chapters that cannot be read are none. */
export async function fetchChapters(episode: FeedEpisode, fetcher: Fetcher): Promise<Chapter[]> {
  if (episode.chapters === null) return episode.inlineChapters
  const reply = await fetcher({ url: episode.chapters, accept: 'application/json+chapters, application/json', maxBytes: 2 * 1024 * 1024 })
  if (!reply.ok || reply.bytes === null) return episode.inlineChapters
  return readChapters(new TextDecoder().decode(reply.bytes)) ?? episode.inlineChapters
}
