import type { Chapter, FeedEpisode } from '#domain/episode.ts'
import type { Podcast } from '#domain/podcast.ts'
import type { Transcript } from '#domain/transcript.ts'
import type { ExtractResult } from '../extract/engine.ts'
import { withoutSponsors } from '../transcript/chapters.ts'
import type { Desk } from './desk.ts'

/** An episode whose transcript was had. */
export interface Talk {
  podcast: Podcast
  feedEpisode: FeedEpisode
  transcript: Transcript
  /** By start. */
  chapters: Chapter[]
}

/** Asks the engine for drafts, within the budget: what was said in sponsors' chapters is not shown to it. */
export async function proposeInsights({ podcast, feedEpisode, transcript, chapters }: Talk, desk: Desk): Promise<ExtractResult> {
  const { title, description, publishedAt, people } = feedEpisode
  const request = {
    transcript: withoutSponsors(transcript, chapters),
    topics: desk.settings.topics,
    people: people.map(({ name }) => name),
    limit: podcast.insights ?? desk.settings.insights,
    episode: { podcast: podcast.title, title, description, publishedAt },
    chapters,
  }
  const estimate = (await desk.engine.estimate?.(request)) ?? []
  const refusal = desk.budget.refuse(estimate)
  if (refusal !== null) return { ok: false, reason: `${refusal}: put off to a later run`, temporary: true, usage: [] }
  const result = await desk.engine.extract(request)
  await desk.budget.spend(podcast.id, estimate, result.usage)
  return result
}
