// A thread that a build of a large site starts first (scripts/site/ahead.ts): while Astro bundles the code, it reads the content and ranks
// related insights into the file that pages take them from (related-file.ts). It saves time alone: what it did not do, pages do.
import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { episodeSchema } from '#domain/episode.ts'
import { insightSchema } from '#domain/insight.ts'
import { podcastSchema } from '#domain/podcast.ts'
import { settingsSchema } from '#domain/settings.ts'
import { env } from '../env.ts'
import { attachEmbeddings } from './embedded.ts'
import { joinLibrary } from './library.ts'
import { readAll } from './loader.ts'
import { relateFrom } from './related-file.ts'
import { describeAll } from './related-lists.ts'

const folder = (name: string) => join(env.content, name)
const [settings] = readAll(settingsSchema, { folder: env.content, only: 'settings.md' })
if (settings !== undefined) {
  const library = joinLibrary({
    settings: settings.data,
    podcasts: readAll(podcastSchema, { folder: folder('podcasts') }).map(({ id, data }) => ({ ...data, id })),
    episodes: readAll(episodeSchema, { folder: folder('episodes') }).map(({ id, data }) => ({ ...data, id })),
    insights: readAll(insightSchema, { folder: folder('insights') }).map(({ id, data, body }) => ({ ...data, id, body })),
    briefs: [],
  })
  relateFrom(env.related, attachEmbeddings(env.embeddings, describeAll(library.insights, settings.data.language)))
}
parentPort?.postMessage('done')
