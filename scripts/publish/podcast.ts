import { rm } from 'node:fs/promises'
import path from 'node:path'
import { type Podcast, podcastSchema } from '#domain/podcast.ts'
import { podcastIdSchema } from '#domain/slug.ts'
import { removeFromBriefs } from './brief.ts'
import { readContentFile } from './content-file.ts'
import { defined } from './defined.ts'
import { editFrontMatter, lineEndOf } from './edit-front-matter.ts'
import { listFolder, listMarkdown, readTextFile, writeTextFile } from './file.ts'
import { renderFrontMatter } from './front-matter.ts'
import { removeFromWeeks } from './week.ts'

/** The podcasts of a content directory by id, and a line for each file that cannot be read. */
export async function readPodcasts(content: string): Promise<{ podcasts: Podcast[]; problems: { id: string; problem: string }[] }> {
  const podcasts: Podcast[] = []
  const problems: { id: string; problem: string }[] = []
  for (const id of await listMarkdown(path.join(content, 'podcasts'))) {
    const file = await readContentFile(content, `podcasts/${id}.md`, podcastSchema)
    if (!file.ok) problems.push({ id, problem: file.problem })
    else if (!podcastIdSchema.safeParse(id).success) {
      problems.push({ id, problem: `podcasts/${id}.md: rename the file: lower-case letters, digits and single hyphens.` })
    } else podcasts.push({ id, ...file.data })
  }
  return { podcasts, problems }
}

/** The ids of podcasts of which anything is there: their own file, or what came from them and was left when that was deleted. */
export async function listPodcastIds(content: string): Promise<Set<string>> {
  const files = await Promise.all(['podcasts', 'ledger'].map((folder) => listMarkdown(path.join(content, folder))))
  const folders = await Promise.all(['episodes', 'insights'].map((folder) => listFolder(path.join(content, folder))))
  return new Set([...files, ...folders].flat())
}

/** Writes a podcast's file; `note` becomes its body. */
export async function writePodcast(content: string, podcast: Podcast, note = ''): Promise<void> {
  const { id, ...data } = podcast
  const { title, feed, link, author, description, artwork, language, license, guid, topics, publish, backfill, insights } = data
  const facts = { title, feed, link, author, description, artwork, language, license, guid }
  const choices = { topics: topics.length > 0 ? topics : undefined, publish: publish === 'off' ? publish : undefined, backfill, insights }
  await writeTextFile(path.join(content, 'podcasts', `${id}.md`), renderFrontMatter(defined({ ...facts, ...choices }), note))
}

/** Sets fields of a podcast's file, and adds a line to its body; a person's words in the rest are kept. */
export async function editPodcast(content: string, id: string, changes: Partial<Podcast>, note?: string): Promise<void> {
  const file = path.join(content, 'podcasts', `${id}.md`)
  const text = await readTextFile(file)
  if (text === null) return // removed meanwhile
  const edited = editFrontMatter(text, changes)
  const lineEnd = lineEndOf(text)
  const added = note === undefined || edited.includes(note) ? edited : [edited.trimEnd(), '', note, ''].join(lineEnd)
  await writeTextFile(file, added)
}

/** Takes a podcast away with all that came from it: its file, episodes, insights, ledger and places in briefs and weekly reviews. */
export async function removePodcast(content: string, id: string): Promise<void> {
  for (const place of [`podcasts/${id}.md`, `episodes/${id}`, `insights/${id}`, `ledger/${id}.md`]) {
    await rm(path.join(content, place), { recursive: true, force: true })
  }
  await removeFromBriefs(content, id)
  await removeFromWeeks(content, id)
}
