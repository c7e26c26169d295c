import { z } from 'astro/zod'
import { instantSchema } from './instant.ts'
import { episodeIdSchema, insightIdSchema, podcastIdSchema } from './slug.ts'

/** The longest headline, in characters. */
export const titleLimit = 90

/** The proof of an insight: words that stand in the transcript. */
export const evidenceSchema = z
  .strictObject({
    /** Verbatim, as the transcript has it. */
    quote: z.string().min(1),
    /** Who said it; left out where the transcript does not say. */
    speaker: z.string().min(1).optional(),
    /** Seconds from the start of the audio; left out where the transcript has no times. */
    start: z.number().nonnegative().optional(),
    /** Seconds from the start of the audio, never before `start`. */
    end: z.number().nonnegative().optional(),
    /** True where the times are worked out from the place in the text, not read from the transcript. */
    estimated: z.boolean().optional(),
  })
  .refine(({ start, end }) => start === undefined || end === undefined || end >= start, { path: ['end'], error: 'is before "start"' })
export type Evidence = z.infer<typeof evidenceSchema>

/** What made an insight. */
export const engineSchema = z.strictObject({
  name: z.string(),
  /** The model asked; left out for engines without one. */
  model: z.string().optional(),
  /** Version of the prompt, or of the rules of an engine without one. */
  prompt: z.int().nonnegative(),
})
export type Engine = z.infer<typeof engineSchema>

/** What kind of idea an insight is. */
export const kinds = ['claim', 'how-to', 'prediction', 'story', 'number'] as const
export type Kind = (typeof kinds)[number]

/** When a prediction is to have come true: a year, a month or a day (ISO 8601: `2027`, `2027-06`, `2027-06-30`). */
export const dueSchema = z
  .string()
  .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, 'is not a year, month or day: write "2027-06"')

/** What an engine that understands the text says of an insight beside it. */
const remarks = {
  kind: z.enum(kinds).optional(),
  /** For predictions, where it was said. */
  due: dueSchema.optional(),
  /** People named in title or body. */
  people: z.array(z.string().min(1)).optional(),
  /** Organisations and products named in title or body. */
  organisations: z.array(z.string().min(1)).optional(),
  /** Why it has its score, in one line: what the engine says of it, then what novelty and echoes did. */
  reason: z.string().min(1).optional(),
}

/** What in a title or paragraph an editor should look at. */
export const reviews = ['numbers', 'names'] as const
export type InsightReview = (typeof reviews)[number]

/** How an insight may stand to another. */
export const relationKinds = ['agrees', 'disputes', 'extends'] as const
export type RelationKind = (typeof relationKinds)[number]

/** What an engine that understands both, or an editor, says of an insight and an earlier one. */
export const relationSchema = z.strictObject({
  /** The id of the earlier one. */
  to: insightIdSchema,
  /** `unrelated`, which is an editor's word alone, keeps two out of each other's related insights, whatever show they are of. */
  kind: z.enum([...relationKinds, 'unrelated']),
})
export type Relation = z.infer<typeof relationSchema>

/** One idea worth keeping, with its proof: the front matter of content/insights/<podcast>/<date>-<episode>/<slug>.md. */
export const insightSchema = z.strictObject({
  /** The claim, as a headline. */
  title: z.string().min(1).max(300),
  podcast: podcastIdSchema,
  episode: episodeIdSchema,
  /** When the episode was published. */
  publishedAt: instantSchema,
  /** Title of the chapter in which the first quote was said; left out where the episode has none. */
  chapter: z.string().optional(),
  /** Topic ids from settings. */
  topics: z.array(z.string()).default([]),
  /** 0 to 1: how much it is worth a reader's minute; made of the next three once the run that found it has compared it with all others. */
  score: z.number().min(0).max(1),
  /** 0 to 1: what the engine gave it by itself. */
  value: z.number().min(0).max(1).optional(),
  /** 0 to 1: how new it was when it was found; 1 where nothing like it was published. */
  novelty: z.number().min(0).max(1).optional(),
  /** Ids of insights of other shows, found before it, that tell the same idea. */
  echoes: z.array(insightIdSchema).optional(),
  /** How it stands to earlier insights; nothing is claimed where it is left out. */
  relations: z.array(relationSchema).optional(),
  evidence: z.array(evidenceSchema).min(1),
  engine: engineSchema,
  /** What an editor should look at: said in the episode, but not near the evidence. An editor takes it out when it is right. */
  review: z.array(z.enum(reviews)).optional(),
  ...remarks,
})
/** What the front matter of an insight's file says, whoever wrote it; that its evidence was checked is said by `Insight` alone. */
export type InsightFacts = z.infer<typeof insightSchema>

declare const grounded: unique symbol
/** An insight: only `ground()` makes one, so its evidence stands in the transcript. */
export type Insight = Omit<InsightFacts, 'engine'> & {
  /** One paragraph, plain text, that stands alone. */
  body: string
  engine: Engine
  readonly [grounded]: true
}

/** What an engine proposes: not yet held against the transcript. */
export interface InsightDraft {
  title: string
  /** One paragraph, plain text. */
  body: string
  /** Words that the transcript is said to contain, with the speaker where the engine knows it, and near which second to look first. */
  quotes: { text: string; speaker: string | null; near?: number }[]
  /** Topic ids from settings. */
  topics: string[]
  /** 0 to 1. */
  score: number
  kind?: Kind
  /** For predictions: by when, as `dueSchema` has it. */
  due?: string
  /** People named in title or body. */
  people?: string[]
  /** Organisations and products named in title or body. */
  organisations?: string[]
  /** Why it has its score by the rubric, in one line. */
  reason?: string
}

/** Why a draft was refused. */
export type RejectionReason =
  | 'no-quote'
  | 'quote-not-found'
  | 'quote-too-short'
  | 'quote-too-long'
  | 'wrong-speaker'
  | 'empty-text'
  | 'duplicate'
  | 'unproved-number'
  | 'unproved-name'

/** A draft that was refused. */
export interface Rejection {
  draft: InsightDraft
  reason: RejectionReason
  /** What exactly, in one line. */
  detail: string
}
