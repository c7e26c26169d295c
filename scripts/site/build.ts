import { rm } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'astro'
import { close, createIndex } from 'pagefind'
import { type Env, shareWithSite } from '../env.ts'
import { readSettings, writeStarterSettings } from '../publish/settings.ts'
import { UserError } from '../user-error.ts'
import { keyOfBuild } from './key.ts'
import { replaceSite } from './output.ts'
import { closeStage, openStage } from './stage.ts'

/**
 * Builds the site from a content directory with its search index, beside its place, then puts what changed into its place. Only
 * pages that show something else than in the last build are rendered. Gives the folder it stands in.
 */
export async function buildSite(content: string, env: Env): Promise<string> {
  await writeStarterSettings(content)
  await readSettings(content) // a broken settings file is said in one line, before Astro starts
  const root = path.join(import.meta.dirname, '../..')
  const out = path.resolve(env.EARMARK_OUT ?? 'dist')
  const stage = await openStage({ root, content, out, key: await keyOfBuild({ root, content, env }) })
  shareWithSite({ content, out: stage.fresh, pages: stage.pages })
  try {
    await build({ root, logLevel: 'warn' })
  } catch (error) {
    throw new UserError(`The site could not be built: ${reasonOf(error)}`)
  }
  await closeStage(stage)
  await indexSite(stage.site)
  await replaceSite(stage.site, out)
  return out
}

async function indexSite(out: string): Promise<void> {
  await rm(path.join(out, 'pagefind'), { recursive: true, force: true })
  const { index, errors } = await createIndex()
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`)
  const added = await index.addDirectory({ path: out })
  const written = await index.writeFiles({ outputPath: path.join(out, 'pagefind') })
  await close()
  const problems = [...added.errors, ...written.errors]
  if (problems.length > 0) throw new Error(`The search index could not be written: ${problems.join('; ')}`)
}

/** Astro's own words, with its hint where it has one; they name the file and the field. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const hint = 'hint' in error && typeof error.hint === 'string' ? `\n${error.hint}` : ''
  return `${error.message}${hint}`
}
