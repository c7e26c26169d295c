import { z } from 'astro/zod'
import { slugSchema } from './slug.ts'

/** A topic of the publisher's list. */
export const topicSchema = z.strictObject({
  id: slugSchema,
  name: z.string().min(1),
  /** Words and phrases that speak for the topic; the name counts without being listed. */
  terms: z.array(z.string().min(2)).default([]),
})
export type Topic = z.infer<typeof topicSchema>

/** The publisher's choices: the front matter of content/settings.md; the body introduces the site to its readers. */
export const settingsSchema = z.strictObject({
  /** Name of the site. */
  title: z.string().min(1),
  /** One line under the name. */
  tagline: z.string().min(1),
  /** Address of the published site; SITE_URL takes its place in a build. */
  site: z.url({ protocol: /^https?$/ }).optional(),
  /** BCP 47 tag of the site's own words. */
  language: z.string().default('en'),
  /** `owner/name` on GitHub, for "edit this page"; GITHUB_REPOSITORY takes its place. */
  repository: z
    .string()
    .regex(/^[\w.-]+\/[\w.-]+$/, 'is not owner/name')
    .optional(),
  /** Accent colour of links, `#rrggbb`. */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'is not a colour like "#1a4fba"')
    .optional(),
  /** What extracts insights. */
  engine: z.enum(['built-in']).default('built-in'),
  /** Episodes that the first run takes of each podcast. */
  backfill: z.int().min(0).max(1000).default(5),
  /** Insights of one episode at most. */
  insights: z.int().min(1).max(20).default(6),
  /** Words of one quote at most. */
  quoteWords: z.int().min(10).max(200).default(90),
  /** Days for which an episode without a transcript is asked about again. */
  waitDays: z.int().min(0).max(60).default(7),
  brief: z
    .strictObject({
      /** Insights in one brief. */
      size: z.int().min(1).max(20).default(5),
      /** Of them from one episode at most. */
      perEpisode: z.int().min(1).max(20).default(2),
    })
    .prefault({}),
  topics: z.array(topicSchema).min(1),
})
export type Settings = z.infer<typeof settingsSchema>
