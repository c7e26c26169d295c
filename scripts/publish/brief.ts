import { rm } from 'node:fs/promises'
import path from 'node:path'
import { type Brief, briefSchema } from '#domain/brief.ts'
import { podcastOf } from '#domain/slug.ts'
import { readContentFile } from './content-file.ts'
import { defined } from './defined.ts'
import { listMarkdown, readTextFile, writeTextFile } from './file.ts'
import { renderFrontMatter } from './front-matter.ts'

/** All briefs by date, and a line for each file that cannot be read. */
export async function readBriefs(content: string): Promise<{ briefs: Brief[]; problems: string[] }> {
  const briefs: Brief[] = []
  const problems: string[] = []
  for (const name of await listMarkdown(path.join(content, 'briefs'))) {
    const file = await readContentFile(content, `briefs/${name}.md`, briefSchema)
    if (file.ok) briefs.push({ ...file.data, note: file.body })
    else problems.push(file.problem)
  }
  return { briefs, problems }
}

/** Writes a brief to content/briefs/<date>.md. */
export async function writeBrief(content: string, brief: Brief): Promise<void> {
  await writeTextFile(fileOf(content, brief), renderBrief(brief))
}

/** True where the file of a brief is what `writeBrief` makes of it, up to its line ends: nobody changed a word, comment or space. */
export async function isAsWritten(content: string, brief: Brief): Promise<boolean> {
  const text = await readTextFile(fileOf(content, brief))
  return text?.replaceAll('\r\n', '\n') === renderBrief(brief)
}

/** A brief as its Markdown file; what is empty is left out but for the insights and episodes. */
export function renderBrief({ date, insights, reasons = {}, episodes, waiting = [], note }: Brief): string {
  const why = Object.keys(reasons).length > 0 ? reasons : undefined
  return renderFrontMatter(defined({ date, insights, reasons: why, episodes, waiting: waiting.length > 0 ? waiting : undefined }), note)
}

/** Takes a podcast's insights and episodes out of all briefs; a brief that has nothing left, nor an editor's note, goes too. */
export async function removeFromBriefs(content: string, podcast: string): Promise<void> {
  for (const brief of (await readBriefs(content)).briefs) {
    const insights = brief.insights.filter((id) => podcastOf(id) !== podcast)
    const episodes = brief.episodes.filter((id) => podcastOf(id) !== podcast)
    const waiting = brief.waiting?.filter((id) => podcastOf(id) !== podcast) ?? []
    const reasons = Object.fromEntries(Object.entries(brief.reasons ?? {}).filter(([id]) => podcastOf(id) !== podcast))
    const counts = [insights.length, episodes.length, waiting.length]
    if (counts.join() === [brief.insights.length, brief.episodes.length, brief.waiting?.length ?? 0].join()) continue
    if (episodes.length === 0 && insights.length === 0 && brief.note === '') {
      await rm(fileOf(content, brief))
    } else await writeBrief(content, { ...brief, insights, reasons, episodes, waiting })
  }
}

function fileOf(content: string, { date }: Brief): string {
  return path.join(content, 'briefs', `${date}.md`)
}
