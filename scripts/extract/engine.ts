import type { InsightDraft } from '#domain/insight.ts'
import type { Topic } from '#domain/settings.ts'
import type { Transcript } from '#domain/transcript.ts'

/** What an engine is given to work on. */
export interface ExtractRequest {
  transcript: Transcript
  /** The publisher's list; a draft names topics by id. */
  topics: Topic[]
  /** Names of those who are known to be heard, where the feed says. */
  people: string[]
  /** Drafts wanted at most. */
  limit: number
}

/** An engine: a transcript to drafts, best first, in no case more than `limit`. */
export type Extract = (request: ExtractRequest) => Promise<InsightDraft[]>
