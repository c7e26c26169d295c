import { z } from 'astro/zod'
import { kinds } from '#domain/insight.ts'

const score = z.number().refine((value) => value >= 0 && value <= 1, 'is not between 0 and 1')

/** What a model answers for one part of a transcript. Plain types alone: not every server knows more of JSON Schema. */
export const foundSchema = z.object({
  drafts: z.array(
    z.object({
      headline: z.string(),
      paragraph: z.string(),
      quotes: z.array(
        z.object({
          /** Number of the line in which it stands. */
          line: z.number(),
          speaker: z.string().nullable(),
          text: z.string(),
        }),
      ),
      kind: z.enum(kinds),
      /** For predictions: by when. */
      due: z.string().nullable(),
      people: z.array(z.string()),
      organisations: z.array(z.string()),
      topics: z.array(z.string()),
      score,
      reason: z.string(),
    }),
  ),
})
export type Found = z.infer<typeof foundSchema>['drafts'][number]

/** What a model answers when it has seen all drafts: which to keep, best first. It can quote nothing: quotes are the drafts' own. */
export const chosenSchema = z.object({
  picks: z.array(
    z.object({
      /** Numbers of the drafts that say this; the first is the best put. */
      drafts: z.array(z.number()),
      /** A better wording, or `null` for the draft's own. */
      headline: z.string().nullable(),
      paragraph: z.string().nullable(),
      score,
      reason: z.string(),
    }),
  ),
})
export type Chosen = z.infer<typeof chosenSchema>['picks'][number]

/** A schema as the `response_format` of a request has it: all keys required, none besides. */
export function jsonSchemaOf(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema)
  return rest
}
