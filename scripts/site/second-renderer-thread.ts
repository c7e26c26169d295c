// The thread of second-renderer.ts: renders its share of the pages, and writes each as it is done.
import { subscribe } from 'node:diagnostics_channel'
import { parentPort, workerData } from 'node:worker_threads'
import type { PathWithRoute } from 'astro/runtime/prerender/static-paths.js'
import { answer } from './ahead.ts'
import { openApp, pathsOf } from './app.ts'
import { keepResponses } from './kept-response.ts'
import { type Leaf, leafSchema, openFolder } from './leaf.ts'
import type { Given } from './second-renderer.ts'
import { needsHelp, ownerOf, renderPages, takeTurns } from './shares.ts'

const { fresh, site, address, sheets, queue, helps, word }: Given = workerData
const files: string[] = []
const put = openFolder(site)

function write(leaf: Leaf): void {
  put(leaf)
  files.push(leaf.file)
}

function isPicture({ route }: PathWithRoute): boolean {
  return route.component.startsWith('src/pages/og/')
}

keepResponses()
answer((step) => Promise.resolve(word[step]))
subscribe('earmark:file', (leaf) => write(leafSchema.parse(leaf)))
const app = await openApp(fresh, sheets)
const own = helps ? [] : await pathsOf(app, (route) => ownerOf(route) === 'second')
// Pictures come last: they are drawn by threads of their own meanwhile.
own.sort((a, b) => Number(isPicture(a)) - Number(isPicture(b)))
for await (const leaf of renderPages(app, own, address)) write(leaf)
if (needsHelp(queue)) {
  const shared = await pathsOf(app, (route) => ownerOf(route) === 'both')
  for await (const leaf of renderPages(app, takeTurns(shared, queue), address)) write(leaf)
}
parentPort?.postMessage(files)
