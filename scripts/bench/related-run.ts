import path from 'node:path'
import { readKept, writeKept } from '../../src/data/kept-file.ts'
import { type RankedNeighbour, relate, relateSince } from '../../src/data/related.ts'
import { readEnv } from '../env.ts'
import { makeInsights, readTalks } from './related-talk.ts'

// One run in a process of its own, so that its memory is its own: all of an archive, or a day more than what was kept in a file. Prints a
// line of JSON.
const [count = '', file = '', day = '0'] = process.argv.slice(2)
const insights = makeInsights(readTalks(readEnv()), Number(count) + Number(day))
relate(insights.slice(0, 300)) // what is compiled first is not part of the work
const before = process.cpuUsage()
const started = performance.now()
const kept = day === '0' ? null : readKept(file)
const { listOf, memory } = relateSince(kept, insights)
const links = insights.reduce((sum, { id }) => sum + listOf(id).length, 0)
writeKept(path.join(path.dirname(file), 'next/memory'), memory)
const { user, system } = process.cpuUsage(before)
const peakMiB = process.resourceUsage().maxRSS / 1024
const wallSeconds = (performance.now() - started) / 1000
if (kept === null) writeKept(file, memory)
const old = kept === null ? listOf : relateSince(kept, insights.slice(0, Number(count))).listOf
console.log(
  JSON.stringify({
    wallSeconds,
    cpuSeconds: (user + system) / 1e6,
    peakMiB,
    links: links / insights.length,
    changed: insights.slice(0, Number(count)).filter(({ id }) => told(old(id)) !== told(listOf(id))).length,
  }),
)

/** What readers see of a list. */
function told(list: readonly RankedNeighbour[]): string {
  return JSON.stringify(list.map(({ id, terms, topics }) => [id, terms, topics]))
}
