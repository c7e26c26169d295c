// The thread of writer.ts.
import { parentPort, workerData } from 'node:worker_threads'
import { type Leaf, putLeaf } from './leaf.ts'
import { sizeOf } from './writer.ts'

const folder: string = workerData

parentPort?.on('message', (leaf: Leaf | null) => {
  if (leaf === null) return parentPort?.close()
  putLeaf(folder, leaf)
  parentPort?.postMessage(sizeOf(leaf.content))
})
