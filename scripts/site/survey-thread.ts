// The thread of survey.ts.
import { statSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { readFileList, type Sign } from './file-list.ts'
import { copyMs, listFiles } from './files.ts'
import type { Ground, Survey } from './survey.ts'

/** Archives that caches are kept in may know times to the second only. */
const clockMs = 2000

const { site, list, out }: Ground = workerData
const known = await readFileList(list)
parentPort?.postMessage(known === null ? ({ isWhole: false, differing: [], beside: [] } satisfies Survey) : lookOver(known))

function lookOver(files: ReadonlyMap<string, Sign>): Survey {
  const published = listFiles(out)
  const there = new Set(published)
  const differing: string[] = []
  for (const [file, sign] of files) {
    const found = statSync(`${site}/${file}`, { throwIfNoEntry: false })
    if (found?.size !== sign[0] || Math.abs(found.mtimeMs - sign[1]) >= clockMs) return { isWhole: false, differing: [], beside: [] }
    const copy = there.has(file) ? statSync(`${out}/${file}`, { throwIfNoEntry: false }) : undefined
    if (copy?.size !== found.size || Math.abs(copy.mtimeMs - found.mtimeMs) >= copyMs) differing.push(file)
  }
  return { isWhole: true, differing, beside: published.filter((file) => !files.has(file)) }
}
