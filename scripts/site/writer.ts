import { Worker } from 'node:worker_threads'

/** A file on its way to disk: its path below the folder, and what it holds. */
export interface Leaf {
  file: string
  content: string | ArrayBuffer
}

/** Writes files while pages are rendered. */
export interface Writer {
  /** Takes a file; a buffer is handed over and must not be used any more. */
  write(leaf: Leaf): void
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
 * Opens a writer for a folder: a thread of its own, so that rendering never waits for a disk. A file that holds the same already is
 * not touched; another takes its place by a new file, so that a link to the old one keeps what it had. `first` is called before
 * anything is written.
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
    write({ file, content }) {
      if (files.length === 0) first()
      files.push(file)
      waiting += sizeOf(content)
      thread.postMessage({ file, content }, typeof content === 'string' ? [] : [content])
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

/** As the thread counts it. */
export function sizeOf(content: Leaf['content']): number {
  return typeof content === 'string' ? content.length : content.byteLength
}
