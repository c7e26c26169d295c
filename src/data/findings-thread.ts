// A thread that a build of a large site from nothing, and that of a day, starts first (scripts/site/ahead.ts): it reads the content and finds what
// pages need (findings.ts), while Astro bundles the code or other pages are rendered. It saves time alone: what it did not do, pages do.
import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { settingsSchema } from '#domain/settings.ts'
import { env } from '../env.ts'
import type { Steps } from './ahead.ts'
import { readChecked, readText } from './content-files.ts'
import { readEdits } from './edits.ts'
import { find } from './findings.ts'
import { joinLibrary } from './library.ts'
import { lookAt } from './looked.ts'
import { readContent } from './read-content.ts'
import { refreshAll } from './sources.ts'

const tell = (done: Partial<Steps>) => parentPort?.postMessage(done)
tell({ read: await refreshAll() })
const file = join(env.content, 'settings.md')
const text = readText(file)
if (text !== null) {
  const { data: settings } = readChecked(settingsSchema, file, text)
  const library = joinLibrary({ settings, ...readContent(), edits: readEdits(env.edits) })
  tell({ looked: lookAt(library) })
  tell({ found: find(library.insights, settings) })
}
