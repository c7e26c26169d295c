import path from 'node:path'
import { type Episode, episodeSchema } from '#domain/episode.ts'
import { renderInstant } from '#domain/instant.ts'
import { readContentFile, readContentFolder } from './content-file.ts'
import { defined } from './defined.ts'
import { editFrontMatter } from './edit-front-matter.ts'
import { listFolder, listMarkdown, readTextFile, writeTextFile } from './file.ts'
import { renderFrontMatter } from './front-matter.ts'

/** The episodes of a podcast that have a file, by id, and a line for each file that cannot be read. */
export async function readEpisodes(content: string, podcast: string): Promise<{ episodes: Episode[]; problems: string[] }> {
  const { files, problems } = await readContentFolder(content, `episodes/${podcast}`, episodeSchema)
  return { episodes: files.map(({ name, data }) => ({ id: `${podcast}/${name}`, ...data })), problems }
}

/** One episode by its id. */
export async function readEpisode(content: string, id: string): Promise<{ ok: true; episode: Episode } | { ok: false; problem: string }> {
  const file = await readContentFile(content, `episodes/${id}.md`, episodeSchema)
  return file.ok ? { ok: true, episode: { id, ...file.data } } : file
}

/**
 * Writes the file of an episode: the sign that all its insights are on disk. Where a file stands already (an episode
 * that waited for its transcript), only what became of it is set anew; a person's words in the rest are kept.
 */
export async function writeEpisode(content: string, episode: Episode): Promise<void> {
  const file = path.join(content, 'episodes', `${episode.id}.md`)
  const existing = await readTextFile(file)
  if (existing !== null) {
    const { outcome, reason, repeats, heard, transcript } = outcomeOf(episode)
    await writeTextFile(file, editFrontMatter(existing, { outcome, reason, repeats, heard, transcript }))
    return
  }
  await writeTextFile(file, renderFrontMatter({ ...factsOf(episode), ...outcomeOf(episode) }, ''))
}

/** Ids of all episodes that have a file. */
export async function listEpisodeIds(content: string): Promise<string[]> {
  const podcasts = await listFolder(path.join(content, 'episodes'))
  const lists = podcasts.sort().map(async (podcast) => {
    const names = await listMarkdown(path.join(content, 'episodes', podcast))
    return names.map((name) => `${podcast}/${name}`)
  })
  return (await Promise.all(lists)).flat()
}

function factsOf(episode: Episode): Record<string, unknown> {
  return defined({
    title: episode.title,
    podcast: episode.podcast,
    guid: episode.guid,
    publishedAt: renderInstant(episode.publishedAt),
    link: episode.link,
    audio: episode.audio && defined(episode.audio),
    duration: episode.duration,
    language: episode.language,
    license: episode.license,
    description: episode.description,
    people: episode.people.length > 0 ? episode.people : undefined,
  })
}

function outcomeOf(episode: Episode): Record<string, unknown> {
  return defined({
    outcome: episode.outcome,
    reason: episode.reason,
    repeats: episode.repeats,
    heard: episode.heard,
    transcript: episode.transcript && defined(episode.transcript),
  })
}
