// The thread of survey.ts.
import { statSync } from 'node:fs'
import path from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { readFileList, type Sign } from './file-list.ts'
import { listFiles, sameFile } from './files.ts'
import type { Ground, Survey } from './survey.ts'

/** Archives that caches are kept in may know times to the second only. */
const clockMs = 2000

const { site, list, out }: Ground = workerData
const known = await readFileList(list)
parentPort?.postMessage(known === null ? ({ isWhole: false, differing: [], beside: [] } satisfies Survey) : lookOver(known))

function lookOver(files: ReadonlyMap<string, Sign>): Survey {
  const isWhole = files.entries().every(([file, sign]) => isAsWritten(path.join(site, file), sign))
  if (!isWhole) return { isWhole, differing: [], beside: [] }
  const published = listFiles(out)
  const there = new Set(published)
  const isPublished = (file: string) => there.has(file) && sameFile(path.join(site, file), path.join(out, file))
  return {
    isWhole,
    differing: [...files.keys()].filter((file) => !isPublished(file)),
    beside: published.filter((file) => !files.has(file)),
  }
}

function isAsWritten(file: string, [size, time]: Sign): boolean {
  const found = statSync(file, { throwIfNoEntry: false })
  return found?.size === size && Math.abs(found.mtimeMs - time) < clockMs
}
