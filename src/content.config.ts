import { join } from 'node:path'
import { defineCollection } from 'astro/content/config' // `astro:content` brings along all that renders, which Vite reads file by file
import type { z } from 'astro/zod'
import { briefSchema } from '#domain/brief.ts'
import { costsSchema } from '#domain/costs.ts'
import { episodeSchema } from '#domain/episode.ts'
import { insightSchema } from '#domain/insight.ts'
import { podcastSchema } from '#domain/podcast.ts'
import { settingsSchema } from '#domain/settings.ts'
import { weekSchema } from '#domain/week.ts'
import { entriesFile, type LargeCollection } from './data/entries.ts'
import { markdownFiles, type Source } from './data/loader.ts'
import { env } from './env.ts'

/** A collection of the Markdown files of one folder; its loader checks them, so that a fault is told in one line. */
function collectionOf<Schema extends z.ZodType<Record<string, unknown>>>(schema: Schema, source: Omit<Source, 'schema'>) {
  return defineCollection({ loader: markdownFiles({ ...source, schema }), schema })
}

const folder = (name: string) => join(env.content, name)

/** A large collection, which pages read from a file of its own (data/entries.ts): Astro's store has ids and digests alone. */
function largeCollectionOf(schema: Source['schema'], name: LargeCollection) {
  return defineCollection({ loader: markdownFiles({ folder: folder(name), schema, apart: entriesFile(name) }) })
}

export const collections = {
  settings: collectionOf(settingsSchema, { folder: env.content, only: 'settings.md', markdown: true }),
  podcasts: collectionOf(podcastSchema, { folder: folder('podcasts') }),
  episodes: largeCollectionOf(episodeSchema, 'episodes'),
  insights: largeCollectionOf(insightSchema, 'insights'),
  costs: collectionOf(costsSchema, { folder: folder('costs') }),
  briefs: collectionOf(briefSchema, { folder: folder('briefs'), markdown: true }),
  weeks: collectionOf(weekSchema, { folder: folder('weeks'), markdown: true }),
}
