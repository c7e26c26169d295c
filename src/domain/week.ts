import { z } from 'astro/zod'
import { daySchema, insightIdSchema } from './slug.ts'

/** By what insights of several shows belong together: one idea (`echo`), somebody or something named (`name`), a word of a topic (`term`), a topic. */
const sharedKinds = ['echo', 'name', 'term', 'topic'] as const

/** What several shows spoke of in a week. */
export const sharedSchema = z.strictObject({
  /** Headline, name or word that stands for it. */
  about: z.string().min(1),
  kind: z.enum(sharedKinds),
  /** One of each show, best first. */
  insights: z.array(insightIdSchema),
})
export type Shared = z.infer<typeof sharedSchema>

/** Two insights of which one disputes the other. */
export const disputeSchema = z.strictObject({ insight: insightIdSchema, disputes: insightIdSchema })
export type Dispute = z.infer<typeof disputeSchema>

/** The review of a week: the front matter of content/weeks/<date>.md; the body is the editor's note. */
export const weekSchema = z.strictObject({
  /** The Sunday that ends it. */
  date: daySchema,
  /** Ids of the week's best insights, best first; an editor may reorder and replace them. */
  insights: z.array(insightIdSchema),
  /** By the id of an insight, why it was chosen, in one line. */
  reasons: z.record(insightIdSchema, z.string()).optional(),
  shared: z.array(sharedSchema).default([]),
  disputed: z.array(disputeSchema).default([]),
  /** Days of the briefs whose episodes it is chosen from. */
  briefs: z.array(daySchema),
})
/** A review as its file says; `note` is the body, the editor's, in Markdown, or '' where there is none. */
export type Week = z.infer<typeof weekSchema> & { note: string }
