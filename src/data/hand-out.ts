import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from '../env.ts'
import { digestOf } from './digest.ts'

interface Page {
  params: { [name: string]: string | undefined }
  props?: { [name: string]: unknown }
}

/** What a build handed out of one route: files, and digests of what they show, side by side, for an object of so many fields takes far longer to read. */
interface HandedOut {
  files: string[]
  digests: string[]
}

/**
 * Gives the pages of one route that are to be rendered: those that show something else than in the last build. Every
 * `getStaticPaths` ends with it: `return handOut(routePattern, pages)`.
 *
 * A page is what its props are: it takes everything it shows from them, the settings and the code. The build throws all it kept
 * away when settings or code change (scripts/site/build.ts). What the last build showed is read from `<env.pages>/last/<route>.json`
 * and what this one shows is written to `<env.pages>/next/<route>.json`. Without `env.pages`, as in `astro dev`, all pages are given.
 * Of many pages few change in a day: where they are made as they are asked for, the others take no room.
 */
export function handOut<Some extends Page>(routePattern: string, pages: Iterable<Some>): Some[] {
  if (env.pages === null) return [...pages]
  const last = readRecord(join(env.pages, 'last', recordName(routePattern)))
  const next: HandedOut = { files: [], digests: [] }
  const fileFor = fileNames(routePattern)
  const changed: Some[] = []
  for (const page of pages) {
    const [file, digest] = [fileFor(page.params), digestOf(page.props ?? null)]
    next.files.push(file)
    next.digests.push(digest)
    if (last.get(file) !== digest) changed.push(page)
  }
  mkdirSync(join(env.pages, 'next'), { recursive: true })
  writeFileSync(join(env.pages, 'next', recordName(routePattern)), JSON.stringify(next))
  return changed
}

/** The file that a route is written to: `/topics/[...slug]` with `slug: a/page/2` to `topics/a/page/2/index.html`. */
export function fileOf(routePattern: string, params: Page['params']): string {
  return fileNames(routePattern)(params)
}

/** The files of one route, by what it is filled with. */
function fileNames(routePattern: string): (params: Page['params']) => string {
  const [start = '', ...rest] = routePattern.split('[')
  const parts = rest.map((part) => part.split(']', 2) as [name: string, after: string])
  const isFile = /\.\w+$/.test(start + parts.map(([, after]) => after).join(''))
  return (params) => {
    let path = start
    for (const [name, after] of parts) path += (params[name.replace('...', '')] ?? '') + after
    path = path.replace(/\/{2,}/g, '/').replace(/^\/|\/$/g, '')
    if (isFile) return path
    return path === '' ? 'index.html' : `${path}/index.html`
  }
}

function recordName(routePattern: string): string {
  return `${routePattern.replace(/[^\w]+/g, '-').replace(/^-|-$/g, '')}.json`
}

/** Digests by file; none where there is no record or it is broken, so that all is rendered. */
function readRecord(file: string): Map<string, string> {
  try {
    const { files, digests }: HandedOut = JSON.parse(readFileSync(file, 'utf8'))
    return new Map(files.map((name, at) => [name, digests[at] ?? '']))
  } catch {
    return new Map()
  }
}
