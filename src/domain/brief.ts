import { z } from 'astro/zod'
import { daySchema, episodeIdSchema, insightIdSchema } from './slug.ts'

/** The best insights since the brief before: the front matter of content/briefs/<date>.md; the body is the editor's note. */
export const briefSchema = z.strictObject({
  date: daySchema,
  /** Ids of its insights, best first; an editor may reorder and replace them. */
  insights: z.array(insightIdSchema),
  /** Ids of all episodes whose outcome the brief covers; no later brief looks at them again. */
  episodes: z.array(episodeIdSchema),
})
export type Brief = z.infer<typeof briefSchema> & { note: string }
