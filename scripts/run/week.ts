import type { Brief } from '#domain/brief.ts'
import { addDays, dayIn, lastBriefDay } from '#domain/brief-day.ts'
import { selectShared } from '#domain/shared-in-week.ts'
import type { Dispute, Week } from '#domain/week.ts'
import { readBriefs } from '../publish/brief.ts'
import { type PublishedInsight, readInsight, readInsights } from '../publish/insight.ts'
import { readWeeks, readWrittenWeeks, writeWeek, writeWrittenWeeks } from '../publish/week.ts'
import { chooseBest } from './choose-best.ts'
import type { DraftRequest } from './draft-brief.ts'

/** What became of the weekly review in a run. */
export interface WeekReport {
  /** Sundays of the reviews that were written, oldest first. */
  dates: string[]
  /** Files to mend, a line each. */
  problems: string[]
}

const sundays = { cadence: 'weekly', weekday: 'sunday' } as const

/**
 * Writes the review of the week that ends on the last Sunday, in the publisher's time zone, and of those before it that were missed since the
 * review before. A week is the briefs of Monday to Sunday (one of a Sunday that came after its review goes into the next) and all insights of the episodes that they cover; one without any has no review. A
 * review that was written is never written again, whether a person changed or deleted it.
 */
export async function publishWeeks(request: DraftRequest): Promise<WeekReport> {
  const { content, settings, now } = request
  const [read, known, { briefs, problems }] = [await readWeeks(content), await readWrittenWeeks(content), await readBriefs(content)]
  const unread = [...read.problems, ...(known.ok ? [] : [known.problem]), ...problems]
  if (!known.ok || unread.length > 0) return { dates: [], problems: unread }
  const report: WeekReport = { dates: [], problems: [] }
  const written = [...new Set([...known.weeks, ...read.weeks.map(({ date }) => date)])].sort()
  for (const date of dueWeeks(lastBriefDay(dayIn(now, settings.brief.timeZone), sundays), written)) {
    const draft = await draftWeek(date, briefsOfWeek(date, briefs, read.weeks), request)
    report.problems.push(...draft.problems)
    if (draft.week.insights.length === 0) continue
    await writeWeek(content, draft.week)
    report.dates.push(date)
  }
  if (report.dates.length > 0 || written.length > known.weeks.length) await writeWrittenWeeks(content, [...written, ...report.dates])
  return report
}

/** The briefs of Monday to Sunday, and that of the Sunday before where it came when its own week's review was written already. */
function briefsOfWeek(date: string, briefs: readonly Brief[], written: readonly Week[]): Brief[] {
  const before = addDays(date, -7)
  const review = written.find((week) => week.date === before)
  const isLate = (brief: Brief) => brief.date === before && review !== undefined && !review.briefs.includes(brief.date)
  return briefs.filter((brief) => (brief.date > before && brief.date <= date) || isLate(brief))
}

/** The Sundays after the last review, up to `due`; `due` alone where there never was one. */
export function dueWeeks(due: string, written: readonly string[]): string[] {
  const last = written.at(-1)
  const weeks: string[] = []
  for (let date = due; last === undefined ? date === due : date > last; date = addDays(date, -7)) weeks.unshift(date)
  return weeks
}

async function draftWeek(
  date: string,
  briefs: readonly Brief[],
  { content, settings }: DraftRequest,
): Promise<{ week: Week; problems: string[] }> {
  const insights: PublishedInsight[] = []
  const problems: string[] = []
  for (const episode of briefs.flatMap(({ episodes }) => episodes).sort()) {
    const read = await readInsights(content, episode)
    insights.push(...read.insights)
    problems.push(...read.problems)
  }
  const shared = selectShared(
    insights.map(({ people = [], organisations = [], echoes = [], ...insight }) => ({
      ...insight,
      echoes,
      names: [...people, ...organisations],
    })),
    settings.topics,
  )
  const week: Week = {
    date,
    ...chooseBest(insights, settings.brief),
    shared,
    disputed: await disputesOf(insights, content),
    briefs: briefs.map((brief) => brief.date),
    note: '',
  }
  return { week, problems }
}

/** What an engine or an editor marked as disputed, where the other insight is still there. */
async function disputesOf(insights: readonly PublishedInsight[], content: string): Promise<Dispute[]> {
  const disputes: Dispute[] = []
  for (const { id, relations = [] } of insights) {
    for (const { to } of relations.filter(({ kind }) => kind === 'disputes')) {
      if (to !== id && (await readInsight(content, to)) !== null) disputes.push({ insight: id, disputes: to })
    }
  }
  return disputes
}
