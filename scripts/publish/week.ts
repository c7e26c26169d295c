import { rm } from 'node:fs/promises'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'astro/zod'
import { daySchema, podcastOf } from '#domain/slug.ts'
import { type Week, weekSchema } from '#domain/week.ts'
import { readContentFile, readContentFolder } from './content-file.ts'
import { defined } from './defined.ts'
import { editFile } from './edit-file.ts'
import { listMarkdown, readTextFile, writeTextFile } from './file.ts'
import { renderFrontMatter } from './front-matter.ts'

/** All weekly reviews by date, and a line for each file that cannot be read. */
export async function readWeeks(content: string): Promise<{ weeks: Week[]; problems: string[] }> {
  const { files, problems } = await readContentFolder(content, 'weeks', weekSchema)
  return { weeks: files.map(({ data, body }) => ({ ...data, note: body })), problems }
}

/** Writes a weekly review to content/weeks/<date>.md. */
export async function writeWeek(content: string, week: Week): Promise<void> {
  await writeTextFile(fileOf(content, week), renderFrontMatter(defined(fieldsOf(week)), week.note))
}

/**
 * Takes a podcast's insights out of all reviews; a review that has none left then, nor an editor's note, goes too. With the last of them goes
 * their ledger.
 */
export async function removeFromWeeks(content: string, podcast: string): Promise<void> {
  const stays = (id: string) => podcastOf(id) !== podcast
  for (const week of (await readWeeks(content)).weeks) {
    const groups = week.shared.map((group) => ({ ...group, insights: group.insights.filter(stays) }))
    const left: Week = {
      ...week,
      insights: week.insights.filter(stays),
      reasons: Object.fromEntries(Object.entries(week.reasons ?? {}).filter(([id]) => stays(id))),
      shared: groups.filter((group) => new Set(group.insights.map(podcastOf)).size > 1),
      disputed: week.disputed.filter((pair) => stays(pair.insight) && stays(pair.disputes)),
    }
    if (isDeepStrictEqual(fieldsOf(left), fieldsOf(week))) continue
    if (left.insights.length === 0 && left.note === '') await rm(fileOf(content, week))
    else await editFile(fileOf(content, week), fieldsOf(left))
  }
  if ((await listMarkdown(path.join(content, 'weeks'))).length === 0) await rm(path.join(content, ledgerFile), { force: true })
}

/** The front matter of a review; what is empty is `undefined` but for the insights and briefs. */
function fieldsOf({ date, insights, reasons = {}, shared, disputed, briefs }: Week): Record<string, unknown> {
  const filled = <T extends object>(value: T) => (Object.keys(value).length > 0 ? value : undefined)
  return { date, insights, reasons: filled(reasons), shared: filled(shared), disputed: filled(disputed), briefs }
}

function fileOf(content: string, { date }: Week): string {
  return path.join(content, 'weeks', `${date}.md`)
}

/** A folder of its own: beside it stand the ledgers of podcasts, which may have any name. */
const ledgerFile = 'ledger/weeks/written.md'
/** The front matter of the ledger of reviews. */
export const weekLedgerSchema = z.strictObject({ weeks: z.array(daySchema).default([]) })
const ledgerNote = 'Every weekly review that was written. One that stands here is not written again, even when its file is deleted.'

/** Days of the reviews that were ever written. */
export async function readWrittenWeeks(content: string): Promise<{ ok: true; weeks: string[] } | { ok: false; problem: string }> {
  const file = await readContentFile(content, ledgerFile, weekLedgerSchema)
  if (file.ok) return { ok: true, weeks: file.data.weeks }
  return file.missing ? { ok: true, weeks: [] } : file
}

/** Writes down which reviews were ever written; a file that would not change is not touched. */
export async function writeWrittenWeeks(content: string, weeks: readonly string[]): Promise<void> {
  const text = renderFrontMatter({ weeks: [...new Set(weeks)].sort() }, ledgerNote)
  const file = path.join(content, ledgerFile)
  if ((await readTextFile(file)) !== text) await writeTextFile(file, text)
}
