import type { Settings } from '#domain/settings.ts'
import { cacheDirectory } from '../command.ts'
import type { Env } from '../env.ts'
import type { ExtractionEngine } from '../extract/engine.ts'
import { selectEngine } from '../extract/engines.ts'
import { createDownload, type Download } from '../net/download.ts'
import { createFetcher, type Fetcher } from '../net/fetcher.ts'
import { userAgentOf } from '../net/user-agent.ts'
import { readRubric } from '../publish/rubric.ts'
import { readSettings, writeStarterSettings } from '../publish/settings.ts'
import { type AskModel, createAskModel } from '../transcript/audio/ask.ts'
import { type Archive, openArchive } from './archive.ts'
import { type Budget, openBudget } from './budget.ts'
import { createProgress, type Progress } from './progress.ts'
import { createSource } from './source.ts'

/** What every step of a run works with. */
export interface Desk {
  /** The content directory. */
  content: string
  /** What only saves time or money; outside git. */
  cache: string
  settings: Settings
  fetcher: Fetcher
  /** Brings audio to disk. */
  download: Download
  /** Asks the model that audio is transcribed by. */
  askAudioModel: AskModel
  env: Env
  engine: ExtractionEngine
  budget: Budget
  archive: Archive
  progress: Progress
  now: Date
  /** Episodes of each podcast to look at, in place of `backfill`. */
  limit: number | undefined
  /** True: reads feeds, says what would be taken, writes nothing. */
  dryRun: boolean
}

/** Lays the desk for a run. Throws a `UserError` where settings or flags cannot be read. */
export async function openDesk(
  content: string,
  env: Env,
  flags: { limit?: number | undefined; engine?: string | undefined; dryRun?: boolean; shares?: number | undefined; now?: Date },
): Promise<Desk> {
  const progress = createProgress(process.stdout)
  const written = flags.dryRun ? [] : await writeStarterSettings(content)
  for (const name of written) progress.line(`${content} had no ${name}: wrote the one that comes with Earmark.`)
  const settings = await readSettings(content)
  const now = flags.now ?? new Date()
  const net = { userAgent: userAgentOf(settings, env), allowHosts: env.EARMARK_ALLOW_HOSTS }
  return {
    content,
    cache: cacheDirectory(env),
    settings,
    fetcher: createSource(createFetcher(net)),
    download: createDownload(net),
    askAudioModel: createAskModel(),
    env,
    engine: selectEngine(flags.engine ?? settings.engine, { settings, env, rubric: await readRubric(content) }),
    archive: openArchive(content, cacheDirectory(env)),
    budget: await openBudget(content, settings, now, { shares: flags.shares }),
    progress,
    now,
    limit: flags.limit,
    dryRun: flags.dryRun ?? false,
  }
}
