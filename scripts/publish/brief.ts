import { rm } from 'node:fs/promises'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { type Brief, briefSchema } from '#domain/brief.ts'
import { podcastOf } from '#domain/slug.ts'
import { readContentFolder } from './content-file.ts'
import { defined } from './defined.ts'
import { editFile } from './edit-file.ts'
import { readTextFile, writeTextFile } from './file.ts'
import { renderFrontMatter } from './front-matter.ts'

/** All briefs by date, and a line for each file that cannot be read. */
export async function readBriefs(content: string): Promise<{ briefs: Brief[]; problems: string[] }> {
  const { files, problems } = await readContentFolder(content, 'briefs', briefSchema)
  return { briefs: files.map(({ data, body }) => ({ ...data, note: body })), problems }
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

/** Takes a podcast's insights and episodes out of all briefs; a brief that has nothing left then, nor an editor's note, goes too. */
export async function removeFromBriefs(content: string, podcast: string): Promise<void> {
  const stays = (id: string) => podcastOf(id) !== podcast
  for (const brief of (await readBriefs(content)).briefs) {
    const { insights, reasons = {}, episodes, waiting = [] } = brief
    const left: Brief = {
      ...brief,
      insights: insights.filter(stays),
      reasons: Object.fromEntries(Object.entries(reasons).filter(([id]) => stays(id))),
      episodes: episodes.filter(stays),
      waiting: waiting.filter(stays),
    }
    if (isDeepStrictEqual(fieldsOf(left), fieldsOf(brief))) continue
    if (left.episodes.length === 0 && left.insights.length === 0 && left.note === '') await rm(fileOf(content, brief))
    else await editFile(fileOf(content, brief), fieldsOf(left))
  }
}

function renderBrief(brief: Brief): string {
  return renderFrontMatter(defined(fieldsOf(brief)), brief.note)
}

/** The front matter of a brief; what is empty is `undefined` but for the insights and episodes. */
function fieldsOf({ date, insights, reasons = {}, episodes, waiting = [] }: Brief): Record<string, unknown> {
  const why = Object.keys(reasons).length > 0 ? reasons : undefined
  return { date, insights, reasons: why, episodes, waiting: waiting.length > 0 ? waiting : undefined }
}

function fileOf(content: string, { date }: Brief): string {
  return path.join(content, 'briefs', `${date}.md`)
}
