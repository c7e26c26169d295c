import { Worker } from 'node:worker_threads'
import type { Word } from './ahead.ts'
import type { Sheets } from './app.ts'
import type { Queue } from './shares.ts'

/** What the thread is given, beside what another found ahead. */
export interface Share {
  /** The folder that Astro writes into. */
  fresh: string
  /** The folder that pages are written into. */
  site: string
  /** The whole address of the site, with a slash at its end. */
  address: string
  sheets: Sheets
  queue: Queue
  /** Whether it helps with the pages of both threads alone, and has none of its own. */
  helps: boolean
}

export interface Given extends Share {
  word: Word
}

/** Another thread that renders a share of the pages (shares.ts). */
export interface SecondRenderer {
  /** Resolves with the files that it wrote, when all are on disk. Rejects with its failure. */
  done: Promise<string[]>
  /** Why it ended before it was done. */
  readonly failure: Error | null
  /** Ends it where it is. */
  stop(): Promise<unknown>
}

/**
 * Opens a thread that renders what is the second's, once it is known what another found ahead. It reads the content for itself, because handing it
 * over would take as long.
 */
export function openSecondRenderer(share: Share, ahead: Promise<Word>): SecondRenderer {
  const { promise: done, resolve, reject } = Promise.withResolvers<string[]>()
  let thread: Worker | null = null
  let failure: Error | null = null
  let isOver = false
  const fail = (error: Error) => {
    failure ??= error
    reject(error)
  }
  done.catch(() => {}) // told by `failure` too
  void ahead.then((word) => {
    if (isOver) return
    thread = new Worker(new URL('./second-renderer-thread.ts', import.meta.url), { workerData: { ...share, word } satisfies Given })
    thread.on('message', (files: string[]) => {
      isOver = true
      resolve(files)
    })
    thread.on('error', fail)
    thread.on('exit', (code) => isOver || fail(new Error(`a thread that renders pages ended early, with code ${code}`)))
  })
  return {
    done,
    get failure() {
      return failure
    },
    stop: async () => {
      isOver = true
      await thread?.terminate()
    },
  }
}
