import type { Outcome } from '#domain/episode.ts'
import type { RejectionReason } from '#domain/insight.ts'
import type { Conclusion } from './conclude.ts'
import { type Plan, renderPlans } from './plan.ts'
import type { RelationsReport } from './relations.ts'
import type { Shard } from './shard.ts'

/** What became of one episode in a run. */
export interface EpisodeReport {
  /** The episode's id. */
  episode: string
  title: string
  /** `failed`: nothing was written, the next run tries again; `planned`: a dry run would have taken it. */
  outcome: Outcome | 'failed' | 'planned'
  /** In one line; always there unless published or planned. */
  reason?: string
  /** Ids of the insights that were published. */
  insights: string[]
  /** Ids of earlier insights that the episode tells again. */
  repeats?: string[]
  /** What the engine threw away or got over, a line each. */
  notes?: string[]
  /** Drafts that were refused, counted by reason. */
  rejections: Partial<Record<RejectionReason, number>>
  /** Where the transcript stood. */
  transcript?: string
  /** In a dry run: what dealing with it would take. */
  plan?: Plan
}

/** What became of one podcast in a run. */
export interface PodcastReport {
  podcast: string
  title: string
  /** Episodes in the feed. */
  found: number
  /** Those that this run dealt with. */
  episodes: EpisodeReport[]
  /** What the feed's reader repaired or lost. */
  notes: string[]
  /** Why the podcast could not be read; the others went on. */
  problem?: string
}

/** What came of a run after its collection. */
export interface ConclusionReport {
  /** Insights that echo one of another show. */
  echoes?: number
  /** What the engine said of new insights and those near to them; left out where it was not asked. */
  relations?: RelationsReport
  /** Sundays of the weekly reviews that were written. */
  weeks?: string[]
  /** Date of the brief that was written; left out where none was. */
  brief?: string
  /** Why no brief was written, in one line. */
  noBrief?: string
}

/** One pass of collect, for people and machines. A share of one, which does not see the others, has no conclusion. */
export interface RunReport extends ConclusionReport {
  podcasts: PodcastReport[]
  /** The share of the podcasts that it was over; left out where it was over all. */
  share?: Shard
  /** Content files that could not be read, and other things to mend, a line each. */
  problems: string[]
  /** `repeats` are insights that were published before, from the same recording. */
  totals: { podcasts: number; failed: number; episodes: number; published: number; insights: number; repeats: number; rejected: number }
}

/** Adds up a run. */
export function sumUp(podcasts: PodcastReport[], problems: string[]): RunReport {
  const episodes = podcasts.flatMap((podcast) => podcast.episodes)
  const rejected = episodes.flatMap((episode) => Object.values(episode.rejections)).reduce((sum, count) => sum + count, 0)
  const totals = {
    podcasts: podcasts.length,
    failed: podcasts.filter((podcast) => podcast.problem !== undefined).length,
    episodes: episodes.length,
    published: episodes.filter((episode) => episode.outcome === 'published').length,
    insights: episodes.reduce((sum, episode) => sum + episode.insights.length, 0),
    repeats: episodes.reduce((sum, episode) => sum + (episode.repeats?.length ?? 0), 0),
    rejected,
  }
  return { podcasts, problems, totals }
}

/** A conclusion as reports have it: the brief by its date, or why there is none. */
export function reportConclusion({ echoes, relations, brief, weeks }: Omit<Conclusion, 'problems'>): ConclusionReport {
  const report = { echoes, ...(relations && { relations }), weeks }
  return { ...report, ...(brief.date !== null && { brief: brief.date }), ...(brief.reason !== null && { noBrief: brief.reason }) }
}

/** True where a run had something to do and nothing of it worked: the exit code is then not zero. */
export function nothingWorked(report: RunReport): boolean {
  const { podcasts, failed } = report.totals
  return podcasts > 0 && failed === podcasts
}

/** The last lines of a run: problems first, then one sentence of what it did. */
export function renderSummary(report: RunReport): string[] {
  const { podcasts, episodes, insights, failed } = report.totals
  const lines = report.podcasts.flatMap(({ problem }) => (problem === undefined ? [] : [`! ${problem}`]))
  lines.push(...report.problems.map((problem) => `! ${problem}`))
  lines.push(
    report.share && podcasts === 0
      ? `Nothing to collect in share ${report.share.index}/${report.share.count}.`
      : summaryOf({ podcasts, episodes, insights, failed, planned: report.podcasts.some(isPlanned) }),
  )
  const plans = report.podcasts.flatMap((podcast) => podcast.episodes.flatMap(({ plan }) => (plan ? [plan] : [])))
  if (plans.length > 0) lines.push(renderPlans(plans))
  return [...lines, ...renderConclusion(report, report.totals.repeats)]
}

/** The last sentences of a run; `repeats` are insights that were published before. */
export function renderConclusion({ echoes = 0, relations, brief, noBrief, weeks = [] }: ConclusionReport, repeats: number): string[] {
  const lines = renderFound({ repeats, echoes })
  if (relations) lines.push(...renderRelations(relations))
  if (brief) lines.push(`The brief of ${brief} is written.`)
  if (noBrief) lines.push(`No brief was written: ${noBrief}.`)
  return [...lines, ...weeks.map((date) => `The review of the week up to ${date} is written.`)]
}

/** What the comparison with the archive found, in a sentence; none where it found nothing. */
export function renderFound({ repeats, echoes }: { repeats: number; echoes: number }): string[] {
  const parts = [
    repeats > 0 ? `${count(repeats, 'insight')} told again from the same recording and not published twice` : '',
    echoes > 0 ? `${count(echoes, 'insight')} said before on another show, too` : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? [] : [`${parts.join('; ')}.`]
}

/** What the engine said of insights and others near to them, a sentence each; nothing where it was not asked. */
export function renderRelations({ related, dropped, unasked, reason, failed, failure }: RelationsReport): string[] {
  const lines: string[] = []
  if (related > 0) lines.push(`${count(related, 'insight')} found to agree with, dispute or extend one of another show.`)
  if (dropped > 0) lines.push(`${count(dropped, 'relation')} dropped: the model named no insight or kind that it was asked about.`)
  if (unasked > 0) lines.push(`${count(unasked, 'insight')} not yet compared with other shows: ${reason}.`)
  if (failed > 0) lines.push(`${count(failed, 'insight')} not compared with other shows, and not asked about again: ${failure}.`)
  return lines
}

function isPlanned(podcast: PodcastReport): boolean {
  return podcast.episodes.some((episode) => episode.outcome === 'planned')
}

function summaryOf(totals: { podcasts: number; episodes: number; insights: number; failed: number; planned: boolean }): string {
  const { podcasts, episodes, insights, failed } = totals
  const shows = count(podcasts, 'podcast')
  if (podcasts === 0) return 'No podcasts to collect. Add one with "npm run podcasts -- add URL".'
  const failures = failed > 0 ? ` ${count(failed, 'podcast')} could not be read.` : ''
  if (totals.planned) return `${shows} read: ${count(episodes, 'episode')} would be taken. Nothing was written.${failures}`
  if (episodes === 0) return `${shows} read: nothing new.${failures}`
  return `${shows} read: ${count(episodes, 'new episode')}, ${count(insights, 'insight')}.${failures}`
}

/** `1 episode`, `2 episodes`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
