import type { Episode, FeedEpisode, Outcome } from '#domain/episode.ts'
import type { Rejection, RejectionReason } from '#domain/insight.ts'
import type { Podcast } from '#domain/podcast.ts'
import { dayOf } from '#domain/slug.ts'
import type { Transcript } from '#domain/transcript.ts'
import { ground } from '../ground/ground.ts'
import { writeEpisode } from '../publish/episode.ts'
import { writeInsights } from '../publish/insight.ts'
import { freeSlug, slugOf } from '../publish/slug.ts'
import type { Desk } from './desk.ts'
import { findTranscript } from './find-transcript.ts'
import type { EpisodeReport } from './report.ts'

/** The id that a new episode gets; `taken` are the ids that its podcast has. */
export function episodeIdOf(podcast: string, episode: FeedEpisode, taken: ReadonlySet<string>): string {
  const slug = slugOf(episode.title, 'episode')
  return freeSlug(`${podcast}/${dayOf(episode.publishedAt)}-${slug}`, taken)
}

/**
 * One episode from its transcript to its files. The episode's file is written last: a run that breaks off before leaves
 * nothing that the next does not put right. A failure that may pass writes nothing.
 */
export async function collectEpisode(
  id: string,
  source: { podcast: Podcast; feedEpisode: FeedEpisode },
  desk: Desk,
): Promise<EpisodeReport> {
  const { podcast, feedEpisode } = source
  const name = `${podcast.title}: ${feedEpisode.title}`
  const blank = { episode: id, title: feedEpisode.title, insights: [], rejections: {} }
  desk.progress.stage(`${name}: looking for the transcript`)
  const found = await findTranscript(feedEpisode, desk.fetcher)
  const facts = factsOf(id, podcast, feedEpisode)
  if (!found.ok) {
    if (found.temporary) return { ...blank, outcome: 'failed', reason: found.reason }
    await writeEpisode(desk.content, { ...facts, outcome: 'no-transcript', reason: found.reason })
    return { ...blank, outcome: 'no-transcript', reason: found.reason }
  }
  const { transcript } = found
  desk.progress.stage(`${name}: choosing insights`)
  const limit = podcast.insights ?? desk.settings.insights
  const people = feedEpisode.people.map((person) => person.name)
  const about = { podcast: podcast.title, title: feedEpisode.title, description: feedEpisode.description }
  const { topics } = desk.settings
  const result = await desk.engine.extract({ transcript, topics, people, limit, episode: about, chapters: feedEpisode.inlineChapters })
  if (!result.ok) return { ...blank, outcome: 'failed', reason: result.reason }
  const { drafts } = result
  desk.progress.stage(`${name}: checking quotes`)
  const { engine, quoteWords } = { engine: desk.engine.mark, quoteWords: desk.settings.quoteWords }
  const { insights, rejections } = ground({ drafts, transcript, episode: facts, engine, quoteWords })
  const ids = await writeInsights(desk.content, insights)
  const outcome: Outcome = ids.length > 0 ? 'published' : 'no-insight'
  const reason = outcome === 'published' ? {} : { reason: emptyReason(drafts.length, rejections) }
  const read = { source: found.source, timing: transcript.timing, words: wordsIn(transcript) }
  await writeEpisode(desk.content, { ...facts, outcome, ...reason, transcript: read })
  return { ...blank, outcome, ...reason, insights: ids, rejections: tally(rejections), transcript: found.source }
}

function factsOf(id: string, podcast: Podcast, source: FeedEpisode): Omit<Episode, 'outcome'> {
  const { title, guid, publishedAt, link, audio, duration, description, people } = source
  const language = source.language ?? podcast.language
  return {
    id,
    podcast: podcast.id,
    title,
    guid,
    publishedAt,
    people,
    ...(link === null ? {} : { link }),
    ...(audio === null ? {} : { audio }),
    ...(duration === null ? {} : { duration }),
    ...(language === undefined ? {} : { language }),
    ...(description === null ? {} : { description }),
  }
}

function emptyReason(drafts: number, rejections: Rejection[]): string {
  if (drafts === 0) return 'nothing in the transcript stood on its own'
  return `all ${drafts} drafts were refused: ${[...new Set(rejections.map(({ reason }) => reason))].join(', ')}`
}

function tally(rejections: Rejection[]): Partial<Record<RejectionReason, number>> {
  const counts: Partial<Record<RejectionReason, number>> = {}
  for (const { reason } of rejections) counts[reason] = (counts[reason] ?? 0) + 1
  return counts
}

function wordsIn(transcript: Transcript): number {
  return transcript.segments.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
}
