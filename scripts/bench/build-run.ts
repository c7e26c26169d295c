// One build of a site without its search index, in a process of its own: prints what it took as JSON.
import { readEnv } from '../env.ts'
import { buildSite } from '../site/build.ts'

const env = readEnv()
const { rendered, pages, seconds } = await buildSite(env.EARMARK_CONTENT ?? 'content', env, { search: false })
const { maxRSS } = process.resourceUsage()
console.log(JSON.stringify({ rendered, pages, render: seconds.render, place: seconds.place, peakMiB: maxRSS / 1024 }))
