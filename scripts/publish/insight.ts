import { statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { type Insight, type InsightFacts, insightSchema } from '#domain/insight.ts'
import { renderInstant } from '#domain/instant.ts'
import { readContentFile, readContentFolder } from './content-file.ts'
import { defined } from './defined.ts'
import { editFile } from './edit-file.ts'
import { listFolder, listMarkdown, readTextFileSync, writeTextFile } from './file.ts'
import { renderFrontMatter } from './front-matter.ts'
import { freeSlug, slugOf } from './slug.ts'

/** An insight on disk: its front matter, its id and its paragraph as Markdown. */
export type PublishedInsight = InsightFacts & { id: string; body: string }

/**
 * Writes the insights of one episode, a file each, into the episode's folder. A file that stands there already (left by a
 * run that broke off, perhaps edited since) is never written over. Gives the ids, in the order of the insights.
 */
export async function writeInsights(content: string, insights: readonly Insight[]): Promise<string[]> {
  const ids: string[] = []
  const taken = new Set<string>()
  for (const insight of insights) {
    const slug = freeSlug(slugOf(insight.title, 'insight'), taken)
    taken.add(slug)
    const existing = await listMarkdown(path.join(content, 'insights', insight.episode))
    if (!existing.includes(slug)) {
      await writeTextFile(path.join(content, 'insights', insight.episode, `${slug}.md`), renderInsight(insight))
    }
    ids.push(`${insight.episode}/${slug}`)
  }
  return ids
}

/** The insights of one episode, by id, and a line for each file that cannot be read. */
export async function readInsights(content: string, episode: string): Promise<{ insights: PublishedInsight[]; problems: string[] }> {
  const { files, problems } = await readContentFolder(content, `insights/${episode}`, insightSchema)
  return { insights: files.map(({ name, data, body }) => ({ id: `${episode}/${name}`, ...data, body })), problems }
}

/** One insight by its id; `null` where its file is not there or cannot be read. */
export async function readInsight(content: string, id: string): Promise<PublishedInsight | null> {
  const file = await readContentFile(content, `insights/${id}.md`, insightSchema)
  return file.ok ? { id, ...file.data, body: file.body } : null
}

/** Sets fields in the file of an insight, new ones behind its score, and leaves all else in it as it is. */
export async function editInsight(content: string, id: string, changes: Partial<InsightFacts>): Promise<void> {
  await editFile(fileOf(content, id), changes, 'score')
}

/** Takes the file of an insight away. */
export function removeInsight(content: string, id: string): Promise<void> {
  return rm(fileOf(content, id), { force: true })
}

/** The whole text of an insight's file; `null` where there is none. Synchronous, like `statInsight`: both are asked of every file of an archive. */
export function readInsightFile(content: string, id: string): string | null {
  return readTextFileSync(fileOf(content, id))
}

/** When an insight's file was last changed (milliseconds) and its bytes; `null` where there is none. */
export function statInsight(content: string, id: string): { time: number; size: number } | null {
  const stat = statSync(fileOf(content, id), { throwIfNoEntry: false })
  return stat ? { time: stat.mtimeMs, size: stat.size } : null
}

/** The ids of all insights that have a file, or of those of one podcast, sorted. */
export async function listInsightIds(content: string, podcast?: string): Promise<string[]> {
  const root = path.join(content, 'insights')
  const podcasts = podcast === undefined ? await listFolder(root) : [podcast]
  const ids: string[] = []
  for (const podcast of podcasts) {
    for (const episode of await listFolder(path.join(root, podcast))) {
      for (const slug of await listMarkdown(path.join(root, podcast, episode))) ids.push(`${podcast}/${episode}/${slug}`)
    }
  }
  return ids.sort()
}

/** An insight as its Markdown file. */
export function renderInsight(insight: Insight): string {
  const { title, podcast, episode, publishedAt, chapter, topics, score, evidence, engine, body } = insight
  const { kind, due, people, organisations, value, novelty, echoes, reason, review } = insight
  const place = { title, podcast, episode, publishedAt: renderInstant(publishedAt), chapter }
  const facts = defined({
    ...place,
    kind,
    due,
    topics,
    people,
    organisations,
    score: round(score, 3),
    value,
    novelty,
    echoes,
    reason,
    review,
  })
  const proof = evidence.map((item) =>
    defined({
      ...item,
      start: item.start === undefined ? undefined : round(item.start, 1),
      end: item.end === undefined ? undefined : round(item.end, 1),
    }),
  )
  return renderFrontMatter({ ...facts, evidence: proof, engine: defined(engine) }, escapeParagraph(body))
}

/** Plain text as Markdown that shows it as it is, also where a line begins like a heading or a list. */
function escapeParagraph(text: string): string {
  return text
    .replace(/([\\`*_[\]<>~|])/g, '\\$1')
    .replace(/^(\s*)([#+-]|\d+[.)])(?=\s)/gm, '$1\\$2')
    .replace(/&(?=#?\w+;)/g, '\\&')
}

function fileOf(content: string, id: string): string {
  return path.join(content, 'insights', `${id}.md`)
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
