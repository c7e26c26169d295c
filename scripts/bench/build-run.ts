// One build of a site, in a process of its own, with its search index where the word "search" is said: prints what it did as JSON.
import { readEnv } from '../env.ts'
import { buildSite } from '../site/build.ts'

const env = readEnv()
const search = process.argv.includes('search')
const { rendered, pages, seconds } = await buildSite(env.EARMARK_CONTENT ?? 'content', env, { search })
console.log(JSON.stringify({ rendered, pages, ...seconds }))
