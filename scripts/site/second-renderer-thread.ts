// The thread of second-renderer.ts: renders its share of the pages one after the other, and writes each as it is done.
import { subscribe } from 'node:diagnostics_channel'
import { parentPort, workerData } from 'node:worker_threads'
import { fileOf, importApp, pathsOf } from './app.ts'
import { contentOf, keepResponses } from './kept-response.ts'
import { type Leaf, leafSchema, putLeaf } from './leaf.ts'
import { isForSecond, type Share } from './second-renderer.ts'

const { fresh, site, address, sheets }: Share = workerData
const files: string[] = []

function write(leaf: Leaf): void {
  putLeaf(site, leaf)
  files.push(leaf.file)
}

keepResponses()
subscribe('earmark:file', (leaf) => write(leafSchema.parse(leaf)))
const app = await importApp(fresh)
app.setInternals(sheets)
app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: ({ message }) => console.error(message) } } } })
const paths = Map.groupBy(await pathsOf(app, isForSecond), ({ route }) =>
  route.component.startsWith('src/pages/og/') ? 'pictures' : 'pages',
)
// Pictures come last: they are drawn by threads of their own meanwhile.
for (const { pathname, route } of [...(paths.get('pages') ?? []), ...(paths.get('pictures') ?? [])]) {
  const page = `${pathname.replace(/^\/|\/$/g, '')}${route.type === 'endpoint' ? '' : '/'}`
  const response = await app.render(new Request(new URL(page, address)), { routeData: route })
  if (!response.ok) throw new Error(`/${page} was rendered with status ${response.status}`)
  const content = await contentOf(response)
  if (content !== null) write({ file: fileOf(page, route.type), content })
}
parentPort?.postMessage(files)
