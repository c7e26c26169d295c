// The thread of writer.ts. All synchronous: it has nothing else to do, and asynchronous calls cost more than the work.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { type Leaf, sizeOf } from './writer.ts'

const folder: string = workerData
const made = new Set<string>()

parentPort?.on('message', (leaf: Leaf | null) => {
  if (leaf === null) return parentPort?.close()
  const { file, content } = leaf
  put(path.join(folder, file), typeof content === 'string' ? Buffer.from(content) : Buffer.from(content))
  parentPort?.postMessage(sizeOf(content))
})

function put(file: string, bytes: Buffer): void {
  makeFolder(path.dirname(file))
  const before = statSync(file, { throwIfNoEntry: false })
  if (before !== undefined) {
    if (before.size === bytes.length && readFileSync(file).equals(bytes)) return
    rmSync(file)
  }
  writeFileSync(file, bytes)
}

function makeFolder(name: string): void {
  if (made.has(name)) return
  mkdirSync(name, { recursive: true })
  made.add(name)
}
