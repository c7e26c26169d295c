import { Worker } from 'node:worker_threads'
import type { Route, Sheets } from './app.ts'

/** What the thread is given. */
export interface Share {
  /** The folder that Astro writes into. */
  fresh: string
  /** The folder that pages are written into. */
  site: string
  /** The whole address of the site, with a slash at its end. */
  address: string
  sheets: Sheets
}

/** Another thread that renders a share of the pages. */
export interface SecondRenderer {
  /** Resolves with the files that it wrote, when all are on disk. Rejects with its failure. */
  done: Promise<string[]>
  /** Why it ended before it was done. */
  readonly failure: Error | null
  /** Ends it where it is. */
  stop(): Promise<unknown>
}

/**
 * Whether pages of a route are the second's: about half of the work of a whole site. The pages of insights are left to the first
 * thread, and so is what has one page only, or is not of the site.
 */
export function isForSecond({ pathname, component }: Pick<Route, 'pathname' | 'component'>): boolean {
  return pathname === undefined && component !== 'src/pages/insights/[...id].astro' && !component.startsWith('src/pages/search-records/')
}

/** Opens a thread that renders what is the second's. It reads the content for itself, because handing it over would take as long. */
export function openSecondRenderer(share: Share): SecondRenderer {
  const thread = new Worker(new URL('./second-renderer-thread.ts', import.meta.url), { workerData: share })
  const { promise: done, resolve, reject } = Promise.withResolvers<string[]>()
  let failure: Error | null = null
  const fail = (error: Error) => {
    failure ??= error
    reject(error)
  }
  done.catch(() => {}) // told by `failure` too
  let isDone = false
  thread.on('message', (files: string[]) => {
    isDone = true
    resolve(files)
  })
  thread.on('error', fail)
  thread.on('exit', (code) => isDone || fail(new Error(`a thread that renders pages ended early, with code ${code}`)))
  return {
    done,
    get failure() {
      return failure
    },
    stop: () => thread.terminate(),
  }
}
