import { setTimeout as delay } from 'node:timers/promises'
import pRetry from 'p-retry'
import type { FetchReply } from './fetcher.ts'

const tries = 3
const patienceMs = 20_000 // the longest Retry-After that a run waits for

export type Failure = FetchReply & { ok: false }

/** Thrown for a reply that may turn good when asked again, with how long the server asked to wait, in milliseconds. */
export class TryAgain extends Error {
  readonly reply: Failure
  readonly waitMs: number | null
  constructor(reply: Failure, waitMs: number | null) {
    super(reply.reason)
    this.reply = reply
    this.waitMs = waitMs
  }
}

/** Asks again where it is told to, after a while or after what the server wants, unless that is longer than `patience`, in milliseconds. */
export async function askPatiently(ask: () => Promise<FetchReply>, patience = patienceMs): Promise<FetchReply> {
  try {
    return await pRetry(ask, {
      retries: tries - 1,
      minTimeout: 500,
      maxTimeout: 4000,
      randomize: true,
      shouldRetry: ({ error }) => error instanceof TryAgain && (error.waitMs ?? 0) <= patience,
      onFailedAttempt: async ({ error, retriesLeft }) => {
        const waitMs = error instanceof TryAgain ? error.waitMs : null
        if (waitMs !== null && waitMs <= patience && retriesLeft > 0) await delay(waitMs)
      },
    })
  } catch (error) {
    if (error instanceof TryAgain) return error.reply
    throw error
  }
}
