import { performance } from 'node:perf_hooks'
import { createClaimIndex } from '../ground/claim-index.ts'
import { loadEntries, readClaims } from '../run/shelf.ts'

/**
 * What a run's comparison with the archive takes, as a process of its own: opens the archive, then holds every so manieth insight of it against the
 * rest, as if it were new. Arguments: content directory, cache directory, how many. Prints JSON.
 */
const [content = '', cache = '', many = '0'] = process.argv.slice(2)
const seconds = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
const begun = performance.now()
const before = seconds()
const entries = await loadEntries(content, cache)
const index = createClaimIndex(entries, (ids) => readClaims(content, ids))
const opened = performance.now()
const spent = seconds()
const step = Math.max(1, Math.floor(entries.ids.length / Math.max(1, Number(many))))
const chosen = await readClaims(
  content,
  entries.ids.filter((_, place) => place % step === 0),
)
const read = seconds()
const found = { duplicates: 0, echoes: 0 }
for (const claim of chosen) {
  if (await index.findDuplicate(claim)) found.duplicates++
  if ((await index.compare(claim, new Set())).echoes.length > 0) found.echoes++
}
console.log(
  JSON.stringify({
    openSeconds: (opened - begun) / 1000,
    cpuSeconds: spent - before,
    cpuMsForOne: chosen.length === 0 ? 0 : ((seconds() - read) * 1000) / chosen.length,
    peakMiB: process.resourceUsage().maxRSS / 1024,
    ...found,
  }),
)
