import type { Brief } from '#domain/brief.ts'
import { addDays, dayIn, isDue, nextBriefDay } from '#domain/brief-day.ts'
import { isAsWritten, readBriefs, writeBrief } from '../publish/brief.ts'
import { type Coverage, markCovered, readCoverage } from './coverage.ts'
import { type Draft, type DraftRequest, draftBrief } from './draft-brief.ts'

/** What became of the brief in a run. */
export interface BriefReport {
  /** Day of the brief that was written; `null` where none was. */
  date: string | null
  /** Why none was written, in one line; `null` where one was. */
  reason: string | null
  /** Files to mend, a line each. */
  problems: string[]
}

/** The brief that comes next, as things stand. */
export interface BriefPlan extends Draft {
  /** Day of the newest brief; `null` before the first. */
  last: string | null
  /** True where the next run writes it. */
  due: boolean
}

/**
 * Writes the brief that is due: the best insights of the episodes that no brief before has covered, however late the run and however
 * many runs were missed. A brief that was written stands: what comes after it on the same day waits for the next, what a person changed is kept, and one
 * that a person deleted does not come back. With `again` the brief of the day is chosen anew, unless a person changed it. Where there is nothing
 * new, nothing is written.
 */
export async function publishBrief(request: DraftRequest & { again?: boolean }): Promise<BriefReport> {
  const { content } = request
  const { briefs, problems } = await readBriefs(content)
  if (problems.length > 0) return { date: null, reason: 'which episodes the briefs cover is not known', problems }
  const newest = briefs.at(-1)
  if (newest) await markCovered(content, newest) // a run may have broken off between the two
  const coverage = await readCoverage(content, briefs)
  if (request.again && newest?.date === todayOf(request)) return chooseAgain(newest, coverage, request)
  const plan = await planFrom(briefs, coverage, request)
  if (plan.candidates.length === 0) return { date: null, reason: nothingNew(plan), problems: plan.problems }
  if (!plan.due) return { date: null, reason: `${newInsights(plan)} for the brief of ${plan.brief.date}`, problems: plan.problems }
  await writeCovering(content, plan.brief)
  return { date: plan.brief.date, reason: null, problems: plan.problems }
}

/** The next brief as it would be if nothing more came. Writes nothing. */
export async function planBrief(request: DraftRequest): Promise<BriefPlan> {
  const { briefs, problems } = await readBriefs(request.content)
  const plan = await planFrom(briefs, await readCoverage(request.content, briefs), request)
  return { ...plan, problems: [...problems, ...plan.problems] }
}

async function planFrom(briefs: readonly Brief[], { fresh, written, problems }: Coverage, request: DraftRequest): Promise<BriefPlan> {
  const { brief: settings } = request.settings
  const today = todayOf(request)
  const draft = await draftBrief(today, fresh, request)
  const late = new Set(briefs.flatMap(({ waiting = [] }) => waiting))
  const told = new Set(draft.candidates.map(({ episode }) => episode))
  const waiting = draft.episodes
    .filter(({ id }) => told.has(id) && !late.has(id))
    .map(({ publishedAt }) => dayIn(publishedAt, settings.timeZone))
  const due = isDue({ today, written, waiting, cadence: settings })
  const last = written.at(-1) ?? null
  const from = last !== null && last >= today ? addDays(last, 1) : today
  const date = due ? today : nextBriefDay(from, settings)
  return { ...draft, brief: { ...draft.brief, date }, problems: [...problems, ...draft.problems], last, due }
}

async function chooseAgain(brief: Brief, { fresh }: Coverage, request: DraftRequest): Promise<BriefReport> {
  const { brief: before, problems } = await draftBrief(brief.date, brief.episodes, request)
  const file = `briefs/${brief.date}.md`
  if (problems.length > 0) return { date: null, reason: `${file} is kept as it is: not all that it was chosen from can be read`, problems }
  if (!(await isAsWritten(request.content, { ...before, waiting: brief.waiting ?? [] }))) {
    return { date: null, reason: `${file} was changed by hand and is kept as it is`, problems }
  }
  const draft = await draftBrief(brief.date, [...brief.episodes, ...fresh], request)
  await writeCovering(request.content, draft.brief)
  return { date: brief.date, reason: null, problems: draft.problems }
}

/** The brief first: where a run breaks off between the two, the next marks what is missing. */
async function writeCovering(content: string, brief: Brief): Promise<void> {
  await writeBrief(content, brief)
  await markCovered(content, brief)
}

function todayOf({ settings, now }: DraftRequest): string {
  return dayIn(now, settings.brief.timeZone)
}

function nothingNew({ last }: BriefPlan): string {
  return last === null ? 'nothing for a brief yet' : `nothing new since the brief of ${last}`
}

function newInsights({ candidates }: BriefPlan): string {
  return candidates.length === 1 ? '1 new insight waits' : `${candidates.length} new insights wait`
}
