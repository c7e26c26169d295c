import path from 'node:path'
import { z } from 'astro/zod'
import { jsonOf } from '#domain/json.ts'
import { cacheDirectory, siteAddress, siteDirectory } from '../command.ts'
import type { Env } from '../env.ts'
import { userAgentOf } from '../net/user-agent.ts'
import { tellHub } from '../net/websub.ts'
import { readTextFile, writeTextFile } from '../publish/file.ts'
import { readSettings } from '../publish/settings.ts'
import { UserError } from '../user-error.ts'
import { digestFeeds, type FeedDigests, selectChanged } from './changed-feeds.ts'

const feedsInRequest = 100 // hubs cap a form at some hundred kilobytes

/**
 * Tells the hub of settings.md which feeds of the built site changed since it was told last, and remembers what it was told. Gives a line
 * to print. Throws a `UserError` where the site's address is not known, nothing is built, or the hub does not take it: then nothing is
 * remembered, and the next ping says it again.
 */
export async function pingHub(content: string, env: Env): Promise<string> {
  const settings = await readSettings(content)
  const { hub } = settings
  if (hub === undefined) return 'content/settings.md names no "hub": nobody to tell.'
  const { site, base } = siteAddress(env, settings)
  if (site === undefined) throw new UserError('The hub needs the address of the site: set SITE_URL, or "site" in content/settings.md.')
  const out = siteDirectory(env)
  const now = await digestFeeds(out)
  if (Object.keys(now).length === 0) throw new UserError(`${out} holds no feeds: run "npm run build" first.`)
  const record = path.join(cacheDirectory(env), 'websub.json')
  const changed = selectChanged(now, readRecord(await readTextFile(record), hub))
  const home = new URL(base, site)
  const feeds = changed.map((name) => new URL(encodeURI(name), home).href)
  for (let from = 0; from < feeds.length; from += feedsInRequest) {
    const some = feeds.slice(from, from + feedsInRequest)
    const failure = await tellHub({ hub, feeds: some, userAgent: userAgentOf(settings, env), allowHosts: env.EARMARK_ALLOW_HOSTS })
    if (failure !== null) throw new UserError(`${hub} ${failure}. It is told again with the next ping.`)
  }
  await writeTextFile(record, JSON.stringify({ hub, feeds: now }))
  return feeds.length === 0
    ? 'No feed has changed.'
    : `${hub} was told of ${feeds.length} changed ${feeds.length === 1 ? 'feed' : 'feeds'}.`
}

const recordSchema = z.object({ hub: z.string(), feeds: z.record(z.string(), z.string()) })

/** What this hub was told of last; `null` where there is no record, a broken one, or one of another hub. */
function readRecord(text: string | null, hub: string): FeedDigests | null {
  const { success, data } = recordSchema.safeParse(jsonOf(text ?? ''))
  return success && data.hub === hub ? data.feeds : null
}
