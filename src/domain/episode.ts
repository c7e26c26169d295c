import { z } from 'astro/zod'
import { instantSchema } from './instant.ts'
import { languageSchema } from './language.ts'
import { insightIdSchema, podcastIdSchema } from './slug.ts'

/** Somebody heard in an episode (podcast:person). */
export const personSchema = z.strictObject({
  name: z.string().min(1),
  /** podcast:person role in lower case: host, co-host, guest, ... */
  role: z.string().default('host'),
})
export type Person = z.infer<typeof personSchema>

/** The audio of an episode (the RSS enclosure). */
export const audioSchema = z.strictObject({
  url: z.url({ protocol: /^https?$/ }),
  /** MIME type as the feed gives it. */
  type: z.string().optional(),
  /** Bytes, as the feed gives it; left out where it is missing, 0 or negative. */
  length: z.int().positive().optional(),
})
export type Audio = z.infer<typeof audioSchema>

/** A transcript that a feed offers (podcast:transcript). */
export interface TranscriptLink {
  url: string
  /** MIME type as the feed gives it, lower case; '' where it gives none. */
  type: string
  /** BCP 47 tag; `null` where the feed does not say. */
  language: string | null
  /** podcast:transcript rel; `captions` or `null`. */
  rel: string | null
}

/** What a feed says of one episode. */
export interface FeedEpisode {
  /** The feed's guid, trimmed; where it has none, what stands for it (feed/identity.ts). */
  guid: string
  title: string
  publishedAt: Date
  /** False where the feed gives no day for it: `publishedAt` is then made up for (feed/complete.ts), and may be another in the next run. */
  dated: boolean
  link: string | null
  audio: Audio | null
  /** Seconds; `null` where the feed does not say or says nonsense. */
  duration: number | null
  /** Plain text, at most a few sentences. */
  description: string | null
  /** Show notes as HTML (content:encoded or description), where a transcript may stand. */
  notes: string | null
  /** BCP 47 tag of the episode or its feed. */
  language: string | null
  /** Hosts and guests that the item names; the channel's where the item names none. */
  people: Person[]
  transcripts: TranscriptLink[]
  /** Address of the chapters (podcast:chapters). */
  chapters: string | null
  /** Chapters written in the feed itself (psc:chapters), by start. */
  inlineChapters: Chapter[]
  /** SPDX identifier or address (podcast:license of the item, else of the channel). */
  license: string | null
}

/** A chapter: from `start` to the start of the next. */
export interface Chapter {
  /** Seconds from the start of the audio. */
  start: number
  title: string
}

/** What became of an episode. */
export const outcomes = ['published', 'no-transcript', 'no-insight', 'skipped'] as const
export type Outcome = (typeof outcomes)[number]

/** Facts of one episode and what became of it: the front matter of content/episodes/<podcast>/<date>-<slug>.md. */
export const episodeSchema = z.strictObject({
  title: z.string().min(1),
  podcast: podcastIdSchema,
  /** What knows it again in its feed, as `FeedEpisode` has it. */
  guid: z.string().min(1),
  publishedAt: instantSchema,
  /** Its own page on the web. */
  link: z.url({ protocol: /^https?$/ }).optional(),
  audio: audioSchema.optional(),
  /** Seconds. */
  duration: z.number().positive().optional(),
  /** BCP 47 tag of the episode or its feed. */
  language: languageSchema.optional(),
  /** SPDX identifier or address of the licence (podcast:license). */
  license: z.string().optional(),
  /** Plain text, at most a few sentences. */
  description: z.string().optional(),
  /** Hosts and guests that the feed names. */
  people: z.array(personSchema).default([]),
  outcome: z.enum(outcomes),
  /** Why, in one line; always there unless published. */
  reason: z.string().optional(),
  /** Ids of earlier insights that the episode tells again: a re-run, a trailer, a cross-post. They are not published twice. */
  repeats: z.array(insightIdSchema).optional(),
  /** True where the audio was tried too, and in vain: the episode is not asked about again. */
  heard: z.boolean().optional(),
  /** The transcript that was read: where it stood and how its times came about. */
  transcript: z
    .strictObject({
      /** Its address; `show notes` where it stood in the feed itself; `audio, by <model>` where it was transcribed. */
      source: z.string(),
      /** Where its times come from: the transcript's own cues, the place in the text, or nowhere. */
      timing: z.enum(['cues', 'estimated', 'none']),
      words: z.int().nonnegative(),
      /** The words that it says most, with how often each is said: `server 41, cache 22`. Related insights are judged by them. */
      terms: z.string().optional(),
    })
    .optional(),
})

/** An episode as its file says; `id` is its path below content/episodes/ without `.md`: `<podcast>/<date>-<slug>`. */
export type Episode = z.infer<typeof episodeSchema> & { id: string }
