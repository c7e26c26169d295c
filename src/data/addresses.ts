import { env } from '../env.ts'

/** The address of a page or file of this site, from its path below the base (`topics/`, `rss.xml`), percent-encoded. */
export function addressOf(path = ''): string {
  return env.base + encodeURI(path)
}

/** The address of a place on this site that a publisher wrote down (`/about/`); what they percent-encoded stays as it is. */
export function writtenAddressOf(address: string): string {
  const { pathname, search, hash } = new URL(address, 'https://site.example')
  return env.base + pathname.slice(1) + search + hash
}

/** The address of a page with scheme and host; the path alone where the site's address is not known. */
export function publicAddressOf(path: string, site: URL | undefined): string {
  return (site?.origin ?? '') + addressOf(path)
}

/** Where the site stands, for what is written before Astro renders; `undefined` where nobody said. */
export function siteAddress(): URL | undefined {
  return env.site === null ? undefined : new URL(env.site)
}

export const insightPath = (id: string): string => `insights/${id}/`
/** The same as Markdown. */
export const markdownPath = (id: string): string => `insights/${id}.md`
/** The same in the JSON API. */
export const apiInsightPath = (id: string): string => `api/insights/${id}.json`
/** A file of a list in the JSON API; the newest has no number. */
export const apiListPath = (list: string, number: number | 'newest' | null): string =>
  typeof number === 'number' ? `api/${list}/page/${number}.json` : `api/${list}.json`
/** A brief in the JSON API. */
export const apiBriefPath = (date: string): string => `api/briefs/${date}.json`
export const episodePath = (id: string): string => `episodes/${id}/`
export const podcastPath = (id: string): string => `podcasts/${id}/`
export const topicPath = (id: string): string => `topics/${id}/`
/** A thread's page; the slug is `Thread`'s. */
export const threadPath = (slug: string): string => `threads/${slug}/`
/** Somebody's page; the slug is `NamedPerson`'s. */
export const personPath = (slug: string): string => `people/${slug}/`
export const coverPath = (file: string): string => `covers/${file}`
export const briefPath = (date: string): string => `briefs/${date}/`
/** The review of the week that ends on a Sunday. */
export const weekPath = (sunday: string): string => `weeks/${sunday}/`
/** The briefs of a year. */
export const yearPath = (year: string): string => `briefs/${year}/`
/** The briefs of a month, `2026-03`. */
export const monthPath = (month: string): string => `briefs/${month.replace('-', '/')}/`

/** Where a file of the content directory is edited on GitHub: its page in the web editor. */
export function editAddressOf(file: string, repository: string): string {
  return `https://github.com/${repository}/edit/main/content/${encodeURI(file)}`
}

/** Where a fault is reported on GitHub: a new issue with the insight, its page and its quote filled in. */
export function reportAddressOf({
  id,
  title,
  quote,
  page,
  repository,
}: Record<'id' | 'title' | 'quote' | 'page' | 'repository', string>): string {
  const query = new URLSearchParams({
    title: `Wrong: ${title}`,
    body: `What is wrong, and where can that be checked?\n\n\n\n---\n${page}\ncontent/insights/${id}.md\n\n> ${quote}\n`,
  })
  return `https://github.com/${repository}/issues/new?${query}`
}

/** A fragment that names an insight within its episode's page: the last part of its id, begun with a letter of its own. */
export function fragmentOf(insightId: string): string {
  const slug = insightId.slice(insightId.lastIndexOf('/') + 1)
  return /^\p{L}/u.test(slug) ? slug : `i-${slug}` // an id that begins with a digit cannot be named in CSS as it stands
}
