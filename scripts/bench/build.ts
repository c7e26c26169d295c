import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'astro/zod'
import { astroCache, stageFolder } from '../site/stage.ts'
import { UserError } from '../user-error.ts'
import { type Extent, perDay, writeArchive } from './archive.ts'
import { layOutHugo } from './hugo.ts'
import { type Measured, measure } from './measure.ts'

const root = path.join(import.meta.dirname, '../..')
const runSchema = z.object({ rendered: z.number(), pages: z.number() })

/** One build of one program. */
export interface Run extends Omit<Measured, 'printed'> {
  rendered: number
}

export interface BuildBench {
  /** Insights in the first round; each round adds a day. */
  n: number
  pages: number
  /** Everything lost: all is rendered. */
  cold: Run[]
  /** 40 insights more than in the build before. */
  daily: Run[]
  /** Hugo over the same archive, into an empty folder; none where it was not asked. */
  hugo: Run[]
}

/**
 * Builds an archive of so many insights cold, then a day later, in turn with Hugo where `peers` is set, so many rounds. Each build is
 * a process of its own, timed from its start to its end, without the search index.
 */
export async function benchBuild({ n, rounds, peers }: { n: number; rounds: number; peers: boolean }): Promise<BuildBench> {
  const folder = mkdtempSync(path.join(tmpdir(), 'earmark-bench-'))
  const at = (name: string) => path.join(folder, name)
  const [content, out, hugoSite, hugoOut] = ['content', 'out', 'hugo', 'hugo-out'].map(at) as [string, string, string, string]
  const bench: BuildBench = { n, pages: 0, cold: [], daily: [], hugo: [] }
  const extent: Extent = { insights: n, shows: Math.max(5, Math.round(n / 200)) }
  const build = async () => {
    const { printed, ...measured } = await measure(process.execPath, [path.join(import.meta.dirname, 'build-run.ts')], {
      cwd: root,
      env: { ...process.env, EARMARK_CONTENT: content, EARMARK_OUT: out, SITE_URL: '', BASE_PATH: '', ASTRO_TELEMETRY_DISABLED: '1' },
    })
    const { rendered, pages } = runSchema.parse(JSON.parse(printed))
    bench.pages = pages
    return { ...measured, rendered }
  }
  try {
    writeArchive(content, extent)
    for (let round = 0; round < rounds; round++) {
      forget({ content, out })
      bench.cold.push(await build())
      if (peers) {
        if (round === 0) layOutHugo({ folder: hugoSite, built: out, ...extent })
        rmSync(hugoOut, { recursive: true, force: true })
        bench.hugo.push(await runHugo(hugoSite, hugoOut))
      }
      writeArchive(content, { ...extent, from: n + round * perDay, insights: n + (round + 1) * perDay })
      bench.daily.push(await build())
    }
  } finally {
    forget({ content, out })
    rmSync(folder, { recursive: true, force: true })
  }
  return bench
}

async function runHugo(folder: string, out: string): Promise<Run> {
  try {
    const { printed: _, ...measured } = await measure('hugo', ['--quiet', '--destination', out], { cwd: folder, env: process.env })
    return { ...measured, rendered: 0 }
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') {
      throw new UserError('Hugo is not installed: "apt-get install hugo" (or gohugo.io/installation), or leave --peers out.', { cause })
    }
    throw cause
  }
}

/** Removes what builds of this archive left, in its place and in .cache. */
function forget({ content, out }: { content: string; out: string }): void {
  for (const folder of [out, stageFolder({ root, content, out }), astroCache({ root, content })])
    rmSync(folder, { recursive: true, force: true })
}
