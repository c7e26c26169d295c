import { readKept, writeKept } from './kept-file.ts'
import type { PlacedInsight } from './library.ts'
import { selectThreads, type Thread, type ThreadsOptions } from './threads.ts'

/**
 * Threads, from what the last build left in `file`, which is written anew. A file that is lost or broken costs time alone. Without a file all
 * is done from nothing.
 */
export function threadsFrom(file: string | null, insights: readonly PlacedInsight[], options: ThreadsOptions): Thread[] {
  const before = file === null ? null : readKept(file)
  const { threads, memory } = selectThreads(before, insights, options)
  if (file !== null && memory !== before) writeKept(file, memory)
  return threads
}
