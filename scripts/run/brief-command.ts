import { cacheDirectory } from '../command.ts'
import type { Env } from '../env.ts'
import { readPodcasts } from '../publish/podcast.ts'
import { readSettings } from '../publish/settings.ts'
import { openArchive } from './archive.ts'
import { planBrief, publishBrief } from './brief.ts'
import { renderBriefPlan } from './render-brief-plan.ts'
import { renderBriefReport, renderFound, renderWeeks } from './report.ts'
import { writeStandings } from './standing.ts'
import { publishWeeks } from './week.ts'

/** `brief -- plan`: the next brief, line by line. Writes nothing. */
export async function planCommand(content: string, now: Date): Promise<string[]> {
  const settings = await readSettings(content)
  const { podcasts } = await readPodcasts(content)
  const shows = new Map(podcasts.map(({ id, title }) => [id, title]))
  return renderBriefPlan(await planBrief({ content, settings, now }), settings, shows)
}

/** `brief -- write`: compares what is new with the archive, and writes the brief and the weekly review that are due. Tells what it did, line by line. */
export async function writeCommand({
  content,
  env,
  now,
  again,
}: {
  content: string
  env: Env
  now: Date
  again: boolean
}): Promise<string[]> {
  const settings = await readSettings(content)
  const { echoes } = await writeStandings(content, openArchive(content, cacheDirectory(env)))
  const brief = await publishBrief({ content, settings, now, again })
  const weeks = await publishWeeks({ content, settings, now })
  const problems = [...new Set([...brief.problems, ...weeks.problems])].map((problem) => `! ${problem}`)
  const found = renderFound({ repeats: 0, echoes })
  return [...problems, ...(found === '' ? [] : [found]), ...renderBriefReport(brief), ...renderWeeks(weeks.dates)]
}
