import type { Comparison } from '../ground/claim-index.ts'
import { scoreOf } from '../ground/score.ts'
import { readBriefs } from '../publish/brief.ts'
import { listEpisodeIds } from '../publish/episode.ts'
import { editInsight, type PublishedInsight, readInsights } from '../publish/insight.ts'
import { readPodcasts } from '../publish/podcast.ts'
import type { Archive } from './archive.ts'

/** An insight that was held against the archive, and the nearest of other shows, by id. */
export interface Compared {
  id: string
  near: string[]
}

/** What the comparison with the archive found. */
export interface ComparisonReport {
  /** Insights that echo one of another show. */
  echoes: number
  /** Those that were held against it for the first time. */
  compared: Compared[]
}

/**
 * Holds each insight that is new since the last brief, once, against all that was published before it, and writes into its file what comes of it:
 * novelty, echoes, the score made of them and the reason. Insights found together are taken in the order of their publication, the
 * later ones standing against the earlier, so that it makes no difference which podcast was collected first or in which share. Those that
 * have their novelty already are left alone.
 */
export async function writeComparisons(content: string, archive: Archive): Promise<ComparisonReport> {
  const fresh = await listUncompared(content)
  const left = new Set(fresh.map(({ id }) => id))
  const report: ComparisonReport = { echoes: 0, compared: [] }
  if (fresh.length === 0) return report
  const { podcasts } = await readPodcasts(content)
  const titles = new Map(podcasts.map(({ id, title }) => [id, title]))
  for (const insight of fresh) {
    const comparison = await archive.compare(insight, left)
    left.delete(insight.id)
    if (comparison.echoes.length > 0) report.echoes++
    report.compared.push({ id: insight.id, near: comparison.near })
    const shows = comparison.echoes.map(({ podcast }) => titles.get(podcast) ?? podcast)
    await editInsight(content, insight.id, factsOf(insight, comparison, shows))
  }
  return report
}

/** The insights without a novelty, of episodes that no brief has covered yet, in the order in which they stand against each other. */
async function listUncompared(content: string): Promise<PublishedInsight[]> {
  const { briefs, problems } = await readBriefs(content)
  if (problems.length > 0) return [] // which episodes are covered is not known: the run that can read them does it
  const covered = new Set(briefs.flatMap(({ episodes }) => episodes))
  const fresh: PublishedInsight[] = []
  for (const episode of await listEpisodeIds(content)) {
    if (covered.has(episode)) continue
    const { insights } = await readInsights(content, episode)
    fresh.push(...insights.filter(({ novelty }) => novelty === undefined))
  }
  return fresh.sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime() || (a.id < b.id ? -1 : 1))
}

function factsOf(
  { score: value, reason }: PublishedInsight,
  { novelty, echoes }: Pick<Comparison, 'novelty' | 'echoes'>,
  shows: readonly string[],
) {
  const score = Math.round(scoreOf({ value, novelty, echoes: echoes.length }) * 1000) / 1000
  const ids = echoes.map(({ id }) => id)
  return { score, value, novelty, ...(ids.length > 0 && { echoes: ids }), reason: explain(reason, novelty, shows) }
}

/** The engine's reason, and what novelty and echoes did to the score, in one line. */
export function explain(reason: string | undefined, novelty: number, shows: readonly string[]): string {
  const told = shows.length > 0 ? `said before on ${joinNames(shows)}` : ''
  return [reason?.trim().replace(/[.;]+$/, '') ?? '', told, newsOf(novelty, told !== '')].filter((part) => part !== '').join('; ')
}

const quiteNew = 0.9 // novelty from which on an insight is called new
const hardlyNew = 0.6 // novelty below which it is called much like others

function newsOf(novelty: number, isTold: boolean): string {
  if (novelty >= quiteNew) return isTold ? '' : 'new here'
  return novelty >= hardlyNew ? 'near to things said before' : 'much like things said before'
}

function joinNames(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
