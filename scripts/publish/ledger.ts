import path from 'node:path'
import { z } from 'astro/zod'
import { instantSchema, renderInstant } from '#domain/instant.ts'
import { daySchema, episodeIdSchema } from '#domain/slug.ts'
import { readContentFile } from './content-file.ts'
import { defined } from './defined.ts'
import { readTextFile, writeTextFile } from './file.ts'
import { renderFrontMatter } from './front-matter.ts'

/** The front matter of content/ledger/<podcast>.md. */
export const ledgerSchema = z.strictObject({
  /** Episodes that came out up to here were passed over by the first run and are not taken. */
  since: instantSchema.optional(),
  /** Guids of episodes to which the feed gives no date, and which were passed over likewise. */
  passed: z.array(z.string()).optional(),
  /** Every episode that was dealt with. */
  episodes: z
    .array(
      z.strictObject({
        id: episodeIdSchema,
        guid: z.string(),
        title: z.string(),
        /** Day of the brief that covered it, so that a brief which a person deleted does not come back. */
        brief: daySchema.optional(),
      }),
    )
    .default([]),
})

/** The memory of what was dealt with in one podcast, so that what a person deleted does not come back: content/ledger/<podcast>.md. */
export type Ledger = z.infer<typeof ledgerSchema>

const note = `Every episode that Earmark has dealt with. An episode that stands here is not taken again, even when its
files are deleted; to have one read anew, delete its files and its lines here.`

/** The ledger of a podcast; `null` where it was never collected. */
export async function readLedger(
  content: string,
  podcast: string,
): Promise<{ ok: true; ledger: Ledger | null } | { ok: false; problem: string }> {
  const file = await readContentFile(content, `ledger/${podcast}.md`, ledgerSchema)
  if (file.ok) return { ok: true, ledger: file.data }
  return file.missing ? { ok: true, ledger: null } : file
}

/** Writes the ledger, episodes by id; a file that would not change is not touched. */
export async function writeLedger(content: string, podcast: string, ledger: Ledger): Promise<void> {
  const file = path.join(content, 'ledger', `${podcast}.md`)
  const episodes = [...ledger.episodes].sort((a, b) => (a.id < b.id ? -1 : 1))
  const text = renderFrontMatter(defined({ since: ledger.since && renderInstant(ledger.since), passed: ledger.passed, episodes }), note)
  if ((await readTextFile(file)) !== text) await writeTextFile(file, text)
}
