import { APIError } from 'openai'
import { openAiFailureOf } from '../../net/openai-failure.ts'
import { readRetryAfter } from '../../net/retry-after.ts'

/**
 * Why there is no reply. `closed`: nothing else asked in this run would fare better (no key, no money, nobody there);
 * `busy`: this one failed, others may not; `too-long`: more than the model can read; `bad-request`: the server does not take
 * requests of this form; `refused`: the model will not; `bad-reply`: no use could be made of what it said.
 */
export interface Failure {
  ok: false
  kind: 'closed' | 'busy' | 'too-long' | 'bad-request' | 'refused' | 'bad-reply'
  /** In one line: what failed and how to mend it. */
  reason: string
  /** True where a later run may succeed. */
  temporary: boolean
}

const patienceMs = 60_000 // the longest Retry-After that the client waits for itself

/** What a call of the client threw, as a value. Bugs are thrown on. */
export function failureOf(error: unknown): Failure {
  const { reason, status, temporary } = openAiFailureOf(error)
  const failure = { ok: false, reason: `the model's server ${reason}`, temporary } as const
  if (!(error instanceof APIError) || status === null) return { ...failure, kind: 'closed' }
  const words = `${error.code ?? ''} ${error.type ?? ''} ${error.message}`
  if (isTooLong(status, words)) return { ...failure, kind: 'too-long' }
  if (status === 429) return tooMany(error, words, failure.reason)
  if (status >= 500 && status !== 501) return { ...failure, kind: 'busy' }
  if (status === 408 || status === 409) return { ...failure, kind: 'busy' }
  const isClosed = [401, 402, 403, 404].includes(status) || /model_not_found|model\b.{0,80}\b(?:not found|does not exist)/i.test(words)
  return { ...failure, kind: isClosed ? 'closed' : 'bad-request' }
}

function isTooLong(status: number, words: string): boolean {
  if (status === 413) return true
  return /context[_ ](?:length|window|size)|maximum context|too many tokens|prompt is too long|exceeds? the (?:available|maximum)/i.test(
    words,
  )
}

function tooMany(error: APIError, words: string, reason: string): Failure {
  if (/insufficient_quota|current quota|billing|credit/i.test(words)) return { ok: false, kind: 'closed', temporary: true, reason }
  const waitMs = readRetryAfter(error.headers?.get('retry-after') ?? null, new Date()) ?? 0
  if (waitMs <= patienceMs) return { ok: false, kind: 'busy', temporary: true, reason }
  const minutes = Math.ceil(waitMs / 60_000)
  return { ok: false, kind: 'closed', temporary: true, reason: `the model's server asks to come back in ${minutes} minutes (HTTP 429)` }
}
