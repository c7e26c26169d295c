import { setImmediate } from 'node:timers/promises'
import type { PathWithRoute } from 'astro/runtime/prerender/static-paths.js'
import { fileOf, pathOf, type Route, type SiteApp } from './app.ts'
import { contentOf } from './kept-response.ts'
import type { Leaf } from './leaf.ts'

/** The largest part of a site. */
const largest = 'src/pages/insights/[...id].astro'
/** Files of one text for each insight, which say nothing of related ones. */
const texts = new Set(['src/pages/insights/[...id].md.ts', 'src/pages/api/insights/[...id].json.ts'])

/**
 * Who renders the pages of a route where two threads do. The `first` begins at once, so it has what needs no related insights; the `second`
 * begins when those are ranked. The largest route is of `both`: the first takes its pages, and the second helps when it is done with its
 * own. What has one page only, or is not of the site, is left to `astro`. Else no route is rendered by two threads, since each would
 * have to warm its code.
 */
export function ownerOf({ pathname, component }: Pick<Route, 'pathname' | 'component'>): 'astro' | 'first' | 'second' | 'both' {
  if (pathname !== undefined || component.startsWith('src/pages/search-records/')) return 'astro'
  if (component === largest) return 'both'
  return texts.has(component) ? 'first' : 'second'
}

/** What shows related insights, or threads. */
const found = new Set([
  largest,
  'src/pages/index.astro',
  'src/pages/topics/index.astro',
  'src/pages/topics/[...slug].astro',
  'src/pages/threads/index.astro',
  'src/pages/threads/[slug].astro',
  'src/pages/api/[...list].json.ts',
  'src/pages/llms.txt.ts',
])

/** Whether a route would wait for what is found of insights. */
export function waitsForFindings({ component }: Pick<Route, 'component'>): boolean {
  return found.has(component)
}

/** Pages that a thread takes from those of both at a time: few enough that both end together. */
const bunch = 16
/** Of fewer pages the first is done before the second has listed them and warmed the code. */
const worthHelping = 1500

/** What two threads tell each other of the pages of both. */
export type Queue = Int32Array<SharedArrayBuffer>
const [taken, listed] = [0, 1]

/** A queue that nobody has listed yet. */
export function openQueue(): Queue {
  return new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT))
}

/** Of a list that both threads have alike, what falls to this one: a bunch whenever it is done with the last. */
export function* takeTurns<Item>(items: readonly Item[], queue: Queue): Generator<Item> {
  Atomics.store(queue, listed, items.length)
  for (;;) {
    const from = Atomics.add(queue, taken, bunch)
    if (from >= items.length) return
    yield* items.slice(from, from + bunch)
  }
}

/** Whether so many pages are left that another thread should take some; so while nobody has listed them. */
export function needsHelp(queue: Queue): boolean {
  const all = Atomics.load(queue, listed)
  return all === 0 || all - Atomics.load(queue, taken) > worthHelping
}

/**
 * Renders pages one after the other; each must be done with before the next is asked for. `address` is that of the site, with a slash at its
 * end. Throws what names the page that cannot be rendered.
 */
export async function* renderPages(app: SiteApp, paths: Iterable<PathWithRoute>, address: string): AsyncGenerator<Leaf> {
  let rendered = 0
  for (const { pathname, route } of paths) {
    const page = pathOf(pathname, route.type)
    const content = await renderPage(app, route, { page, asked: route.type === 'endpoint' ? pathname.replace(/^\//, '') : page, address })
    if (content !== null) {
      yield { file: fileOf(page, route.type), content }
      free(content)
    }
    if (++rendered % bunch === 0) await setImmediate() // lets messages of other threads come in
  }
}

/** Renders a page, which the app is `asked` for as it lists it: an endpoint whose route says no ending (`[file]`) has a slash at its end there. */
async function renderPage(
  app: SiteApp,
  route: Route,
  { page, asked, address }: { page: string; asked: string; address: string },
): Promise<Leaf['content'] | null> {
  try {
    const response = await app.render(new Request(new URL(asked, address)), { routeData: route })
    if (response.ok || page === '404/') return await contentOf(response)
    throw new Error(`it was rendered with status ${response.status}`)
  } catch (cause) {
    throw new Error(`/${page}: ${cause instanceof Error ? cause.message : cause}`, { cause })
  }
}

/** Frees a page's bytes, which nobody else holds. Left to the collector, which counts them as its own, they would call it again and again. */
function free(content: Leaf['content']): void {
  if (typeof content !== 'string' && content.byteLength === content.buffer.byteLength) content.buffer.transfer(0)
}
