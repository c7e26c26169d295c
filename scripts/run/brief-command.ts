import type { Settings } from '#domain/settings.ts'
import { cacheDirectory } from '../command.ts'
import type { Env } from '../env.ts'
import type { ExtractionEngine } from '../extract/engine.ts'
import { selectEngine } from '../extract/engines.ts'
import { readPodcasts } from '../publish/podcast.ts'
import { readSettings } from '../publish/settings.ts'
import { openArchive } from './archive.ts'
import { planBrief, publishBrief } from './brief.ts'
import { openBudget } from './budget.ts'
import { writeRelations } from './relations.ts'
import { renderBriefPlan } from './render-brief-plan.ts'
import { renderBriefReport, renderFound, renderRelations, renderWeeks } from './report.ts'
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
  spent,
}: {
  content: string
  env: Env
  now: Date
  again: boolean
  /** Money that the shares of this run have spent of its budget. */
  spent?: number | undefined
}): Promise<string[]> {
  const settings = await readSettings(content)
  const cache = cacheDirectory(env)
  const { echoes, placed } = await writeStandings(content, openArchive(content, cache))
  const engine = relatingEngine(settings, env)
  const openPurse = () => openBudget(content, settings, now, { spent })
  const relations = engine && (await writeRelations(placed, { content, cache, engine, budget: await openPurse() }))
  const brief = await publishBrief({ content, settings, now, again })
  const weeks = await publishWeeks({ content, settings, now })
  const problems = [...new Set([...brief.problems, ...weeks.problems])].map((problem) => `! ${problem}`)
  const found = renderFound({ repeats: 0, echoes })
  return [
    ...problems,
    ...(found === '' ? [] : [found]),
    ...(relations ? renderRelations(relations) : []),
    ...renderBriefReport(brief),
    ...renderWeeks(weeks.dates),
  ]
}

/** The publisher's engine; `null` where it asks a model and no server is at hand: a brief needs none. */
function relatingEngine(settings: Settings, env: Env): ExtractionEngine | null {
  const { OPENAI_API_KEY: key, OPENAI_BASE_URL: server } = env
  if (settings.engine === 'openai' && key === undefined && server === undefined) return null
  return selectEngine(settings.engine, { settings, env, rubric: '' }) // two insights are compared without it
}
