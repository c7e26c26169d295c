import { z } from 'astro/zod'
import { podcastIdSchema } from './slug.ts'

/** What one model was paid for one podcast in one month. */
export const costSchema = z.strictObject({
  model: z.string(),
  /** Tokens read and written. */
  input: z.int().nonnegative(),
  output: z.int().nonnegative(),
  /** Minutes of audio. */
  minutes: z.number().nonnegative(),
  /** Money, by the prices of settings at the time. */
  cost: z.number().nonnegative(),
})
export type Cost = z.infer<typeof costSchema>

/** The ledger of one podcast and month: the front matter of content/costs/<month>/<podcast>.md. */
export const costsSchema = z.strictObject({
  /** `yyyy-mm`, UTC. */
  month: z.string().regex(/^\d{4}-\d{2}$/, 'is not a month: write it as "2026-11"'),
  podcast: podcastIdSchema,
  costs: z.array(costSchema),
})
export type Costs = z.infer<typeof costsSchema>
