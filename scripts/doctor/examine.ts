import PQueue from 'p-queue'
import type { Episode } from '#domain/episode.ts'
import { settingsSchema } from '#domain/settings.ts'
import { episodeOf } from '#domain/slug.ts'
import type { Fetcher } from '../net/fetcher.ts'
import { checkContent, readContentFile } from '../publish/content-file.ts'
import { listEpisodeIds, readEpisode } from '../publish/episode.ts'
import { statInsight } from '../publish/insight.ts'
import { readPodcasts } from '../publish/podcast.ts'
import type { Since } from '../publish/since.ts'
import type { Progress } from '../run/progress.ts'
import { UserError } from '../user-error.ts'
import type { Finding } from './finding.ts'
import { type Hearing, type Held, holdInsights } from './hold.ts'
import { createObtain } from './obtain.ts'
import { type Named, readNamed } from './read-file.ts'
import { checkNames, type Holdings } from './references.ts'
import { listScope, type Scope } from './scope.ts'

const episodesAtOnce = 8 // waits for the network overlap

/** What is wrong in a content directory. */
export interface Examination {
  /** Files that were looked at. */
  files: number
  /** What has to be mended. */
  faults: Finding[]
  /** What is worth knowing. */
  notes: Finding[]
  /** Episodes whose insights were held against the transcript, or could not be. */
  hearings: (Hearing & { episode: string; insights: number })[]
}

/**
 * Looks through the files of a content directory: first at what they say of themselves and each other, then at whether the quotes of insights
 * stand in the transcripts of their episodes. Writes nothing. Throws a `UserError` where the scope names nothing, or there are no settings.
 */
export async function examine(content: string, scope: Scope, desk: { fetcher: Fetcher; progress: Progress }): Promise<Examination> {
  const { podcasts, problems } = await readPodcasts(content)
  const { only, since } = scope
  if (only !== undefined && ![...podcasts, ...problems].some(({ id }) => id === only)) {
    throw new UserError(`There is no podcasts/${only}.md: --podcast takes the name of such a file without ".md".`)
  }
  const holdings = await takeStock(content, [...podcasts, ...problems])
  const files = await listScope(content, scope)
  const { found, held } = await lookThrough(content, files, { holdings, progress: desk.progress })
  const shows = new Map(podcasts.map((podcast) => [podcast.id, podcast]))
  const obtain = createObtain({ fetcher: desk.fetcher, podcasts: shows, isTrusted: (episode) => hasOldSource(episode, since) })
  const queue = new PQueue({ concurrency: episodesAtOnce })
  const hearings = await queue.addAll(
    [...held].map(([id, insights]) => async () => {
      const read = await readEpisode(content, id)
      desk.progress.stage(`${id}: holding ${insights.length} insights against the transcript`)
      const obtained = read.ok ? await obtain(read.episode) : { ok: false as const, reason: read.problem }
      const duration = read.ok ? read.episode.duration : undefined
      return { episode: id, insights: insights.length, ...holdInsights(insights, obtained, duration) }
    }),
  )
  desk.progress.end()
  const { faults, notes } = await sort(found, { since, holdings })
  return {
    files: files.length,
    faults: [...faults, ...hearings.flatMap((hearing) => hearing.faults)],
    notes: [...notes, ...hearings.flatMap(({ unproved }) => unproved)],
    hearings,
  }
}

/** What the files say wrongly of themselves and each other, and the insights by their episodes. */
async function lookThrough(
  content: string,
  files: readonly string[],
  { holdings, progress }: { holdings: Holdings; progress: Progress },
): Promise<{ found: Finding[]; held: Map<string, Held[]> }> {
  const found: Finding[] = []
  const held = new Map<string, Held[]>()
  for (const file of files) {
    progress.stage(`reading ${file}`)
    const read = await readNamed(file, (schema) => readContentFile(content, file, schema))
    if (!read.ok) found.push(read.finding)
    if (!read.ok || read.named === null) continue
    found.push(...checkNames(read.named, holdings))
    if (read.named.kind !== 'insights') continue
    const episode = episodeOf(read.named.id)
    held.set(episode, [...(held.get(episode) ?? []), { file, evidence: read.named.facts.evidence }])
  }
  return { found, held }
}

async function takeStock(content: string, podcasts: readonly { id: string }[]): Promise<Holdings> {
  const settings = await readContentFile(content, 'settings.md', settingsSchema)
  if (!settings.ok && settings.missing) throw new UserError(`${settings.problem} ${content} is no content directory without it.`)
  const shows = new Set(podcasts.map(({ id }) => id))
  const episodes = new Set(await listEpisodeIds(content))
  return {
    topics: settings.ok ? new Set(settings.data.topics.map(({ id }) => id)) : null,
    hasPodcast: (id) => shows.has(id),
    hasEpisode: (id) => episodes.has(id),
    hasInsight: (id) => statInsight(content, id) !== null,
  }
}

/** Parts what has to be mended from what may stay: an insight that a person deleted, and what was named before the change that is looked at. */
async function sort(
  found: readonly Finding[],
  { since, holdings }: { since: Since | null; holdings: Holdings },
): Promise<{ faults: Finding[]; notes: Finding[] }> {
  const faults: Finding[] = []
  const notes: Finding[] = []
  for (const finding of found) {
    const isFault = since === null ? !finding.deleted : !(await wasThere(finding, { since, holdings }))
    if (isFault) faults.push(finding)
    else notes.push(finding)
  }
  return { faults, notes }
}

/** True where a file named the same thing before it was changed. */
async function wasThere({ file, names, text }: Finding, { since, holdings }: { since: Since; holdings: Holdings }): Promise<boolean> {
  const then = names === undefined ? null : await readThen(file, since)
  return then !== null && checkNames(then, holdings).some((finding) => finding.text === text)
}

/** Whether no change that is looked at put another source into the file of an episode. */
async function hasOldSource({ id, transcript }: Episode, since: Since | null): Promise<boolean> {
  const file = `episodes/${id}.md`
  if (since === null || !since.changed.has(file)) return true
  const then = await readThen(file, since)
  return then?.kind === 'episodes' && then.facts.transcript?.source === transcript?.source
}

/** A file as it was before the change; `null` where it was not there or could not be read. */
async function readThen(file: string, { textThen }: Since): Promise<Named | null> {
  const text = await textThen(file)
  const read = text === null ? null : await readNamed(file, async (schema) => checkContent(file, text, schema))
  return read?.ok ? read.named : null
}
