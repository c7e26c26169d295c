import type { Brief } from '#domain/brief.ts'
import type { Episode } from '#domain/episode.ts'
import type { Settings } from '#domain/settings.ts'
import { readEpisode } from '../publish/episode.ts'
import { type PublishedInsight, readInsights } from '../publish/insight.ts'
import { chooseBest } from './choose-best.ts'
import { isWaiting } from './select.ts'

/** What a brief, or the review of a week, is drafted from. */
export interface DraftRequest {
  content: string
  settings: Settings
  now: Date
}

/** A brief that may be written, and what it was chosen from. */
export interface Draft {
  brief: Brief
  candidates: PublishedInsight[]
  /** The episodes that it covers and those that it leaves waiting. */
  episodes: Episode[]
  /** Files that cannot be read, a line each; their episodes are left for a later brief. */
  problems: string[]
}

/** Chooses a brief from episodes. One whose transcript is still waited for is named in it, and not covered by it. Writes nothing. */
export async function draftBrief(date: string, ids: readonly string[], { content, settings, now }: DraftRequest): Promise<Draft> {
  const draft: Draft = {
    brief: { date, insights: [], reasons: {}, episodes: [], waiting: [], note: '' },
    candidates: [],
    episodes: [],
    problems: [],
  }
  const waiting: string[] = []
  for (const id of [...ids].sort()) {
    const read = await readEpisode(content, id)
    const { insights, problems } = await readInsights(content, id)
    draft.problems.push(...(read.ok ? [] : [read.problem]), ...problems)
    if (!read.ok || problems.length > 0) continue
    draft.episodes.push(read.episode)
    if (isWaiting(read.episode, { waitDays: settings.waitDays, hears: settings.transcription !== undefined, now })) waiting.push(id)
    else draft.brief.episodes.push(id)
    draft.candidates.push(...insights)
  }
  return { ...draft, brief: { ...draft.brief, ...chooseBest(draft.candidates, settings.brief), waiting } }
}
