import { readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type PathWithRoute, StaticPaths, type StaticPathsApp } from 'astro/runtime/prerender/static-paths.js'

/** A route as Astro knows it. */
export type Route = PathWithRoute['route']

/** What a page needs beside the site's code: which styles go with which route. Plain data, so that another thread can be given it. */
export interface Sheets {
  pagesByKeys: Map<string, { styles: unknown[] }>
}

/** The site as Astro bundled it for rendering, in this thread. A part of Astro that it keeps for itself: `BuildApp` in its core/build/app.js. */
export interface SiteApp extends Required<StaticPathsApp> {
  render(request: Request, given: { routeData: Route }): Promise<Response>
  setInternals(sheets: Sheets): void
  setOptions(options: { settings: { scripts: [] }; logger: { options: { destination: { write(told: { message: string }): void } } } }): void
}

/** Holds the bundle, in the folder that Astro writes into. */
export const bundleFolder = '.prerender'

/** Imports the app of a build and tells it what Astro does. */
export async function openApp(folder: string, sheets: Sheets): Promise<SiteApp> {
  const app = await importApp(folder)
  app.setInternals(sheets)
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: ({ message }) => console.error(message) } } } })
  return app
}

/** Imports the app of a build, from the folder that Astro writes into; always the same one within a thread. */
export async function importApp(folder: string): Promise<SiteApp> {
  const bundle = path.join(folder, bundleFolder)
  const entry = readdirSync(bundle).find((name) => /^prerender-entry\..*mjs$/.test(name))
  if (entry === undefined) throw new Error(`${bundle} holds no entry: another version of Astro may name it otherwise`)
  const { app } = await import(pathToFileURL(path.join(bundle, entry)).href)
  return app
}

/** All pages of the routes that a filter takes, with their routes. */
export function pathsOf(app: SiteApp, takes: (route: Route) => boolean): Promise<PathWithRoute[]> {
  const { manifest } = app
  const routes = manifest.routes.filter(({ routeData }) => takes(routeData))
  return new StaticPaths({
    manifest: { ...manifest, routes },
    routeCache: app.routeCache,
    getComponentByRoute: (route) => app.getComponentByRoute(route),
  }).getAll()
}

/** The path of a page below the site's root, with a slash at its end alone; an endpoint has none there. */
export function pathOf(pathname: string, type: Route['type']): string {
  const bare = pathname.replace(/^\/|\/$/g, '')
  return bare === '' || type === 'endpoint' ? bare : `${bare}/`
}

/** The file of a page, by its path below the site's root with a slash at its end, as Astro names it in the build format `directory`. */
export function fileOf(page: string, type: Route['type']): string {
  if (type === 'endpoint') return page.replace(/\/$/, '')
  return page === '404/' ? '404.html' : `${page}index.html`
}
