// The thread of writer.ts.
import { parentPort, workerData } from 'node:worker_threads'
import { type Leaf, openFolder } from './leaf.ts'
import { sizeOf } from './writer.ts'

const folder: string = workerData
const put = openFolder(folder)

parentPort?.on('message', (leaf: Leaf | null) => {
  if (leaf === null) return parentPort?.close()
  put(leaf)
  parentPort?.postMessage(sizeOf(leaf.content))
})
