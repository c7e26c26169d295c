import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { z } from 'astro/zod'
import { everything, relate } from '../../src/data/related.ts'
import type { Env } from '../env.ts'
import { writeTextFile } from '../publish/file.ts'
import { cutInsights, readTalks } from './related-talk.ts'

const runSchema = z.object({
  insights: z.number(),
  wallSeconds: z.number(),
  cpuSeconds: z.number(),
  peakMiB: z.number(),
  links: z.number(),
})
export type RelatedRun = z.infer<typeof runSchema>

const run = promisify(execFile)

/** Times related lists from scratch at a tenth, a fifth and all of `insights`, and says how much of the exact top ten the quick way finds. */
export async function runRelatedBench({ insights, json }: { insights: number; json: string | undefined }, env: Env): Promise<void> {
  const runs: RelatedRun[] = []
  for (const count of [insights / 10, insights / 5, insights]) runs.push(await time(Math.max(100, Math.round(count))))
  const recall = measureRecall(cutInsights(readTalks(env)))
  console.log('| insights | CPU s | wall s | peak MiB | links each |')
  console.log('|---|---|---|---|---|')
  for (const { insights: count, cpuSeconds, wallSeconds, peakMiB, links } of runs) {
    console.log(`| ${count} | ${cpuSeconds.toFixed(2)} | ${wallSeconds.toFixed(2)} | ${peakMiB.toFixed(0)} | ${links.toFixed(1)} |`)
  }
  console.log(`Recall of the exact top ten: ${recall.toFixed(4)}`)
  if (json !== undefined) await writeTextFile(json, `${JSON.stringify({ related: runs, recall }, null, 2)}\n`)
}

async function time(count: number): Promise<RelatedRun> {
  const { stdout } = await run(process.execPath, [path.join(import.meta.dirname, 'related-run.ts'), String(count)])
  return runSchema.parse(JSON.parse(stdout))
}

/** The share of the first ten of a full comparison that the pools hold, too; same-episode insights aside. */
function measureRecall(insights: ReturnType<typeof cutInsights>): number {
  const limits = { ...everything, sameEpisode: false, most: 10 }
  const quick = relate(insights, limits)
  const exact = relate(insights, { ...limits, exact: true })
  let found = 0
  let wanted = 0
  for (const [id, list] of exact) {
    const own = new Set(quick.get(id)?.map((neighbour) => neighbour.id))
    wanted += list.length
    found += list.filter((neighbour) => own.has(neighbour.id)).length
  }
  return found / Math.max(1, wanted)
}
