import { type BriefReport, publishBrief } from './brief.ts'
import { type Compared, writeComparisons } from './compare.ts'
import type { Desk } from './desk.ts'
import type { RelationsReport } from './relations.ts'
import { publishWeeks } from './week.ts'

/** What came of a run after its collection. */
export interface Conclusion {
  /** Insights that echo one of another show. */
  echoes: number
  /** What the engine said of new insights and those near to them; `null` where it was not asked. */
  relations: RelationsReport | null
  brief: BriefReport
  /** Sundays of the weekly reviews that were written. */
  weeks: string[]
  /** Files to mend, a line each. */
  problems: string[]
}

/**
 * The end of a run, once every podcast is collected: holds what is new against the archive, has the engine asked how it stands to what is near
 * (`relate`), and writes the brief and the weekly review that are due. `again` chooses the brief of the day anew.
 */
export async function concludeRun(
  desk: Pick<Desk, 'content' | 'settings' | 'archive' | 'now'>,
  { relate, again = false }: { relate: (compared: readonly Compared[]) => Promise<RelationsReport | null>; again?: boolean },
): Promise<Conclusion> {
  const { echoes, compared } = await writeComparisons(desk.content, desk.archive)
  const relations = await relate(compared)
  const brief = await publishBrief({ ...desk, again })
  const weeks = await publishWeeks(desk)
  return { echoes, relations, brief, weeks: weeks.dates, problems: [...new Set([...brief.problems, ...weeks.problems])] }
}
