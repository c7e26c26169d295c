import { z } from 'astro/zod'
import { isTimeZone, weekdays } from './brief-day.ts'
import { embeddingSettingsSchema } from './embeddings.ts'
import { languageSchema } from './language.ts'
import { mailSchema } from './mail-settings.ts'
import { slugSchema } from './slug.ts'

/** A topic of the publisher's list. */
export const topicSchema = z.strictObject({
  id: slugSchema,
  name: z.string().min(1),
  /** Words and phrases that speak for the topic; the name counts without being listed. */
  terms: z.array(z.string().min(2)).default([]),
})
export type Topic = z.infer<typeof topicSchema>

/** Transcription of audio by a model. */
export const transcriptionSchema = z.strictObject({
  /** The model to ask at OPENAI_BASE_URL. */
  model: z.string().min(1),
  /** Episodes that are longer are not transcribed. */
  maxMinutes: z.number().positive().max(600).default(120),
  /** The longest piece that the model takes, in seconds. */
  maxSeconds: z.number().min(60).max(1500).default(1200),
})
export type Transcription = z.infer<typeof transcriptionSchema>

/** The price of a model. */
export const priceSchema = z.strictObject({
  /** For a million tokens read. */
  input: z.number().nonnegative().optional(),
  /** For a million tokens written. */
  output: z.number().nonnegative().optional(),
  /** For a minute of audio. */
  minute: z.number().nonnegative().optional(),
})

/** A link at the foot of every page. */
export const footerLinkSchema = z.strictObject({
  name: z.string().min(1).max(60),
  /** An address on the web, a mail address as `mailto:`, or a path on the site itself (`/about/`). */
  address: z
    .string()
    .regex(/^(https?:\/\/[^\s]+|mailto:[^\s@]+@[^\s@]+|\/(?!\/)[^\s]*)$/, 'is not an address: write "https://…", "mailto:…" or "/about/"'),
})

/** The publisher's choices: the front matter of content/settings.md; the body introduces the site to its readers. */
export const settingsSchema = z.strictObject({
  /** Name of the site. */
  title: z.string().min(1),
  /** One line under the name. */
  tagline: z.string().min(1),
  /** Address of the published site; SITE_URL takes its place in a build. */
  site: z.url({ protocol: /^https?$/ }).optional(),
  /** BCP 47 tag of the site's own words. */
  language: languageSchema.default('en'),
  /** `owner/name` on GitHub, for "edit this page"; GITHUB_REPOSITORY takes its place. */
  repository: z
    .string()
    .regex(/^[\w.-]+\/[\w.-]+$/, 'is not owner/name')
    .optional(),
  /** A WebSub hub that tells readers at once what is new; feeds name it, and `npm run ping` tells it after a deploy. */
  hub: z.url({ protocol: /^https?$/ }).optional(),
  /** Accent colour of links, `#rrggbb`. */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'is not a colour like "#1a4fba"')
    .optional(),
  /** Stands in place of the name at the head of each page: a picture file beside settings.md, or its address. */
  logo: z
    .string()
    .regex(
      /^(https:\/\/[^\s]+|[\w][\w.-]*\.(svg|png|webp|avif|jpe?g|gif))$/i,
      'is not a picture: write the name of an SVG, PNG, WebP, AVIF, JPEG or GIF file beside settings.md, or an address with https://',
    )
    .optional(),
  /** Links at the foot of each page, before the site's own. */
  footer: z.array(footerLinkSchema).max(12, 'has more than 12 links').default([]),
  /** Newest insights that have a picture of their own for shared links; older ones show that of their show. */
  cards: z.int().min(0).max(100_000).default(100),
  /** What extracts insights: `built-in` needs no key, `openai` asks an OpenAI-compatible server (OPENAI_API_KEY, OPENAI_BASE_URL). */
  engine: z.enum(['built-in', 'openai']).default('built-in'),
  /** The model that the `openai` engine asks. */
  model: z.string().min(1).default('gpt-5-mini'),
  /** Seconds in which the model has to answer one question, all tries together; a server that lets them pass is asked nothing more in that run. */
  answerSeconds: z.int().min(10).max(3600).default(300),
  /** Episodes that the first run takes of each podcast. */
  backfill: z.int().min(0).max(1000).default(5),
  /** Insights of one episode at most. */
  insights: z.int().min(1).max(20).default(6),
  /** Words of one quote at most. */
  quoteWords: z.int().min(10).max(200).default(90),
  /** Days for which an episode without a transcript is asked about again. */
  waitDays: z.int().min(0).max(60).default(7),
  /** Episodes with one of these words in the title (whole words, any case) are skipped before anything is fetched for them. */
  skip: z.array(z.string().min(2)).default([]),
  /** Where an episode has no transcript, its audio is sent to an OpenAI-compatible server; off unless this is set. */
  transcription: transcriptionSchema.optional(),
  /** Vectors of an OpenAI-compatible server help to order related insights; off unless this is set. */
  embeddings: embeddingSettingsSchema.optional(),
  /** What models cost, by name; a model without a price counts as free, and the report says so. */
  prices: z.record(z.string(), priceSchema).default({}),
  /** Money that may be spent, in the currency of `prices`; what would go over is put off to a later run. */
  budget: z
    .strictObject({
      /** In one run. */
      run: z.number().nonnegative().optional(),
      /** In one calendar month (UTC). */
      month: z.number().nonnegative().optional(),
    })
    .prefault({}),
  brief: z
    .strictObject({
      /** Insights in one brief. */
      size: z.int().min(1).max(20).default(5),
      /** Of them from one episode at most. */
      perEpisode: z.int().min(1).max(20).default(2),
      /** Of them from one show at most. */
      perPodcast: z.int().min(1).max(20).default(2),
      /** How often it comes; what is new meanwhile waits for the next. */
      cadence: z.enum(['daily', 'weekdays', 'weekly']).default('daily'),
      /** The day on which a weekly brief comes. */
      weekday: z.enum(weekdays).default('monday'),
      /** Where its days begin and end: a time zone of the IANA database. */
      timeZone: z
        .string()
        .refine(isTimeZone, 'is not a time zone: write a name of the IANA database such as "Europe/Berlin", or "UTC"')
        .default('UTC'),
    })
    .prefault({}),
  /** The brief by e-mail. */
  mail: mailSchema.prefault({}),
  topics: z.array(topicSchema).min(1),
})
export type Settings = z.infer<typeof settingsSchema>
