import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { Worker } from 'node:worker_threads'

/** A thread that does ahead what pages need. */
export interface Ahead {
  /** Resolves when it has found what is related, or cannot: for other threads, which the site's question does not reach. */
  found: Promise<unknown>
  /** Ends it where it is, and tells nobody of it any more. */
  close(): Promise<unknown>
}

/** What the thread does, by what it says of it; the site asks for one after the other (src/data/ahead.ts). */
type Step = 'read' | 'found'

/** Objects that live long are moved once more than they need where this is small; it is a third of what the thread takes. */
const youngMb = 96

/**
 * Starts to find what is related in a thread of its own (src/data/findings-thread.ts). The site waits for it where it needs it; what the thread
 * cannot do, the site does, and says what is wrong with the content.
 */
export function lookAhead(): Ahead {
  const thread = new Worker(new URL('../../src/data/findings-thread.ts', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: youngMb },
  })
  const steps = { read: Promise.withResolvers<unknown>(), found: Promise.withResolvers<unknown>() }
  const end = () => {
    for (const { resolve } of Object.values(steps)) resolve(null)
  }
  const answer = (question: unknown) => {
    const asked = question as { step: Step; until?: Promise<unknown> }
    asked.until = steps[asked.step].promise
  }
  thread.on('message', (done: Partial<Record<Step, unknown>>) => {
    for (const step of ['read', 'found'] as const) if (step in done) steps[step].resolve(done[step])
  })
  thread.on('error', end)
  thread.on('exit', end)
  subscribe('earmark:ahead', answer)
  return {
    found: steps.found.promise,
    close() {
      unsubscribe('earmark:ahead', answer)
      return thread.terminate()
    },
  }
}
