import { join } from 'node:path'
import { briefSchema } from '#domain/brief.ts'
import { costsSchema } from '#domain/costs.ts'
import { episodeSchema } from '#domain/episode.ts'
import { insightSchema } from '#domain/insight.ts'
import { podcastSchema } from '#domain/podcast.ts'
import { weekSchema } from '#domain/week.ts'
import { env } from '../env.ts'
import { entriesFile } from './entries.ts'
import { type Files, refreshEntries } from './refresh.ts'

/** What the front matter of a collection's files must be, and whether their bodies are Markdown. */
const kinds = {
  podcasts: { schema: podcastSchema, isMarkdown: false },
  episodes: { schema: episodeSchema, isMarkdown: false },
  insights: { schema: insightSchema, isMarkdown: false },
  costs: { schema: costsSchema, isMarkdown: false },
  briefs: { schema: briefSchema, isMarkdown: true },
  weeks: { schema: weekSchema, isMarkdown: true },
}

/** A collection that pages read from a file of its own (entries.ts): the folder of the content directory that has its files. */
export type Kept = keyof typeof kinds

/** The files of a collection. */
export function filesOf(name: Kept): Files {
  return { folder: join(env.content, name), ...kinds[name] }
}

/** What was read without Astro. */
export interface Read {
  /** Digests that stand for all entries of a collection, by its file (entries.ts). */
  digests: Record<string, string>
  /** Whether all collections are. */
  isWhole: boolean
}

/**
 * Brings the entries of collections up to their files, without Astro, which alone renders Markdown: those with a body to be rendered are left
 * out. Rejects with one line where a file is broken.
 */
export async function refreshAll(): Promise<Read> {
  const digests: Record<string, string> = {}
  const names = Object.keys(kinds) as Kept[]
  for (const name of names) {
    const refreshed = refreshEntries(entriesFile(name), filesOf(name), refuse)
    const digest = await (kinds[name].isMarkdown ? refreshed.catch(() => null) : refreshed)
    if (digest !== null) digests[entriesFile(name)] = digest
  }
  return { digests, isWhole: Object.keys(digests).length === names.length }
}

function refuse(): Promise<string> {
  return Promise.reject(new Error('only Astro renders Markdown'))
}
