import path from 'node:path'
import { writeTextFile } from '../publish/file.ts'
import { benchBuild } from './build.ts'
import { renderBuildBench, summarise } from './build-report.ts'

/** What `npm run bench -- build` was asked. */
export interface BuildBenchFlags {
  n: number
  rounds: number
  /** Beside Hugo. */
  peers: boolean
  /** At smaller sizes as well, to see what one page more costs. */
  growth: boolean
  json: string | undefined
}

/** Measures builds, prints the table, writes it beside the caches as Markdown, and the figures as JSON where that was asked. */
export async function runBuildBench({ n, rounds, peers, growth, json }: BuildBenchFlags): Promise<void> {
  const smaller = growth ? [Math.round(n / 10), Math.round(n / 3)] : []
  const benches = []
  for (const size of [...smaller, n]) benches.push(await benchBuild({ n: size, rounds, peers }))
  const lines = renderBuildBench(benches)
  for (const line of lines) console.log(line)
  const file = path.join('.cache/bench', `build-${n}.md`)
  await writeTextFile(file, `${lines.join('\n')}\n`)
  console.log(`Written to ${file}`)
  const largest = benches.at(-1)
  if (json && largest) await writeTextFile(json, `${JSON.stringify({ ...summarise(largest), runs: benches }, null, 2)}\n`)
}
