import type { Brief } from '#domain/brief.ts'
import type { Settings } from '#domain/settings.ts'
import { siteAddress } from '../command.ts'
import type { Env } from '../env.ts'
import { readBriefs } from '../publish/brief.ts'
import { UserError } from '../user-error.ts'
import { windowDays } from './due.ts'
import { readMaterial } from './material.ts'
import type { LetterDesk } from './own-letter.ts'

const dayMs = 24 * 60 * 60 * 1000

/** Reads what letters are made from: the briefs of the last fortnight by date, or the newest where all are older, and what they hold. */
export async function openLetterDesk({
  content,
  env,
  settings,
  now,
}: {
  content: string
  env: Pick<Env, 'SITE_URL' | 'BASE_PATH'>
  settings: Settings
  now: Date
}): Promise<{ desk: LetterDesk; briefs: Brief[]; problems: string[] }> {
  const site = homeAddress(env, settings)
  const { briefs: all, problems } = await readBriefs(content)
  if (problems.length > 0) throw new UserError(problems[0] ?? '') // which episodes were covered is not known
  const byDate = all.toSorted((a, b) => (a.date < b.date ? -1 : 1))
  const since = new Date(now.getTime() - (windowDays + 1) * dayMs).toISOString().slice(0, 10)
  const recent = byDate.filter(({ date }) => date >= since)
  const briefs = recent.length > 0 ? recent : byDate.slice(-1)
  const material = await readMaterial(content, briefs)
  return { desk: { settings, site, material }, briefs, problems: material.problems }
}

/** Links in a mail need the whole address of the site. */
function homeAddress(env: Pick<Env, 'SITE_URL' | 'BASE_PATH'>, settings: Settings): string {
  const { site, base } = siteAddress(env, settings)
  if (site === undefined || !URL.canParse(site)) {
    throw new UserError('Where the site stands is not known: write "site" in settings.md, or set SITE_URL. The links in a mail need it.')
  }
  return new URL(base, site).href
}
