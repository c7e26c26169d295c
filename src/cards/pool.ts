import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Card } from './card.ts'

/** What a thread answers (worker.ts). */
interface Answer {
  number: number
  png?: Uint8Array
  failure?: string
}

interface Waiting {
  resolve: (png: Uint8Array) => void
  reject: (error: Error) => void
}

interface Thread {
  worker: Worker
  waiting: Map<number, Waiting>
}

const mostThreads = 4
/** Cards that wait for a thread before another is worth its start, in which it could draw them. */
const worthStarting = 64
/** By its place in the project: the bundle of a build does not hold it. */
const workerFile = resolve('src/cards/worker.ts')
const threads: Thread[] = []
let asked = 0

/** Draws a card in the thread that has least to do; threads start when they are first needed and end with the process. */
export function drawInThread(card: Card): Promise<Uint8Array> {
  const thread = leastBusy()
  const number = asked++
  thread.worker.ref()
  return new Promise((resolve, reject) => {
    thread.waiting.set(number, { resolve, reject })
    thread.worker.postMessage({ number, card })
  })
}

function leastBusy(): Thread {
  const [idlest] = threads.toSorted((a, b) => a.waiting.size - b.waiting.size)
  if (idlest && (idlest.waiting.size < worthStarting || threads.length >= Math.min(availableParallelism(), mostThreads))) return idlest
  const thread = startThread()
  threads.push(thread)
  return thread
}

function startThread(): Thread {
  const worker = new Worker(workerFile)
  const thread: Thread = { worker, waiting: new Map() }
  worker.on('message', ({ number, png, failure }: Answer) => {
    const waiting = thread.waiting.get(number)
    thread.waiting.delete(number)
    if (thread.waiting.size === 0) worker.unref()
    if (png !== undefined) waiting?.resolve(png)
    else waiting?.reject(new Error(`A picture for a shared link could not be drawn: ${failure}`))
  })
  worker.on('error', (cause) => {
    threads.splice(threads.indexOf(thread), 1)
    for (const { reject } of thread.waiting.values()) reject(new Error('Pictures for shared links could not be drawn', { cause }))
  })
  return thread
}
