import type { FeedEpisode, Outcome } from '#domain/episode.ts'
import type { Rejection, RejectionReason } from '#domain/insight.ts'
import type { Podcast } from '#domain/podcast.ts'
import { dayOf } from '#domain/slug.ts'
import type { Transcript } from '#domain/transcript.ts'
import { ground } from '../ground/ground.ts'
import { writeEpisode } from '../publish/episode.ts'
import { writeInsights } from '../publish/insight.ts'
import { nameSpeakers } from '../transcript/name-speakers.ts'
import { tellTerms } from '../transcript/terms.ts'
import type { Desk } from './desk.ts'
import { factsOf } from './episode-facts.ts'
import { type Failed, forgetFailures, noteFailure } from './failures.ts'
import { fetchChapters } from './fetch-chapters.ts'
import { findTranscript, type TranscriptFound } from './find-transcript.ts'
import { hearEpisode } from './hear.ts'
import type { Job } from './jobs.ts'
import { proposeInsights, type Talk } from './propose.ts'
import { count, type EpisodeReport } from './report.ts'
import { daysSince } from './select.ts'
import { skipReason } from './skip.ts'

/**
 * One episode from its transcript to its files. The episode's file is written last: a run that breaks off before leaves
 * nothing that the next does not put right. A failure that may pass writes nothing.
 */
export async function collectEpisode({ id, feedEpisode }: Job, podcast: Podcast, desk: Desk): Promise<EpisodeReport> {
  const blank = { episode: id, title: feedEpisode.title, insights: [], rejections: {} }
  const finish = async (outcome: Outcome, reason: string, heard = false): Promise<EpisodeReport> => {
    await writeEpisode(desk.content, { ...factsOf(id, podcast, feedEpisode), outcome, reason, ...(heard ? { heard } : {}) })
    return { ...blank, outcome, reason }
  }
  const skipped = skipReason(feedEpisode.title, desk.settings.skip)
  if (skipped !== null) return finish('skipped', skipped)
  const { found, heard } = await obtainTranscript(podcast, feedEpisode, desk)
  if (!found.ok)
    return found.temporary ? { ...blank, outcome: 'failed', reason: found.reason } : finish('no-transcript', found.reason, heard)
  const transcript = nameSpeakers(
    found.transcript,
    feedEpisode.people.map(({ name }) => name),
  )
  const chapters = await fetchChapters(feedEpisode, desk.fetcher)
  return publishTalk(id, { podcast, feedEpisode, transcript, chapters, source: found.source }, desk)
}

/** The transcript that the show gives; where there is none and the wait for it is over, the audio's. */
async function obtainTranscript(podcast: Podcast, episode: FeedEpisode, desk: Desk): Promise<{ found: TranscriptFound; heard: boolean }> {
  desk.progress.stage(`${podcast.title}: ${episode.title}: looking for the transcript`)
  const { guid, publishedAt, audio } = episode
  const of = { podcast: podcast.id, guid }
  const found = await endure(await findTranscript(episode, desk.fetcher), { ...of, what: 'transcript' }, desk)
  const isWaitOver = daysSince(publishedAt, desk.now) > desk.settings.waitDays
  if (found.ok || found.temporary || !isWaitOver || !desk.settings.transcription || !audio) return { found, heard: false }
  return { found: await endure(await hearEpisode(podcast.id, episode, desk), { ...of, what: 'audio' }, desk), heard: true }
}

/** Takes a failure that may pass for a lasting one where a show's host has failed in every run for `waitDays`. */
async function endure(found: TranscriptFound, failed: Failed, desk: Desk): Promise<TranscriptFound> {
  if (found.ok) await forgetFailures(desk, failed, desk.now)
  if (found.ok || !found.temporary || found.own) return found
  const since = await noteFailure(desk, failed, { now: desk.now, waitDays: desk.settings.waitDays })
  if (since === null) return found
  return { ok: false, temporary: false, reason: `${found.reason}; so it has been since ${dayOf(since)}, and it is not asked any more` }
}

async function publishTalk(id: string, talk: Talk & { source: string }, desk: Desk): Promise<EpisodeReport> {
  const { podcast, feedEpisode, transcript, chapters, source } = talk
  const name = `${podcast.title}: ${feedEpisode.title}`
  const facts = factsOf(id, podcast, feedEpisode)
  const read = { source, timing: transcript.timing, words: wordsIn(transcript), terms: tellTerms(transcript) }
  const blank = { episode: id, title: feedEpisode.title, insights: [], rejections: {}, transcript: source }
  desk.progress.stage(`${name}: choosing insights`)
  const result = await proposeInsights(talk, desk)
  if (!result.ok) {
    if (result.temporary) return { ...blank, outcome: 'failed', reason: result.reason }
    await writeEpisode(desk.content, { ...facts, outcome: 'no-insight', reason: result.reason, transcript: read })
    return { ...blank, outcome: 'no-insight', reason: result.reason }
  }
  desk.progress.stage(`${name}: checking quotes`)
  const { drafts, notes } = result
  const { engine, quoteWords } = { engine: desk.engine.mark, quoteWords: desk.settings.quoteWords }
  const { insights, rejections, ...grounded } = ground({
    drafts,
    transcript,
    episode: facts,
    engine,
    quoteWords,
    chapters,
    facts: knownOf(talk),
  })
  const { ids, repeats } = await desk.archive.publish(insights, (fresh) => writeInsights(desk.content, fresh))
  const outcome: Outcome = ids.length > 0 ? 'published' : 'no-insight'
  const reason = outcome === 'published' ? {} : { reason: emptyReason(drafts.length, rejections, repeats) }
  const again = repeats.length > 0 ? { repeats } : {}
  await writeEpisode(desk.content, { ...facts, outcome, ...reason, ...again, transcript: read })
  return { ...blank, outcome, ...reason, ...again, insights: ids, notes: [...notes, ...grounded.notes], rejections: tally(rejections) }
}

/** What a paragraph may name though nobody said it: who and what the episode is. */
function knownOf({ podcast, feedEpisode, chapters }: Talk): string[] {
  const { title, description, people } = feedEpisode
  return [podcast.title, title, description ?? '', ...people.map(({ name }) => name), ...chapters.map((chapter) => chapter.title)]
}

function emptyReason(drafts: number, rejections: readonly Rejection[], repeats: readonly string[]): string {
  if (drafts === 0) return 'nothing in the transcript stood on its own'
  const told = repeats.length > 0 ? `${count(repeats.length, 'insight')} told before` : ''
  const refused =
    rejections.length > 0
      ? `${count(rejections.length, 'draft')} refused (${[...new Set(rejections.map(({ reason }) => reason))].join(', ')})`
      : ''
  return [told, refused].filter((part) => part !== '').join(', ')
}

function tally(rejections: readonly Rejection[]): Partial<Record<RejectionReason, number>> {
  const counts: Partial<Record<RejectionReason, number>> = {}
  for (const { reason } of rejections) counts[reason] = (counts[reason] ?? 0) + 1
  return counts
}

function wordsIn(transcript: Transcript): number {
  return transcript.segments.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
}
