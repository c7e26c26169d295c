import { mkdir, rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import type { Settings } from '#domain/settings.ts'
import { cacheDirectory, siteDirectory } from '../command.ts'
import { type Env, shareWithSite } from '../env.ts'
import { takeLock } from '../lock.ts'
import { createFetcher } from '../net/fetcher.ts'
import { userAgentOf } from '../net/user-agent.ts'
import { writeEdits } from '../publish/edits.ts'
import { listInsightIds } from '../publish/insight.ts'
import { readPodcasts } from '../publish/podcast.ts'
import { readSettings, writeStarterSettings } from '../publish/settings.ts'
import { lookAhead } from './ahead.ts'
import { type CoverProblem, fetchCovers } from './covers.ts'
import { type EmbeddingReport, embedInsights } from './embeddings.ts'
import { layOutApp } from './kept-app.ts'
import { keyOfBuild } from './key.ts'
import { replaceSite } from './output.ts'
import { render } from './render.ts'
import { indexSearch, noteVolumes, removeRecords } from './search.ts'
import { openSearchMemory } from './search-memory.ts'
import { closeStage, openStage, stageFolder } from './stage.ts'

/** What a build did. */
export interface Built {
  /** The folder that the site stands in. */
  out: string
  /** Pages that were rendered, and pages of the site. */
  rendered: number
  pages: number
  /** What its parts took: rendering, the search index, and putting what changed into its place. */
  seconds: { render: number; search: number; place: number }
  /** Covers that could not be had. */
  covers: CoverProblem[]
  /** How insights came by vectors; `null` where none are wanted. */
  embeddings: EmbeddingReport | null
  /** Why nobody knows what people edited; `null` where it is known. */
  editsUnknown: string | null
}

/** How a site may be built. */
interface Choices {
  /** With its search index; left out to time the rest. */
  search?: boolean
  /** Whether two threads render; where nobody says, they do where all pages of many insights are to be rendered and there are cores for two. */
  together?: boolean | undefined
}

/** Below so many insights a second thread begins when the first is nearly done. */
const worthSharing = 1000
/** Bytes that two threads take for an insight, where one takes half as many. */
const roomOfInsight = 150_000

/**
 * Builds the site from a content directory with its search index, beside its place, then puts what changed into its place. Only
 * pages that show something else than in the last build are rendered. Rejects with a `UserError` while another run builds it.
 */
export async function buildSite(content: string, env: Env, choices: Choices = {}): Promise<Built> {
  const places = { root: path.join(import.meta.dirname, '../..'), content, out: siteDirectory(env) }
  const folder = stageFolder(places)
  await mkdir(folder, { recursive: true })
  const lock = await takeLock(path.join(folder, 'site'), 'building this site')
  return buildAlone(places, env, choices).finally(lock.release)
}

/** Where nobody else builds. */
async function buildAlone(
  { root, content, out }: { root: string; content: string; out: string },
  env: Env,
  { search = true, together }: Choices,
): Promise<Built> {
  const startedAt = performance.now()
  await writeStarterSettings(content)
  const settings = await readSettings(content) // a broken settings file is said in one line, before Astro starts
  const stage = await openStage({ root, content, out, key: await keyOfBuild({ root, content, settings, env }) })
  const { podcasts } = await readPodcasts(content) // a broken file is said by Astro, which reads them all
  const fetcher = createFetcher({ userAgent: userAgentOf(settings, env), allowHosts: env.EARMARK_ALLOW_HOSTS })
  const covers = await fetchCovers(podcasts, { folder: stage.covers, fetcher, now: new Date() })
  const editsUnknown = await writeEdits(content, stage.edits)
  const embeddings = await embed(content, { settings, env, file: stage.embeddings })
  const { search: index } = stage
  const indexed = search ? await openSearchMemory(index, stage.key) : null
  if (indexed === null && !stage.sealed) await rm(index.known, { force: true })
  shareWithSite({ content, ...stage, indexed: index.known, port: env.PORT })
  const kept = stage.sealed && together === undefined ? layOutApp(stage.app, stage.fresh) : null
  const share = together ?? (!stage.sealed && isForTwo((await listInsightIds(content)).length))
  const ahead = share || kept ? lookAhead() : null
  const rendering = await render({ root, stage, kept, share, ahead }).finally(() => ahead?.close())
  const renderedAt = performance.now()
  if (indexed === null) await noteVolumes(stage.fresh, index)
  else await indexSearch(stage.fresh, index, indexed)
  await removeRecords(stage.fresh)
  const searchedAt = performance.now()
  const closed = await closeStage(stage, rendering)
  await replaceSite(stage.site, out, closed)
  const placedAt = performance.now()
  return {
    out,
    rendered: closed.rendered,
    pages: closed.pages,
    covers,
    embeddings,
    editsUnknown,
    seconds: { render: (renderedAt - startedAt) / 1000, search: (searchedAt - renderedAt) / 1000, place: (placedAt - searchedAt) / 1000 },
  }
}

/** Brings the vectors of insights into `file`, where settings ask for them; else there is none. */
async function embed(
  content: string,
  { settings, env, file }: { settings: Settings; env: Env; file: string },
): Promise<EmbeddingReport | null> {
  const { embeddings } = settings
  if (embeddings !== undefined)
    return embedInsights(content, { settings: { ...settings, embeddings }, env, cache: cacheDirectory(env), file })
  await rm(file, { force: true })
  return null
}

/** Whether a site of so many insights is rendered sooner by two threads, and this machine has the cores and the memory for them. */
function isForTwo(insights: number): boolean {
  return insights >= worthSharing && availableParallelism() > 1 && insights * roomOfInsight < process.availableMemory()
}
