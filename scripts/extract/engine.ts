import type { Chapter } from '#domain/episode.ts'
import type { Engine, InsightDraft, Relation } from '#domain/insight.ts'
import type { Topic } from '#domain/settings.ts'
import type { Transcript } from '#domain/transcript.ts'
import type { Usage } from './usage.ts'

/** What an engine is given to work on. */
export interface ExtractRequest {
  transcript: Transcript
  /** The publisher's list; a draft names topics by id. */
  topics: Topic[]
  /** Names of those who are known to be heard, where the feed says. */
  people: string[]
  /** Drafts wanted at most. */
  limit: number
  /** Facts of the episode that a paragraph may name; `null` where only a transcript is at hand. */
  episode?: { podcast: string; title: string; description: string | null; publishedAt?: Date } | null
  /** By start; empty where the episode has none. Nothing is taken from a chapter with a sponsor's title. */
  chapters?: Chapter[]
}

/** What an engine gives: drafts, best first, never more than `limit`; or why there are none. */
export type ExtractResult =
  | {
      ok: true
      drafts: InsightDraft[]
      /** What the calls to models used; empty for an engine without one. */
      usage: Usage[]
      /** Drafts that the engine itself threw away, and faults it got over, a line each. */
      notes: string[]
    }
  | {
      ok: false
      /** In one line: what failed and how to mend it. */
      reason: string
      /** True where a later run may succeed: the server was down, the budget is spent. */
      temporary: boolean
      usage: Usage[]
    }

/** An engine that cannot fail: a transcript to drafts, best first, never more than `limit`. */
export type Extract = (request: ExtractRequest) => Promise<InsightDraft[]>

/** An insight as it is held against others. */
export interface Statement {
  id: string
  title: string
  /** Its paragraph, plain text. */
  body: string
}

/** An insight and a few published before it on other shows, near to it. */
export interface RelateRequest {
  insight: Statement
  candidates: Statement[]
}

/** How the insight stands to its candidates, where that is sure; or why nobody knows. */
export type RelateResult =
  | {
      ok: true
      relations: Relation[]
      /** Parts of the answer that named no candidate or no kind, or one candidate twice. */
      dropped: number
      usage: Usage[]
    }
  | { ok: false; reason: string; temporary: boolean; usage: Usage[] }

/** What an engine that understands the text can say of two insights. */
export interface Relater {
  /** What a call would use at most; nothing where it is answered already. */
  estimate: (request: RelateRequest) => Promise<Usage[]>
  relate: (request: RelateRequest) => Promise<RelateResult>
}

/** An engine as a run uses it: one that may fail, be refused or cost money. */
export interface ExtractionEngine {
  /** What stands in the front matter of its insights. */
  mark: Engine
  /** What a call would use at most, before it is made, without what is answered already; left out by an engine that costs nothing. */
  estimate?: (request: ExtractRequest) => Promise<Usage[]>
  extract: (request: ExtractRequest) => Promise<ExtractResult>
  /** Left out by an engine without a model: it does not guess. */
  relater?: Relater
}
