import { settingsSchema } from '#domain/settings.ts'
import type { Env } from '../env.ts'
import { createFetcher, type Fetcher } from '../net/fetcher.ts'
import { userAgentOf } from '../net/user-agent.ts'
import { readContentFile } from '../publish/content-file.ts'
import { createSource } from '../run/source.ts'

/** What reads feeds, those of bundled shows among them, in the name of the site; settings that cannot be read name none. Writes nothing. */
export async function openFetcher(content: string, env: Env): Promise<Fetcher> {
  const settings = await readContentFile(content, 'settings.md', settingsSchema)
  const userAgent = userAgentOf(settings.ok ? settings.data : {}, env)
  return createSource(createFetcher({ userAgent, allowHosts: env.EARMARK_ALLOW_HOSTS }))
}
