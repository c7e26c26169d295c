import { defineCollection } from 'astro/content/config' // `astro:content` brings along all that renders, which Vite reads file by file
import { settingsSchema } from '#domain/settings.ts'
import { entriesFile } from './data/entries.ts'
import { keptFiles, markdownFile } from './data/loader.ts'
import { filesOf, type Kept } from './data/sources.ts'
import { env } from './env.ts'

/** A collection that pages read from a file of its own (data/entries.ts): Astro's store has a digest alone. */
function keptCollection(name: Kept) {
  return defineCollection({ loader: keptFiles(entriesFile(name), filesOf(name)) })
}

export const collections = {
  settings: defineCollection({
    loader: markdownFile({ folder: env.content, name: 'settings.md', schema: settingsSchema }),
    schema: settingsSchema,
  }),
  podcasts: keptCollection('podcasts'),
  episodes: keptCollection('episodes'),
  insights: keptCollection('insights'),
  costs: keptCollection('costs'),
  briefs: keptCollection('briefs'),
  weeks: keptCollection('weeks'),
}
