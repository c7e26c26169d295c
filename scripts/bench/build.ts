import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'astro/zod'
import { astroCache, stageFolder } from '../site/stage.ts'
import { type Extent, perDay, writeArchive } from './archive.ts'
import { countFiles, type FilesOfKind } from './files-by-kind.ts'
import { layOutHugo } from './hugo/lay-out.ts'
import { runHugo, runPagefind } from './hugo/run.ts'
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
  /** What each wrote in the first round, by kind; empty where Hugo was not asked. */
  files: { earmark: FilesOfKind[]; hugo: FilesOfKind[] }
  /** The same with the search index; none where it was not asked. */
  searched: {
    /** 40 insights more than in the build before: what `npm run build` does. */
    daily: Run[]
    /** Hugo, then Pagefind over all that it wrote. */
    hugo: { site: Run; index: Run }[]
  }
}

/** What is measured: beside Hugo, and with the search index. */
export interface BuildQuestion {
  n: number
  rounds: number
  peers: boolean
  search: boolean
}

/**
 * Builds an archive of so many insights cold, then a day later, in turn with Hugo where `peers` is set, so many rounds. Each build is
 * a process of its own, timed from its start to its end. With `search`, days are then built with their index, in turn with Hugo and
 * Pagefind.
 */
export async function benchBuild({ n, rounds, peers, search }: BuildQuestion): Promise<BuildBench> {
  const folder = mkdtempSync(path.join(tmpdir(), 'earmark-bench-'))
  const at = (name: string) => path.join(folder, name)
  const [content, out, hugoOut] = [at('content'), at('out'), at('hugo-out')]
  const bench: BuildBench = {
    n,
    pages: 0,
    cold: [],
    daily: [],
    hugo: [],
    files: { earmark: [], hugo: [] },
    searched: { daily: [], hugo: [] },
  }
  const extent: Extent = { insights: n, shows: Math.max(5, Math.round(n / 200)) }
  let days = 0
  const addDay = () => writeArchive(content, { ...extent, from: n + days * perDay, insights: n + ++days * perDay })
  const build = async (words: string[] = []) => {
    const { rendered, pages, ...measured } = await runBuild(words, { content, out })
    bench.pages = pages
    return { ...measured, rendered }
  }
  try {
    writeArchive(content, extent)
    for (let round = 0; round < rounds; round++) {
      forget({ content, out })
      bench.cold.push(await build())
      if (peers) {
        if (round === 0) layOutHugo({ folder: at('hugo'), built: out, searched: false, ...extent })
        bench.hugo.push(await runHugo(at('hugo'), hugoOut))
        if (round === 0) bench.files = { earmark: countFiles(out), hugo: countFiles(hugoOut) }
      }
      addDay()
      bench.daily.push(await build())
    }
    if (search) {
      layOutHugo({ folder: at('hugo-searched'), built: out, searched: true, ...extent, insights: n + days * perDay })
      await build(['search']) // indexes the years that are done, once
      for (let round = 0; round < rounds; round++) {
        addDay()
        bench.searched.daily.push(await build(['search']))
        bench.searched.hugo.push({ site: await runHugo(at('hugo-searched'), hugoOut), index: await runPagefind(root, hugoOut) })
      }
    }
  } finally {
    forget({ content, out })
    rmSync(folder, { recursive: true, force: true })
  }
  return bench
}

async function runBuild(words: string[], { content, out }: { content: string; out: string }): Promise<Run & { pages: number }> {
  const { printed, ...measured } = await measure(process.execPath, [path.join(import.meta.dirname, 'build-run.ts'), ...words], {
    cwd: root,
    env: { ...process.env, EARMARK_CONTENT: content, EARMARK_OUT: out, SITE_URL: '', BASE_PATH: '', ASTRO_TELEMETRY_DISABLED: '1' },
  })
  return { ...measured, ...runSchema.parse(JSON.parse(printed)) }
}

/** Removes what builds of this archive left, in its place and in .cache. */
function forget({ content, out }: { content: string; out: string }): void {
  for (const folder of [out, stageFolder({ root, content, out }), astroCache({ root, content })])
    rmSync(folder, { recursive: true, force: true })
}
