import path from 'node:path'
import { writeTextFile } from '../publish/file.ts'
import { UserError } from '../user-error.ts'
import { benchBuild } from './build.ts'
import { renderBuildBench, summarise } from './build-report.ts'
import { compareFiles } from './files-by-kind.ts'

/** What `npm run bench -- build` was asked. */
export interface BuildBenchFlags {
  n: number
  rounds: number
  /** Beside Hugo. */
  peers: boolean
  /** With the search index as well, beside Hugo with Pagefind. */
  search: boolean
  /** At smaller sizes as well, to see what one page more costs. */
  growth: boolean
  json: string | undefined
}

/**
 * Measures builds, prints the tables, writes them beside the caches as Markdown, and the figures as JSON where that was asked. Throws a
 * `UserError` at the end where Hugo did not write the same files, within bounds: then the times are of different work.
 */
export async function runBuildBench({ n, rounds, peers, search, growth, json }: BuildBenchFlags): Promise<void> {
  const smaller = growth ? [Math.round(n / 10), Math.round(n / 3)] : []
  const benches = []
  for (const size of [...smaller, n]) benches.push(await benchBuild({ n: size, rounds, peers, search: search && size === n }))
  const lines = renderBuildBench(benches)
  for (const line of lines) console.log(line)
  const file = path.join('.cache/bench', `build-${n}.md`)
  await writeTextFile(file, `${lines.join('\n')}\n`)
  console.log(`Written to ${file}`)
  const largest = benches.at(-1)
  if (json && largest) await writeTextFile(json, `${JSON.stringify({ ...summarise(largest), runs: benches }, null, 2)}\n`)
  const apart = benches.flatMap(({ n, files }) => compareFiles(files.earmark, files.hugo).map((line) => `${n} insights, ${line}`))
  if (apart.length > 0) throw new UserError(`Earmark and Hugo did not write the same files:\n${apart.join('\n')}`)
}
