import { z } from 'astro/zod'
import { daySchema, episodeIdSchema, insightIdSchema } from './slug.ts'

/** The best insights since the brief before: the front matter of content/briefs/<date>.md; the body is the editor's note. */
export const briefSchema = z.strictObject({
  date: daySchema,
  /** Ids of its insights, best first; an editor may reorder and replace them. */
  insights: z.array(insightIdSchema),
  /** By the id of an insight, why it was chosen, in one line. Those of insights that an editor took out do no harm. */
  reasons: z.record(insightIdSchema, z.string()).optional(),
  /** Ids of all episodes whose outcome the brief covers; no later brief looks at them again. */
  episodes: z.array(episodeIdSchema),
  /** Ids of episodes that were looked at and whose transcript is still waited for; a later brief covers them. */
  waiting: z.array(episodeIdSchema).optional(),
})
/** A brief as its file says; `note` is the body, the editor's, in Markdown, or '' where there is none. */
export type Brief = z.infer<typeof briefSchema> & { note: string }
