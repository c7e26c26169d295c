import type { Settings } from '#domain/settings.ts'
import { cacheDirectory } from '../command.ts'
import type { Env } from '../env.ts'
import type { ExtractionEngine } from '../extract/engine.ts'
import { selectEngine } from '../extract/engines.ts'
import { readPodcasts } from '../publish/podcast.ts'
import { readSettings } from '../publish/settings.ts'
import { openArchive } from './archive.ts'
import { planBrief } from './brief.ts'
import { openBudget } from './budget.ts'
import type { Compared } from './compare.ts'
import { concludeRun } from './conclude.ts'
import { writeRelations } from './relations.ts'
import { renderBriefPlan } from './render-brief-plan.ts'
import { renderConclusion, reportConclusion } from './report.ts'

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
  const relate = async (compared: readonly Compared[]) => {
    const engine = relatingEngine(settings, env)
    return engine && writeRelations(compared, { content, cache, engine, budget: await openBudget(content, settings, now, { spent }) })
  }
  const desk = { content, settings, now, archive: openArchive(content, cache) }
  const { problems, ...conclusion } = await concludeRun(desk, { relate, again })
  return [...problems.map((problem) => `! ${problem}`), ...renderConclusion(reportConclusion(conclusion), 0)]
}

/** The publisher's engine; `null` where it asks a model and no server is at hand: a brief needs none. */
function relatingEngine(settings: Settings, env: Env): ExtractionEngine | null {
  const { OPENAI_API_KEY: key, OPENAI_BASE_URL: server } = env
  if (settings.engine === 'openai' && key === undefined && server === undefined) return null
  return selectEngine(settings.engine, { settings, env, rubric: '' }) // two insights are compared without it
}
