import { createHash } from 'node:crypto'
import path from 'node:path'
import { build } from 'astro'
import { close, createIndex } from 'pagefind'
import { type Env, shareWithSite } from '../env.ts'
import { readSettings, writeStarterSettings } from '../publish/settings.ts'
import { UserError } from '../user-error.ts'
import { replaceSite } from './output.ts'

/**
 * Builds the site from a content directory with its search index, beside its place, then puts what changed into its place.
 * Gives the folder it stands in.
 */
export async function buildSite(content: string, env: Env): Promise<string> {
  await writeStarterSettings(content)
  await readSettings(content) // a broken settings file is said in one line, before Astro starts
  const root = path.join(import.meta.dirname, '../..')
  const out = path.resolve(env.EARMARK_OUT ?? 'dist')
  const stage = path.join(root, '.cache/site', createHash('sha256').update(out).digest('hex').slice(0, 12))
  shareWithSite({ content, out: stage })
  try {
    await build({ root, logLevel: 'warn' })
  } catch (error) {
    throw new UserError(`The site could not be built: ${reasonOf(error)}`)
  }
  await indexSite(stage)
  await replaceSite(stage, out)
  return out
}

async function indexSite(out: string): Promise<void> {
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
