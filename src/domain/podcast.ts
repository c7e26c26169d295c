import { z } from 'astro/zod'
import { languageSchema } from './language.ts'

/** Where a feed may stand: an address on the web, or a show that comes with Earmark. */
export const feedAddressSchema = z
  .string()
  .regex(/^(https?:\/\/[^\s]+|sample:[a-z0-9-]+)$/, 'is not a feed address: an http(s) URL, or sample:<show> for a bundled show')

/** A show that is followed: the front matter of content/podcasts/<podcast>.md. */
export const podcastSchema = z.strictObject({
  /** The show's name as readers see it. */
  title: z.string().min(1),
  /** Address of its RSS feed, or `sample:<show>`. */
  feed: feedAddressSchema,
  /** The show's own web site. */
  link: z.url({ protocol: /^https?$/ }).optional(),
  /** Who makes it (itunes:author). */
  author: z.string().optional(),
  /** What the show says of itself, plain text. */
  description: z.string().optional(),
  /** Address of its cover art, which the site shows in a copy of its own. */
  artwork: z.url({ protocol: /^https?$/ }).optional(),
  /** BCP 47 tag. */
  language: languageSchema.optional(),
  /** SPDX identifier or address of the licence (podcast:license). */
  license: z.string().optional(),
  /** podcast:guid, a UUID: knows the show again at another address. */
  guid: z.string().optional(),
  /** Topics that every insight of the show may take first; ids from settings. */
  topics: z.array(z.string()).default([]),
  /** `off`: collect nothing more from this show; what is published stays. */
  publish: z.enum(['on', 'off']).default('on'),
  /** Episodes that the first run takes, in place of the setting. */
  backfill: z.int().min(0).max(1000).optional(),
  /** Insights of one episode at most, in place of the setting. */
  insights: z.int().min(1).max(20).optional(),
})

/** A show as its file says; `id` is the file's name without `.md`. */
export type Podcast = z.infer<typeof podcastSchema> & { id: string }
