import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { z } from 'astro/zod'
import { writeTextFile } from '../publish/file.ts'
import { writeStarterSettings } from '../publish/settings.ts'

const run = promisify(execFile)
const usageSchema = z.object({
  wallSeconds: z.number(),
  cpuSeconds: z.number(),
  peakMiB: z.number(),
  episodes: z.number(),
  insights: z.number(),
  failed: z.number(),
})
type Usage = z.infer<typeof usageSchema>

export interface CollectBench {
  feeds: number
  /** A process that collects one feed without news: what starting costs. */
  start: Usage
  noNews: Usage
  /** One new episode of an hour in each feed. */
  news: Usage
  /** CPU milliseconds for a feed without news, less what starting costs. */
  noNewsMsPerFeed: number
  /** CPU milliseconds for an episode of an hour: transcript parsed, extracted, grounded and written. */
  newsMsPerEpisode: number
}

/** Times runs over so many local feeds of 100 episodes each. Each run is a process of its own; so is the server. */
export async function benchCollect(feeds: number): Promise<CollectBench> {
  const folder = await mkdtemp(path.join(tmpdir(), 'earmark-bench-'))
  const server = spawn(process.execPath, [path.join(import.meta.dirname, 'feed-server.ts')], { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const port = await new Promise<string>((resolve) => server.stdout.once('data', (line) => resolve(String(line).trim())))
    const one = await follow(path.join(folder, 'one'), 1, port)
    const all = await follow(path.join(folder, 'all'), feeds, port)
    await one()
    const start = await one()
    await all() // the first run, which passes over the backlog
    const noNews = await all()
    await run('curl', ['--silent', `http://127.0.0.1:${port}/__news`])
    const news = await all()
    const noNewsMsPerFeed = ((noNews.cpuSeconds - start.cpuSeconds) * 1000) / feeds
    const newsMsPerEpisode = ((news.cpuSeconds - start.cpuSeconds) * 1000) / feeds
    return { feeds, start, noNews, news, noNewsMsPerFeed, newsMsPerEpisode }
  } finally {
    server.kill()
    await rm(folder, { recursive: true, force: true })
  }
}

/** The figures of a small and a large bench as a table (Markdown), and how memory grows from one to the other. */
export function renderCollectBench(small: CollectBench, large: CollectBench): string[] {
  const row = (feeds: number, name: string, { wallSeconds, cpuSeconds, peakMiB }: Usage, each: number) =>
    `| ${feeds} | ${name} | ${wallSeconds.toFixed(1)} | ${cpuSeconds.toFixed(1)} | ${peakMiB.toFixed(0)} | ${each.toFixed(1)} |`
  return [
    '| feeds of 100 episodes | run | wall s | CPU s | peak MiB | CPU ms for one |',
    '|---|---|---|---|---|---|',
    ...[small, large].flatMap(({ feeds, noNews, noNewsMsPerFeed, news, newsMsPerEpisode }) => [
      row(feeds, 'nothing new', noNews, noNewsMsPerFeed),
      row(feeds, 'one new hour of talk in each', news, newsMsPerEpisode),
    ]),
    `Peak memory at ${large.feeds} feeds over that at ${small.feeds}: ${(large.news.peakMiB / small.news.peakMiB).toFixed(2)}`,
  ]
}

/** Lays out a content directory that follows so many feeds, and gives the run over it. */
async function follow(folder: string, feeds: number, port: string): Promise<() => Promise<Usage>> {
  const content = path.join(folder, 'content')
  for (let index = 0; index < feeds; index++) {
    const facts = `---\ntitle: "Show ${index}"\nfeed: "http://127.0.0.1:${port}/${index}.xml"\nbackfill: 0\n---\n`
    await writeTextFile(path.join(content, 'podcasts', `show-${index}.md`), facts)
  }
  await writeStarterSettings(content)
  const env = { ...process.env, EARMARK_CONTENT: content, EARMARK_CACHE: path.join(folder, 'cache'), EARMARK_ALLOW_HOSTS: '127.0.0.1' }
  return async () => {
    const { stdout } = await run(process.execPath, [path.join(import.meta.dirname, 'collect-run.ts')], { env, maxBuffer: 1e8 })
    return usageSchema.parse(JSON.parse(stdout))
  }
}
