import { Worker } from 'node:worker_threads'

/**
 * Starts to rank related insights in a thread of its own, into the file that pages take them from (src/data/related-thread.ts). Resolves
 * when it is done, or cannot go on: then the pages rank for themselves, and say what is wrong with the content.
 */
export function rankAhead(): Promise<void> {
  const thread = new Worker(new URL('../../src/data/related-thread.ts', import.meta.url))
  return new Promise((resolve) => {
    thread.on('message', () => resolve())
    thread.on('error', () => resolve())
    thread.on('exit', () => resolve())
  })
}
