import { rm } from 'node:fs/promises'
import { UserError } from '../user-error.ts'
import type { Ahead } from './ahead.ts'
import { renderDay } from './day.ts'
import { type KeptApp, keepApp } from './kept-app.ts'
import { recordsFolder } from './search.ts'
import { breakSeal, type Rendered, type Stage } from './stage.ts'
import { openPlainWriter, openWriter, type Writer } from './writer.ts'
import { writing } from './writing.ts'

/** How the pages of a site are rendered. */
export interface Rendering {
  /** Folder of the project. */
  root: string
  stage: Stage
  /** The app that an earlier build kept, where it may be used; it is laid out where Astro would put it. */
  kept: KeptApp | null
  /** Whether two threads render. */
  share: boolean
  /** A thread that looks ahead, where pages are shared or an app is kept. */
  ahead: Ahead | null
}

/** Renders what changed into the stage's site. Gives what was rendered. */
export async function render({ root, stage, kept, share, ahead }: Rendering): Promise<Rendered> {
  const { fresh, site } = stage
  if (share) breakSeal(stage)
  const writer = share ? openPlainWriter(site) : openWriter(site, { first: () => breakSeal(stage) })
  try {
    if (kept && ahead && (await renderDay({ fresh, site, app: kept, writer, aside: recordsFolder, ready: stage.survey, ahead })))
      return { files: writer.files, beside: kept.beside }
    await rm(fresh, { recursive: true, force: true })
    await renderByAstro({ root, stage, writer, shared: share && ahead ? { site, word: ahead.word } : null })
    return { files: writer.files, beside: [] }
  } catch (error) {
    throw new UserError(`The site could not be built: ${reasonOf(error)}`)
  } finally {
    await writer.close().catch((cause) => {
      throw new UserError(`The site could not be written into ${site}: ${reasonOf(cause)}`, { cause })
    })
  }
}

async function renderByAstro({
  root,
  stage,
  writer,
  shared,
}: {
  root: string
  stage: Stage
  writer: Writer
  shared: Parameters<typeof writing>[0]['shared']
}): Promise<void> {
  const { fresh, app } = stage
  const pages = writing({
    writer,
    aside: recordsFolder,
    shared,
    ready: async () => void (await stage.survey),
    fresh,
    keep: (facts) => keepApp(fresh, app, facts),
  })
  const { build } = await import('astro') // takes a third of a second, in which other threads begin
  await build({ root, outDir: fresh, logLevel: 'warn', integrations: [pages] })
}

/** Astro's own words, with its hint where it has one; they name the file and the field. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const hint = 'hint' in error && typeof error.hint === 'string' ? `\n${error.hint}` : ''
  return `${error.message}${hint}`
}
