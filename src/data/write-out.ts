import { channel } from 'node:diagnostics_channel'
import { env } from '../env.ts'
import { fileOf, handOut } from './hand-out.ts'

/** Who writes the site's files listens here (scripts/site/writing.ts): `{ file, content }`, a path below the site's folder and a text. */
const files = channel('earmark:file')

/**
 * As `handOut`, for files that are one text, of which there is one for each insight: in a build of the whole site, those that changed
 * are told to who writes files, and Astro, for which each is as much work as a page, gets none. `render` makes a file's text from its
 * props. In `astro dev` and plain `astro build` all are given, and the route's `GET` makes the same text.
 */
export function writeOut<Props extends Record<string, unknown>>(
  routePattern: string,
  pages: Iterable<{ params: Record<string, string>; props: Props }>,
  render: (props: Props) => string,
): { params: Record<string, string>; props: Props }[] {
  const changed = handOut(routePattern, pages)
  if (env.pages === null || !files.hasSubscribers) return changed
  for (const { params, props } of changed) files.publish({ file: fileOf(routePattern, params), content: render(props) })
  return []
}
