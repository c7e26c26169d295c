import { copyFileSync, cpSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { listFiles } from '../../site/files.ts'
import type { Extent } from '../archive.ts'
import { kindOf, otherFiles } from '../files-by-kind.ts'
import { readArchive } from './archive.ts'
import { writeContent } from './content.ts'
import { writeSections } from './sections.ts'
import { writeTemplates } from './templates.ts'

/** Where the site is laid out, the built site, and whether its pages say what Pagefind is to index. */
export interface HugoSite extends Extent {
  folder: string
  built: string
  searched: boolean
}

/**
 * Lays out an archive for Hugo, so that it writes the same files as Earmark: content as the same Markdown, and the templates of
 * site/layouts with markup cut from the built site. Markdown, taxonomies, lists and their pages, feeds and JSON are Hugo's own; files
 * that do not depend on what was published are copied by both.
 */
export function layOutHugo({ folder, built, searched, ...extent }: HugoSite): void {
  cpSync(path.join(import.meta.dirname, 'site'), folder, { recursive: true })
  const archive = readArchive(extent)
  writeContent(folder, archive, built)
  writeSections(folder, { built, dates: archive.briefs.map(({ date }) => date) })
  writeTemplates(folder, { archive, built, searched })
  for (const file of listFiles(built).filter((file) => kindOf(file) === otherFiles || file === 'robots.txt')) {
    mkdirSync(path.join(folder, 'static', path.dirname(file)), { recursive: true })
    copyFileSync(path.join(built, file), path.join(folder, 'static', file))
  }
}
