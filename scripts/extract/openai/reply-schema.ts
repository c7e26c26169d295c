import { z } from 'astro/zod'
import { kinds } from '#domain/insight.ts'

const score = z.number().refine((value) => value >= 0 && value <= 1, 'is not between 0 and 1')

/**
 * What a model is asked to answer for one part of a transcript, in the order in which it is to be written: proof before claim,
 * reason before score. Plain types alone: not every server knows more of JSON Schema.
 */
export const foundSchema = z.object({
  drafts: z.array(
    z.object({
      quotes: z.array(
        z.object({
          /** Number of the line in which it stands. */
          line: z.number(),
          speaker: z.string().nullable(),
          text: z.string(),
        }),
      ),
      paragraph: z.string(),
      headline: z.string(),
      kind: z.enum(kinds),
      /** For predictions: by when. */
      due: z.string().nullable(),
      people: z.array(z.string()),
      organisations: z.array(z.string()),
      topics: z.array(z.string()),
      reason: z.string(),
      score,
    }),
  ),
})
export type Found = z.infer<typeof foundSchema>['drafts'][number]

/** What a model is asked when it has seen all drafts: which to keep, best first. It can quote nothing: quotes are the drafts' own. */
export const chosenSchema = z.object({
  picks: z.array(
    z.object({
      /** Numbers of the drafts that say this; the first is the best put. */
      drafts: z.array(z.number()),
      /** A better wording, or `null` for the draft's own. */
      headline: z.string().nullable(),
      paragraph: z.string().nullable(),
      reason: z.string(),
      score,
    }),
  ),
})
export type Chosen = z.infer<typeof chosenSchema>['picks'][number]

// Small models at servers that hold no form leave keys out, and write numbers as words: what can be done without is.
const names = z.array(z.string()).catch([])
const wording = z.string().nullish().default(null)
const numeric = <T>(schema: z.ZodType<T>) =>
  z.preprocess((value) => (typeof value === 'string' ? Number(/[\d.]+/.exec(value)?.[0]) : value), schema)
const quote = z.object({
  line: numeric(z.number()).catch(0), // the words are looked for in any case
  speaker: z.string().nullable().catch(null),
  text: z.string(),
})

const looseFound: z.ZodType<Found> = z.object({
  quotes: z.array(z.preprocess((value) => (typeof value === 'string' ? { text: value } : value), quote)),
  paragraph: z.string(),
  headline: z.string(),
  kind: z.enum(kinds).catch('claim'),
  due: z.string().nullable().catch(null),
  people: names,
  organisations: names,
  topics: names,
  reason: z.string().catch(''),
  score: numeric(score),
})

const looseChosen: z.ZodType<Chosen> = z.object({
  drafts: z.array(numeric(z.number())),
  headline: wording,
  paragraph: wording,
  reason: z.string().catch(''),
  score: numeric(score),
})

/** How replies are read: what is missing and can be done without is left empty, and one item that is no use does not void the others. */
export const foundReply = z.object({ drafts: z.array(z.unknown()).transform(keepGood(looseFound)) })
export const chosenReply = z.object({ picks: z.array(z.unknown()).transform(keepGood(looseChosen)) })

/** The items that fit; the first fault of all where none does. */
function keepGood<T>(schema: z.ZodType<T>) {
  return (items: unknown[], context: z.RefinementCtx): T[] => {
    const results = items.map((item) => schema.safeParse(item))
    const good = results.flatMap((result) => (result.success ? [result.data] : []))
    const issue = results.find((result) => !result.success)?.error?.issues[0]
    if (good.length === 0 && issue) context.addIssue({ code: 'custom', path: [0, ...issue.path], message: issue.message })
    return good
  }
}

/** A schema as the `response_format` of a request has it: all keys required, none besides. */
export function jsonSchemaOf(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema)
  return rest
}
