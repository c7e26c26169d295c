import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { env } from '../env.ts'
import { fileOf, handOut } from './hand-out.ts'

/**
 * As `handOut`, for files that are one text, of which there is one for each insight: in a build of the whole site, those that changed
 * are written here, and Astro, for which each is as much work as a page, gets none. `render` makes a file's text from its props.
 * In `astro dev` and plain `astro build` all are given, and the route's `GET` makes the same text.
 */
export function writeOut<Props extends Record<string, unknown>>(
  routePattern: string,
  pages: { params: Record<string, string>; props: Props }[],
  render: (props: Props) => string,
): typeof pages {
  const changed = handOut(routePattern, pages)
  if (env.pages === null) return changed
  const folders = new Set<string>()
  for (const { params, props } of changed) {
    const file = join(env.out, fileOf(routePattern, params))
    const folder = dirname(file)
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
    folders.add(folder)
    writeFileSync(file, render(props))
  }
  return []
}
