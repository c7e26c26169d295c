import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { Worker } from 'node:worker_threads'

/** What a thread does ahead, one after the other; the site asks for what it says of each (src/data/ahead.ts). */
const steps = ['read', 'looked', 'found'] as const
type Step = (typeof steps)[number]

/** What it said of each; `null` of what it cannot do. */
export type Word = Record<Step, unknown>

/** A thread that does ahead what pages need. */
export interface Ahead {
  /** Resolves with what it says of a step when that is done, or with `null` where it cannot. */
  said(step: Step): Promise<unknown>
  /** Resolves with all that it said when it is done: for other threads, which the site's question does not reach. */
  word: Promise<Word>
  /** Ends it where it is, and tells nobody of it any more. */
  close(): Promise<unknown>
}

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
  const said = { read: Promise.withResolvers<unknown>(), looked: Promise.withResolvers<unknown>(), found: Promise.withResolvers<unknown>() }
  const end = () => {
    for (const { resolve } of Object.values(said)) resolve(null)
  }
  thread.on('message', (done: Partial<Word>) => {
    for (const step of steps) if (step in done) said[step].resolve(done[step])
  })
  thread.on('error', end)
  thread.on('exit', end)
  const saidOf = (step: Step) => said[step].promise
  const fallSilent = answer(saidOf)
  return {
    said: saidOf,
    word: Promise.all(steps.map(async (step) => [step, await saidOf(step)])).then(Object.fromEntries),
    close() {
      fallSilent()
      return thread.terminate()
    },
  }
}

/** Answers the site's questions in this thread. Gives a function that does so no longer. */
export function answer(wordOf: (step: Step) => Promise<unknown>): () => void {
  const listen = (question: unknown) => {
    const asked = question as { step: Step; until?: Promise<unknown> }
    asked.until = wordOf(asked.step)
  }
  subscribe('earmark:ahead', listen)
  return () => void unsubscribe('earmark:ahead', listen)
}
