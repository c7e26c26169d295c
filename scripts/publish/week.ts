import { rm } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'astro/zod'
import { daySchema, podcastOf } from '#domain/slug.ts'
import { type Week, weekSchema } from '#domain/week.ts'
import { readContentFile } from './content-file.ts'
import { defined } from './defined.ts'
import { listMarkdown, readTextFile, writeTextFile } from './file.ts'
import { renderFrontMatter } from './front-matter.ts'

/** All weekly reviews by date, and a line for each file that cannot be read. */
export async function readWeeks(content: string): Promise<{ weeks: Week[]; problems: string[] }> {
  const weeks: Week[] = []
  const problems: string[] = []
  for (const name of await listMarkdown(path.join(content, 'weeks'))) {
    const file = await readContentFile(content, `weeks/${name}.md`, weekSchema)
    if (file.ok) weeks.push({ ...file.data, note: file.body })
    else problems.push(file.problem)
  }
  return { weeks, problems }
}

/** Writes a weekly review to content/weeks/<date>.md; what is empty is left out. */
export async function writeWeek(content: string, { date, insights, reasons = {}, shared, disputed, briefs, note }: Week): Promise<void> {
  const filled = <T extends object>(value: T) => (Object.keys(value).length > 0 ? value : undefined)
  const facts = defined({ date, insights, reasons: filled(reasons), shared: filled(shared), disputed: filled(disputed), briefs })
  await writeTextFile(path.join(content, 'weeks', `${date}.md`), renderFrontMatter(facts, note))
}

/** Takes a podcast's insights out of all reviews; a review that has none left, nor an editor's note, goes too. With the last of them goes their ledger. */
export async function removeFromWeeks(content: string, podcast: string): Promise<void> {
  const stays = (id: string) => podcastOf(id) !== podcast
  for (const week of (await readWeeks(content)).weeks) {
    const insights = week.insights.filter(stays)
    const shared = week.shared
      .map((group) => ({ ...group, insights: group.insights.filter(stays) }))
      .filter((group) => new Set(group.insights.map(podcastOf)).size > 1)
    const disputed = week.disputed.filter((pair) => stays(pair.insight) && stays(pair.disputes))
    const reasons = Object.fromEntries(Object.entries(week.reasons ?? {}).filter(([id]) => stays(id)))
    if (insights.length === 0 && week.note === '') await rm(path.join(content, 'weeks', `${week.date}.md`))
    else if (JSON.stringify([insights, shared, disputed]) !== JSON.stringify([week.insights, week.shared, week.disputed])) {
      await writeWeek(content, { ...week, insights, reasons, shared, disputed })
    }
  }
  if ((await listMarkdown(path.join(content, 'weeks'))).length === 0) await rm(path.join(content, ledgerFile), { force: true })
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
