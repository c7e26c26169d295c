import { execFile } from 'node:child_process'
import { mkdtemp, rm, stat, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { z } from 'astro/zod'
import { writeTalk } from './archive-talk.ts'

const run = promisify(execFile)
const usageSchema = z.object({
  openSeconds: z.number(),
  cpuSeconds: z.number(),
  cpuMsForOne: z.number(),
  peakMiB: z.number(),
  duplicates: z.number(),
  echoes: z.number(),
})
type Usage = z.infer<typeof usageSchema>

export interface ArchiveBench {
  insights: number
  /** Opening without a cache: every file is parsed. */
  cold: Usage
  /** With the cache of the last run. */
  warm: Usage
  /** With it in a fresh checkout, where every file has a new time. */
  checkout: Usage
  cacheMiB: number
}

const compared = 200 // new insights in a run of a large publisher

/** Times the comparison of new insights with an archive of so many. Each opening is a process of its own. */
export async function benchArchive(insights: number, shows = 200): Promise<ArchiveBench> {
  const folder = await mkdtemp(path.join(tmpdir(), 'earmark-bench-'))
  try {
    const [content, cache] = [path.join(folder, 'content'), path.join(folder, 'cache')]
    const ids = writeTalk(content, insights, shows)
    const open = async () => {
      const { stdout } = await run(process.execPath, [path.join(import.meta.dirname, 'archive-run.ts'), content, cache, String(compared)])
      return usageSchema.parse(JSON.parse(stdout))
    }
    const cold = await open()
    const warm = await open()
    const now = new Date()
    for (const id of ids) await utimes(path.join(content, 'insights', `${id}.md`), now, now)
    const checkout = await open()
    const { size } = await stat(path.join(cache, 'archive.bin'))
    return { insights, cold, warm, checkout, cacheMiB: size / 2 ** 20 }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The figures as a table (Markdown). */
export function renderArchiveBench(benches: readonly ArchiveBench[]): string[] {
  const rows = benches.flatMap(({ insights, cold, warm, checkout, cacheMiB }) =>
    Object.entries({ 'no cache': cold, 'same files': warm, 'fresh checkout': checkout }).map(
      ([name, { openSeconds, cpuSeconds, cpuMsForOne, peakMiB }]) =>
        `| ${insights} | ${name} | ${openSeconds.toFixed(2)} | ${cpuSeconds.toFixed(2)} | ${cpuMsForOne.toFixed(1)} | ${peakMiB.toFixed(0)} | ${cacheMiB.toFixed(1)} |`,
    ),
  )
  return [
    '| insights | cache | open, wall s | CPU s | CPU ms for one new | peak MiB | cache MiB |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ]
}
