import { relate } from '../../src/data/related.ts'
import { readEnv } from '../env.ts'
import { makeInsights, readTalks } from './related-talk.ts'

// One run in a process of its own, so that its memory is its own: prints a line of JSON.
const insights = makeInsights(readTalks(readEnv()), Number(process.argv[2]))
relate(insights.slice(0, 300)) // what is compiled first is not part of the work
const before = process.cpuUsage()
const started = performance.now()
const related = relate(insights)
const { user, system } = process.cpuUsage(before)
const lists = [...related.values()]
console.log(
  JSON.stringify({
    insights: insights.length,
    wallSeconds: (performance.now() - started) / 1000,
    cpuSeconds: (user + system) / 1e6,
    peakMiB: process.resourceUsage().maxRSS / 1024,
    links: lists.reduce((sum, list) => sum + list.length, 0) / lists.length,
  }),
)
