import { podcastOf } from '#domain/slug.ts'
import { listContentFiles } from '../publish/content-file.ts'
import { listInsightIds } from '../publish/insight.ts'
import type { Since } from '../publish/since.ts'

/** What a run of the doctor is over: all where nothing is said. */
export interface Scope {
  /** Only what changed. */
  since: Since | null
  /** Only what belongs to this podcast. */
  only: string | undefined
}

/**
 * The files to look at, as paths below the content directory, sorted. With a change these are the files that it left changed, and the insights of
 * episodes whose file it changed, and of shows whose file it took away.
 */
export async function listScope(content: string, { since, only }: Scope): Promise<string[]> {
  const all = since === null ? await listContentFiles(content) : await listChanged(content, since)
  return all.filter((file) => only === undefined || belongsTo(file, only))
}

async function listChanged(content: string, { changed }: Since): Promise<string[]> {
  const files = new Set([...changed].filter((file) => file.endsWith('.md')))
  const there = new Set(await listContentFiles(content))
  const touched = [...files].flatMap((file) => {
    const place = /^(episodes|podcasts)\/(.+)\.md$/.exec(file)
    return place?.[2] !== undefined && (place[1] === 'episodes' || !there.has(file)) ? [place[2]] : []
  })
  for (const podcast of new Set(touched.map(podcastOf))) {
    const prefixes = touched.filter((id) => podcastOf(id) === podcast).map((id) => `${id}/`)
    for (const id of await listInsightIds(content, podcast)) {
      if (prefixes.some((prefix) => id.startsWith(prefix))) files.add(`insights/${id}.md`)
    }
  }
  return [...files].filter((file) => there.has(file)).sort()
}

function belongsTo(file: string, podcast: string): boolean {
  return (
    file === `podcasts/${podcast}.md` ||
    file === `ledger/${podcast}.md` ||
    (/^(?:episodes|insights)\//.test(file) && file.split('/')[1] === podcast)
  )
}
