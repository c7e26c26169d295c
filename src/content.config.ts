import { defineCollection } from 'astro:content'
import { join } from 'node:path'
import { briefSchema } from '#domain/brief.ts'
import { episodeSchema } from '#domain/episode.ts'
import { insightSchema } from '#domain/insight.ts'
import { podcastSchema } from '#domain/podcast.ts'
import { settingsSchema } from '#domain/settings.ts'
import { markdownFiles } from './data/loader.ts'
import { env } from './env.ts'

const folder = (name: string) => join(env.content, name)

export const collections = {
  settings: defineCollection({
    loader: markdownFiles({ folder: env.content, only: 'settings.md', markdown: true }),
    schema: settingsSchema,
  }),
  podcasts: defineCollection({ loader: markdownFiles({ folder: folder('podcasts') }), schema: podcastSchema }),
  episodes: defineCollection({ loader: markdownFiles({ folder: folder('episodes') }), schema: episodeSchema }),
  insights: defineCollection({ loader: markdownFiles({ folder: folder('insights') }), schema: insightSchema }),
  briefs: defineCollection({ loader: markdownFiles({ folder: folder('briefs'), markdown: true }), schema: briefSchema }),
}
