import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { z } from 'astro/zod'
import { everything, type Limits, type RelatedInsight, relate } from '../../src/data/related.ts'
import type { Env } from '../env.ts'
import { writeTextFile } from '../publish/file.ts'
import { commitName, median } from './build-report.ts'
import { cutInsights, readTalks } from './related-talk.ts'

const runSchema = z.object({
  wallSeconds: z.number(),
  cpuSeconds: z.number(),
  peakMiB: z.number(),
  /** Links of one list, on average. */
  links: z.number(),
  /** Lists that were there before and are others now. */
  changed: z.number(),
})
type Run = z.infer<typeof runSchema>

/** Medians of several runs over so many insights: from nothing, and 40 insights later. */
export interface RelatedBench {
  insights: number
  fresh: Run
  day: Run
}

const run = promisify(execFile)
const perDay = 40
const recalled = 4000 // insights at most over which recall is measured: each is compared with each

/**
 * Times related lists from nothing and a day later at a tenth, a fifth and all of `insights`, and says how much of an exact search the quick
 * one finds in talk as it was spoken. Prints the table and writes it as Markdown.
 */
export async function runRelatedBench(
  { insights, rounds, json }: { insights: number; rounds: number; json: string | undefined },
  env: Env,
): Promise<void> {
  const sizes = [insights / 10, insights / 5, insights].map((size) => Math.max(100, Math.round(size)))
  const benches: RelatedBench[] = []
  for (const size of sizes) benches.push(await bench(size, rounds))
  const recall = measureRecall(cutInsights(readTalks(env)).slice(0, recalled))
  const lines = renderRelatedBench(benches, recall)
  for (const line of lines) console.log(line)
  const file = path.join('.cache/bench', `related-${insights}.md`)
  await writeTextFile(file, `${lines.join('\n')}\n`)
  console.log(`Written to ${file}`)
  if (json !== undefined) await writeTextFile(json, `${JSON.stringify({ commit: commitName(), related: benches, recall }, null, 2)}\n`)
}

async function bench(insights: number, rounds: number): Promise<RelatedBench> {
  const folder = await mkdtemp(path.join(tmpdir(), 'earmark-related-'))
  try {
    const file = path.join(folder, 'memory')
    const time = async (day: number) => {
      const words = [path.join(import.meta.dirname, 'related-run.ts'), String(insights), file, String(day)]
      return runSchema.parse(JSON.parse((await run(process.execPath, words)).stdout))
    }
    const [fresh, day]: [Run[], Run[]] = [[], []]
    for (let round = 0; round < rounds; round++) {
      fresh.push(await time(0))
      day.push(await time(perDay))
    }
    return { insights, fresh: middle(fresh), day: middle(day) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function middle(runs: readonly Run[]): Run {
  const of = (field: keyof Run) => median(runs.map((one) => one[field])) ?? 0
  return {
    wallSeconds: of('wallSeconds'),
    cpuSeconds: of('cpuSeconds'),
    peakMiB: of('peakMiB'),
    links: of('links'),
    changed: of('changed'),
  }
}

/** The share of an exact search's first ten that the quick one finds, too, and the same of the lists that readers see. */
export interface Recall {
  insights: number
  firstTen: number
  lists: number
}

/** Compares the quick search with the exact one; insights of one episode are never compared. */
function measureRecall(insights: readonly RelatedInsight[]): Recall {
  const share = (limits: Partial<Limits>) => {
    const [quick, exact] = [relate(insights, limits), relate(insights, { ...limits, exact: true })]
    const found = [...exact].flatMap(([id, list]) => list.map((one) => quick.get(id)?.some((other) => other.id === one.id) === true))
    return found.filter(Boolean).length / Math.max(1, found.length)
  }
  return { insights: insights.length, firstTen: share({ ...everything, sameEpisode: false, most: 10 }), lists: share({}) }
}

function renderRelatedBench(benches: readonly RelatedBench[], { insights, firstTen, lists }: Recall): string[] {
  const row = (size: number, what: string, { cpuSeconds, wallSeconds, peakMiB, links }: Run, ratio: number, changed: string) =>
    `| ${[size, what, cpuSeconds.toFixed(2), wallSeconds.toFixed(2), ratio.toFixed(2), peakMiB.toFixed(0), links.toFixed(1), changed].join(' | ')} |`
  return [
    `Related insights at ${commitName()}, Node ${process.version}; medians. CPU time and memory of one process, with reading and writing what is kept.`,
    '',
    '| insights | what | CPU s | wall s | × from nothing | peak MiB | links each | lists changed |',
    '|---|---|---|---|---|---|---|---|',
    ...benches.flatMap(({ insights: size, fresh, day }) => [
      row(size, 'from nothing', fresh, 1, '-'),
      row(size, `${perDay} more`, day, day.cpuSeconds / fresh.cpuSeconds, `${day.changed} (${((100 * day.changed) / size).toFixed(1)}%)`),
    ]),
    '',
    `Of an exact search over ${insights} passages of talk as it was spoken, the quick one finds ${firstTen.toFixed(4)} of the first ten, and ${lists.toFixed(4)} of the lists that readers see.`,
  ]
}
