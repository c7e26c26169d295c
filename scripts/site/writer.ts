import { Worker } from 'node:worker_threads'
import { type Leaf, openFolder } from './leaf.ts'

/** Writes files while pages are rendered. */
export interface Writer {
  /** Takes a file. Bytes are copied; of a page, which nobody else holds, they are taken, and must not be used any more. */
  write(leaf: Leaf, given?: { isPage: boolean }): void
  /** Resolves when what waits to be written is little enough to go on. */
  room(): Promise<void>
  /** Resolves when all is on disk. Rejects with the first failure. */
  close(): Promise<void>
  /** The paths of all files taken. */
  readonly files: string[]
}

/** Bytes (characters of a text) that may wait: more would fill memory where the disk is slower than rendering. */
const mostWaiting = 96 * 2 ** 20

/**
 * Opens a writer for a folder: a thread of its own, so that rendering never waits for a disk. `first` is called before anything is written.
 */
export function openWriter(folder: string, { first = () => {} }: { first?: () => void } = {}): Writer {
  const thread = new Worker(new URL('./writer-thread.ts', import.meta.url), { workerData: folder })
  const files: string[] = []
  const ended = Promise.withResolvers<void>()
  ended.promise.catch(() => {}) // told by room() and close()
  let waiting = 0
  let enough: PromiseWithResolvers<void> | null = null
  thread.on('message', (written: number) => {
    waiting -= written
    if (waiting > mostWaiting) return
    enough?.resolve()
    enough = null
  })
  thread.on('error', ended.reject)
  thread.on('exit', () => ended.resolve())
  return {
    files,
    write({ file, content }, { isPage } = { isPage: false }) {
      if (files.length === 0) first()
      files.push(file)
      waiting += sizeOf(content)
      thread.postMessage({ file, content }, isPage && typeof content !== 'string' ? [content.buffer] : [])
    },
    room() {
      if (waiting <= mostWaiting) return Promise.resolve()
      enough ??= Promise.withResolvers()
      return Promise.race([enough.promise, ended.promise])
    },
    close() {
      thread.postMessage(null)
      return ended.promise
    },
  }
}

/**
 * Opens a writer that writes each file as it is given: where two threads render, a third that writes would only take their time, and to
 * hand a page to it takes longer than to write it.
 */
export function openPlainWriter(folder: string): Writer {
  const files: string[] = []
  const put = openFolder(folder)
  return {
    files,
    write(leaf) {
      put(leaf)
      files.push(leaf.file)
    },
    room: () => Promise.resolve(),
    close: () => Promise.resolve(),
  }
}

/** As the thread counts it. */
export function sizeOf(content: Leaf['content']): number {
  return typeof content === 'string' ? content.length : content.byteLength
}
