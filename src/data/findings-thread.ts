// A thread that a build of a large site starts first (scripts/site/ahead.ts): while Astro bundles the code, it reads the content and finds what
// pages need (findings.ts). It saves time alone: what it did not do, pages do.
import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { episodeSchema } from '#domain/episode.ts'
import { insightSchema } from '#domain/insight.ts'
import { podcastSchema } from '#domain/podcast.ts'
import { settingsSchema } from '#domain/settings.ts'
import { env } from '../env.ts'
import type { Steps } from './ahead.ts'
import { readEdits } from './edits.ts'
import { entriesFile } from './entries.ts'
import { find } from './findings.ts'
import { readLarge } from './large.ts'
import { joinLibrary } from './library.ts'
import { readAll } from './loader.ts'
import { lookAt } from './looked.ts'
import { refreshEntries } from './refresh.ts'

const folder = (name: string) => join(env.content, name)
const tell = (done: Partial<Steps>) => parentPort?.postMessage(done)
tell({
  read: {
    [entriesFile('episodes')]: refreshEntries(entriesFile('episodes'), { folder: folder('episodes'), schema: episodeSchema }),
    [entriesFile('insights')]: refreshEntries(entriesFile('insights'), { folder: folder('insights'), schema: insightSchema }),
  },
})
const [settings] = readAll(settingsSchema, { folder: env.content, only: 'settings.md' })
if (settings !== undefined) {
  const library = joinLibrary({
    settings: settings.data,
    podcasts: readAll(podcastSchema, { folder: folder('podcasts') }).map(({ id, data }) => ({ ...data, id })),
    ...readLarge(),
    briefs: [],
    edits: readEdits(env.edits),
  })
  tell({ looked: lookAt(library) })
  tell({ found: find(library.insights, settings.data) })
}
