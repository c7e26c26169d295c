import type { Episode, FeedEpisode, Outcome } from '#domain/episode.ts'
import type { Rejection, RejectionReason } from '#domain/insight.ts'
import type { Podcast } from '#domain/podcast.ts'
import { dayOf } from '#domain/slug.ts'
import type { Transcript } from '#domain/transcript.ts'
import type { ExtractRequest } from '../extract/engine.ts'
import { ground } from '../ground/ground.ts'
import { writeEpisode } from '../publish/episode.ts'
import { writeInsights } from '../publish/insight.ts'
import { freeSlug, slugOf } from '../publish/slug.ts'
import { withoutSponsors } from '../transcript/chapters.ts'
import { nameSpeakers } from '../transcript/name-speakers.ts'
import type { Desk } from './desk.ts'
import { fetchChapters } from './fetch-chapters.ts'
import { findTranscript } from './find-transcript.ts'
import { hearEpisode } from './hear.ts'
import type { Job } from './jobs.ts'
import type { EpisodeReport } from './report.ts'
import { daysSince } from './select.ts'
import { skipReason } from './skip.ts'

/** The id that a new episode gets; `taken` are the ids that its podcast has. */
export function episodeIdOf(podcast: string, episode: FeedEpisode, taken: ReadonlySet<string>): string {
  const slug = slugOf(episode.title, 'episode')
  return freeSlug(`${podcast}/${dayOf(episode.publishedAt)}-${slug}`, taken)
}

/**
 * One episode from its transcript to its files. The episode's file is written last: a run that breaks off before leaves
 * nothing that the next does not put right. A failure that may pass writes nothing.
 */
export async function collectEpisode({ id, feedEpisode }: Job, podcast: Podcast, desk: Desk): Promise<EpisodeReport> {
  const name = `${podcast.title}: ${feedEpisode.title}`
  const blank = { episode: id, title: feedEpisode.title, insights: [], rejections: {} }
  const facts = factsOf(id, podcast, feedEpisode)
  const finish = async (outcome: Outcome, reason: string, heard = false): Promise<EpisodeReport> => {
    await writeEpisode(desk.content, { ...facts, outcome, reason, ...(heard ? { heard } : {}) })
    return { ...blank, outcome, reason }
  }
  const skipped = skipReason(feedEpisode.title, desk.settings.skip)
  if (skipped !== null) return finish('skipped', skipped)
  desk.progress.stage(`${name}: looking for the transcript`)
  const written = await findTranscript(feedEpisode, desk.fetcher)
  const hears = !written.ok && !written.temporary && isHeard(feedEpisode, desk)
  const found = hears ? await hearEpisode(podcast.id, feedEpisode, desk) : written
  if (!found.ok)
    return found.temporary ? { ...blank, outcome: 'failed', reason: found.reason } : finish('no-transcript', found.reason, hears)
  const people = feedEpisode.people.map((person) => person.name)
  const transcript = nameSpeakers(found.transcript, people)
  const chapters = await fetchChapters(feedEpisode, desk.fetcher)
  desk.progress.stage(`${name}: choosing insights`)
  const request = { ...requestOf(podcast, feedEpisode, desk), transcript: withoutSponsors(transcript, chapters), people, chapters }
  const estimate = desk.engine.estimate?.(request) ?? []
  const refusal = desk.budget.refuse(estimate)
  if (refusal !== null) return { ...blank, outcome: 'failed', reason: `${refusal}: put off to a later run` }
  const result = await desk.engine.extract(request)
  await desk.budget.spend(podcast.id, estimate, result.usage)
  if (!result.ok) return { ...blank, outcome: 'failed', reason: result.reason }
  desk.progress.stage(`${name}: checking quotes`)
  const { engine, quoteWords } = { engine: desk.engine.mark, quoteWords: desk.settings.quoteWords }
  const known = [podcast.title, facts.title, facts.description ?? '', ...people, ...chapters.map(({ title }) => title)]
  const { insights, rejections } = ground({ drafts: result.drafts, transcript, episode: facts, engine, quoteWords, chapters, facts: known })
  const ids = await writeInsights(desk.content, insights)
  const read = { source: found.source, timing: transcript.timing, words: wordsIn(transcript) }
  const outcome: Outcome = ids.length > 0 ? 'published' : 'no-insight'
  const reason = outcome === 'published' ? {} : { reason: emptyReason(result.drafts.length, rejections) }
  await writeEpisode(desk.content, { ...facts, outcome, ...reason, transcript: read })
  return { ...blank, outcome, ...reason, insights: ids, rejections: tally(rejections), transcript: found.source }
}

/** True where the audio is to be transcribed: the publisher wants it, and has waited long enough for a transcript. */
function isHeard({ audio, publishedAt }: FeedEpisode, { settings, now }: Desk): boolean {
  return settings.transcription !== undefined && audio !== null && daysSince(publishedAt, now) > settings.waitDays
}

function requestOf(
  podcast: Podcast,
  { title, description, publishedAt }: FeedEpisode,
  { settings }: Desk,
): Pick<ExtractRequest, 'topics' | 'limit' | 'episode'> {
  const episode = { podcast: podcast.title, title, description, publishedAt }
  return { topics: settings.topics, limit: podcast.insights ?? settings.insights, episode }
}

function factsOf(id: string, podcast: Podcast, source: FeedEpisode): Omit<Episode, 'outcome'> {
  const { title, guid, publishedAt, link, audio, duration, description, people } = source
  const language = source.language ?? podcast.language
  const license = source.license ?? podcast.license
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
    ...(license === undefined ? {} : { license }),
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
