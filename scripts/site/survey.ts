import { Worker } from 'node:worker_threads'

/** What is looked over. */
export interface Ground {
  /** Folder of the site that the last build left. */
  site: string
  /** The list of its files. */
  list: string
  /** Folder that it was published in. */
  out: string
}

/** How the files are that the last build left. */
export interface Survey {
  /** Whether all files of the list are there as they were written. */
  isWhole: boolean
  /** Files of the list that may not be published as they are: those of another size or time. */
  differing: string[]
  /** Published files that the list does not name. */
  beside: string[]
}

/** Looks over all files that the last build left, in a thread of its own: a large site has 200,000, and Astro needs some seconds to begin. */
export function survey(ground: Ground): Promise<Survey> {
  const { promise, resolve, reject } = Promise.withResolvers<Survey>()
  promise.catch(() => {}) // told to who waits for it
  const thread = new Worker(new URL('./survey-thread.ts', import.meta.url), { workerData: ground })
  thread.on('message', resolve)
  thread.on('error', reject)
  thread.on('exit', (code) => reject(new Error(`a thread that looks over the last build ended early, with code ${code}`)))
  return promise
}
