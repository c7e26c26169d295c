import { performance } from 'node:perf_hooks'
import { contentDirectory } from '../command.ts'
import { readEnv } from '../env.ts'
import { openDesk } from '../run/desk.ts'
import { collectPodcasts } from '../run/run.ts'

/** One run of collect as a process of its own; prints what it used, as JSON. The brief is left out: it is no work of a podcast's. */
const env = readEnv()
const started = performance.now()
const desk = await openDesk(contentDirectory(undefined, env), env, {})
const report = await collectPodcasts({ ...desk, progress: { stage() {}, line() {}, end() {} } }, { shard: { index: 1, count: 1 } })
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
console.log(
  JSON.stringify({
    wallSeconds: (performance.now() - started) / 1000,
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakMiB: maxRSS / 1024,
    episodes: report.totals.episodes,
    insights: report.totals.insights,
    failed: report.totals.failed,
  }),
)
