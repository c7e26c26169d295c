import { z } from 'astro/zod'
import { type Brief, briefSchema } from '#domain/brief.ts'
import { costsSchema } from '#domain/costs.ts'
import { type Episode, episodeSchema } from '#domain/episode.ts'
import { type InsightFacts, insightSchema } from '#domain/insight.ts'
import { type Podcast, podcastSchema } from '#domain/podcast.ts'
import { settingsSchema } from '#domain/settings.ts'
import { daySchema, episodeIdSchema, insightIdSchema, podcastIdSchema } from '#domain/slug.ts'
import { type Week, weekSchema } from '#domain/week.ts'
import type { ContentResult } from '../publish/content-file.ts'
import { ledgerSchema } from '../publish/ledger.ts'
import { weekLedgerSchema } from '../publish/week.ts'
import type { Finding } from './finding.ts'

/** A file of content/ that can be read and names others, by its place; `id` is its path below its folder without `.md`. */
export type Named =
  | { kind: 'podcasts'; id: string; facts: Omit<Podcast, 'id'> }
  | { kind: 'episodes'; id: string; facts: Omit<Episode, 'id'> }
  | { kind: 'insights'; id: string; facts: InsightFacts }
  | { kind: 'briefs'; id: string; facts: Omit<Brief, 'note'> }
  | { kind: 'weeks'; id: string; facts: Omit<Week, 'note'> }

/** What one file is: `null` where it names nothing or is not there; or why it cannot be read. */
export type FileRead = { ok: true; named: Named | null } | { ok: false; finding: Finding }

/** Reads the file through a schema, on disk or as it was. */
export type ReadAs = <Schema extends z.ZodType>(schema: Schema) => Promise<ContentResult<z.output<Schema>>>

/** Reads a file of content/, a path below it, as what stands at its place. */
export async function readNamed(file: string, readAs: ReadAs): Promise<FileRead> {
  const [kind = '', ...rest] = file.split('/')
  const id = rest.join('/').replace(/\.md$/, '')
  const isAt = (schema: z.ZodType) => schema.safeParse(id).success
  const read = async <Schema extends z.ZodType>(schema: Schema, toNamed: (facts: z.output<Schema>) => Named | null): Promise<FileRead> => {
    const result = await readAs(schema)
    if (result.ok) return { ok: true, named: toNamed(result.data) }
    return result.missing
      ? { ok: true, named: null }
      : { ok: false, finding: { file, text: `${reasonIn(result.problem, file)} ${mendOf(kind)}` } }
  }
  if (kind === 'podcasts' && isAt(podcastIdSchema)) return read(podcastSchema, (facts) => ({ kind, id, facts }))
  if (kind === 'episodes' && isAt(episodeIdSchema)) return read(episodeSchema, (facts) => ({ kind, id, facts }))
  if (kind === 'insights' && isAt(insightIdSchema)) return read(insightSchema, (facts) => ({ kind, id, facts }))
  if (kind === 'briefs' && isAt(daySchema)) return read(briefSchema, (facts) => ({ kind, id, facts }))
  if (kind === 'weeks' && isAt(daySchema)) return read(weekSchema, (facts) => ({ kind, id, facts }))
  if (kind in places)
    return { ok: false, finding: { file, text: `stands where no such file belongs. Move it to ${places[kind]}, or delete it.` } }
  const schema = schemaOf(file)
  return schema === null ? { ok: true, named: null } : read(schema, () => null)
}

/** The schema of a file that names no other; `null` for what is no file of Earmark's. */
function schemaOf(file: string): z.ZodType | null {
  if (file === 'settings.md') return settingsSchema
  if (file === 'rubric.md') return z.looseObject({})
  if (file === 'ledger/weeks/written.md') return weekLedgerSchema
  if (file.startsWith('ledger/')) return ledgerSchema
  return file.startsWith('costs/') ? costsSchema : null
}

function mendOf(kind: string): string {
  const mend = 'Mend that line, or bring the file back as it was (git log -p -- FILE shows it)'
  return kind === 'ledger' ? `${mend}; without it, what you deleted would come back.` : `${mend}.`
}

/** What a problem says behind the name of the file. */
function reasonIn(problem: string, file: string): string {
  return problem.slice(problem.indexOf(file) + file.length).replace(/^:? /, '')
}

/** How the files of a folder are called. */
const places: Record<string, string> = {
  podcasts: 'podcasts/<podcast>.md',
  episodes: 'episodes/<podcast>/<yyyy-mm-dd>-<slug>.md',
  insights: 'insights/<podcast>/<yyyy-mm-dd>-<episode>/<slug>.md',
  briefs: 'briefs/<yyyy-mm-dd>.md',
  weeks: 'weeks/<yyyy-mm-dd>.md',
}
