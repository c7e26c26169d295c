import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { PathWithRoute } from 'astro/runtime/prerender/static-paths.js'
import { z } from 'astro/zod'
import type { Ahead } from './ahead.ts'
import { bundleFolder, openApp, pathOf, pathsOf, type Route, type SiteApp } from './app.ts'
import type { KeptApp } from './kept-app.ts'
import { keepResponses } from './kept-response.ts'
import { leafSchema, openFolder } from './leaf.ts'
import { openSecondRenderer } from './second-renderer.ts'
import { openQueue, ownerOf, renderPages, takeTurns, waitsForFindings } from './shares.ts'
import type { Writer } from './writer.ts'

/** How pages are rendered, and where they go. */
interface Day {
  /** The folder that the app was laid into. */
  fresh: string
  /** The folder of the site. */
  site: string
  app: KeptApp
  /** Takes what is rendered. */
  writer: Writer
  /** Names what is not of the site (it goes into `fresh`), by its path. */
  aside: string
  /** Is waited for before any page is asked for of which the last build may have one. */
  ready: Promise<unknown>
  /** Reads the content, and finds what pages need. */
  ahead: Ahead
}

/** Of fewer pages the first thread is done when the second has read the content. */
const worthHelping = 4000

/** What the other thread says when it has read the content without Astro. */
const readSchema = z.object({ isWhole: z.literal(true) })

/**
 * Renders the pages that show something else than in the last build by the app that a build of the same code kept, so that Astro bundles nothing. It
 * begins with those that need nothing of what another thread finds meanwhile. Gives false, and rendered nothing, where the content wants Astro.
 */
export async function renderDay({ fresh, site, app: { sheets, address }, writer, aside, ready, ahead }: Day): Promise<boolean> {
  const write = (leaf: unknown) => writer.write(leafSchema.parse(leaf))
  const putAside = openFolder(fresh)
  const writePages = async (app: SiteApp, paths: Iterable<PathWithRoute>) => {
    for await (const leaf of renderPages(app, paths, address)) {
      if (leaf.file.startsWith(aside)) putAside(leaf)
      else writer.write(leaf)
      await writer.room()
    }
  }
  /** Most pages of a large site are rendered now and then: where the oldest insights that teach are others than they were. */
  const writeTogether = async (app: SiteApp, paths: readonly PathWithRoute[]) => {
    const queue = openQueue()
    const second = isForTwo(paths.length) ? openSecondRenderer({ fresh, site, address, sheets, queue, helps: true }, ahead.word) : null
    try {
      await writePages(app, takeTurns(paths, queue))
      writer.files.push(...((await second?.done) ?? []))
    } finally {
      await second?.stop()
    }
  }
  subscribe('earmark:file', write)
  const letResponsesBe = keepResponses()
  try {
    const app = await openApp(fresh, sheets)
    const isRead = readSchema.safeParse(await ahead.said('read')).success
    if (!isRead) return false
    const apart = await pathsOf(app, (route) => !handsOut(route)) // reads the content, whatever the last build left
    const { early = [], late = [] } = Object.groupBy(apart, ({ route }) => (waitsForFindings(route) ? 'late' : 'early'))
    await ready
    await writePages(app, await pathsOf(app, (route) => handsOut(route) && !waitsForFindings(route)))
    await writePages(app, early)
    await ahead.said('found')
    const found = await pathsOf(app, (route) => handsOut(route) && waitsForFindings(route))
    const { both = [], own = [] } = Object.groupBy(found, ({ route }) => (ownerOf(route) === 'both' ? 'both' : 'own'))
    const mapped = writeSitemap(fresh, pagesAmong(apart))
    await writePages(app, [...own, ...late])
    await mapped
    await writeTogether(app, both)
    await rm(path.join(fresh, bundleFolder), { recursive: true })
    return true
  } finally {
    unsubscribe('earmark:file', write)
    letResponsesBe()
  }
}

/** Whether so many pages are rendered sooner by two threads, and this machine has the core and the memory for another like this. */
function isForTwo(pages: number): boolean {
  return pages >= worthHelping && availableParallelism() > 1 && 2 * process.memoryUsage.rss() < process.availableMemory()
}

/** Whether a route hands out pages (src/data/hand-out.ts). */
function handsOut(route: Route): boolean {
  return ownerOf(route) !== 'astro'
}

function pagesAmong(paths: readonly PathWithRoute[]): string[] {
  return paths.flatMap(({ pathname, route: { type } }) => (type === 'page' ? pathOf(pathname, type) : []))
}

/** Writes the sitemap of these pages and of all that were handed out (src/sitemap.ts), in a thread of its own. */
function writeSitemap(folder: string, pages: readonly string[]): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const thread = new Worker(new URL('../../src/sitemap-thread.ts', import.meta.url), { workerData: { folder, pages } })
  thread.on('error', reject)
  thread.on('exit', () => resolve())
  return promise
}
