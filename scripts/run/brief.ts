import { isDeepStrictEqual } from 'node:util'
import type { Brief } from '#domain/brief.ts'
import { chooseBrief } from '#domain/choose-brief.ts'
import type { Settings } from '#domain/settings.ts'
import { dayOf } from '#domain/slug.ts'
import { readBriefs, writeBrief } from '../publish/brief.ts'
import { listEpisodeIds } from '../publish/episode.ts'
import { readInsights } from '../publish/insight.ts'

export interface BriefRequest {
  content: string
  settings: Settings
  now: Date
}

/**
 * Writes the brief of the day: the best insights of the episodes that no brief before has covered, however late the run.
 * A brief of the day that stands already is made anew with what has come since, unless a person changed it: then what is
 * new waits for the next day. Gives its date, or `null` where there was nothing to write.
 */
export async function publishBrief({ content, settings, now }: BriefRequest): Promise<{ date: string | null; problems: string[] }> {
  const date = dayOf(now)
  const { briefs, problems } = await readBriefs(content)
  if (problems.length > 0) return { date: null, problems } // which episodes it covers is not known
  const today = briefs.find((brief) => brief.date === date)
  const covered = new Set(briefs.flatMap(({ episodes }) => episodes))
  const fresh = (await listEpisodeIds(content)).filter((id) => !covered.has(id))
  if (fresh.length === 0) return { date: null, problems }
  if (today && !(await isUntouched(today, { content, settings, now }))) return { date: null, problems }
  const made = await makeBrief(date, [...(today?.episodes ?? []), ...fresh], { content, settings })
  problems.push(...made.problems)
  if (made.brief.insights.length === 0) return { date: null, problems }
  await writeBrief(content, made.brief)
  return { date, problems }
}

async function makeBrief(date: string, episodes: string[], { content, settings }: Pick<BriefRequest, 'content' | 'settings'>) {
  const problems: string[] = []
  const candidates = []
  for (const episode of [...episodes].sort()) {
    const read = await readInsights(content, episode)
    candidates.push(...read.insights)
    problems.push(...read.problems)
  }
  const brief: Brief = { date, insights: chooseBrief(candidates, settings.brief), episodes: [...episodes].sort(), note: '' }
  return { brief, problems }
}

/** True where a brief is still what would be made of its episodes. */
async function isUntouched(brief: Brief, request: BriefRequest): Promise<boolean> {
  const { brief: again } = await makeBrief(brief.date, brief.episodes, request)
  return isDeepStrictEqual(again, brief)
}
