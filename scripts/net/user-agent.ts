import type { Settings } from '#domain/settings.ts'
import type { Env } from '../env.ts'

/** Who asks: Earmark, and where the site stands that reads the feed, where that is known. */
export function userAgentOf(settings: Pick<Settings, 'site' | 'repository'>, env: Pick<Env, 'SITE_URL' | 'GITHUB_REPOSITORY'>): string {
  const repository = env.GITHUB_REPOSITORY ?? settings.repository
  const address = env.SITE_URL ?? settings.site ?? (repository && `https://github.com/${repository}`)
  return address ? `Earmark/0.1 (+${address})` : 'Earmark/0.1'
}
