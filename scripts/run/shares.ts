import { episodeOf } from '#domain/slug.ts'
import { listChanges, unpackChanges } from '../publish/changes.ts'
import { readEpisode, writeEpisode } from '../publish/episode.ts'
import { type PublishedInsight, readInsights, removeInsight } from '../publish/insight.ts'
import type { Archive } from './archive.ts'
import { readSpent } from './budget.ts'
import { count } from './report.ts'

/** What came of putting shares together. */
export interface JoinReport {
  shares: number
  /** Insights that one share tells and another one, too. */
  repeats: number
  /** Money that the shares spent. */
  spent: number
}

/**
 * Puts the shares of a run together: lays what they packed in `folder` over content/. They could not see each other, so what they brought
 * is held against each other here.
 */
export async function joinShares(
  folder: string,
  { content, archive, now }: { content: string; archive: Archive; now: Date },
): Promise<JoinReport> {
  const before = new Set(await listChanges(content))
  const spentBefore = await readSpent(content, now)
  const shares = await unpackChanges(content, folder)
  const spent = (await readSpent(content, now)) - spentBefore
  const brought = (await listChanges(content)).filter((file) => !before.has(file))
  return { shares, repeats: shares > 1 ? await takeOutRepeats(brought, { content, archive }) : 0, spent }
}

/**
 * Of insights that tell the same, the one stays whose episode was published first; the file of the other is taken out, and its episode points
 * at what stays, as in a run that is not shared out. Gives how many were taken out.
 */
async function takeOutRepeats(brought: readonly string[], { content, archive }: { content: string; archive: Archive }): Promise<number> {
  const episodes = brought.flatMap((file) => /^episodes\/(.+)\.md$/.exec(file)?.[1] ?? [])
  const told: PublishedInsight[] = []
  for (const id of episodes) told.push(...(await readInsights(content, id)).insights)
  told.sort(byPublication)
  const left = new Set(told.map(({ id }) => id))
  const kept = new Map<string, string>() // by the id of what was taken out: the one that stays
  for (const insight of told) {
    const { repeats } = await archive.sift([insight], left)
    left.delete(insight.id)
    if (repeats[0] === undefined) continue
    kept.set(insight.id, repeats[0])
    await removeInsight(content, insight.id)
  }
  if (kept.size > 0) for (const id of episodes) await pointAtKept(content, id, kept)
  return kept.size
}

function byPublication(a: PublishedInsight, b: PublishedInsight): number {
  return a.publishedAt.getTime() - b.publishedAt.getTime() || (a.id < b.id ? -1 : 1)
}

async function pointAtKept(content: string, id: string, kept: ReadonlyMap<string, string>): Promise<void> {
  const read = await readEpisode(content, id)
  if (!read.ok) return // whoever reads the episodes says so
  const { episode } = read
  const own = [...kept].flatMap(([gone, stays]) => (episodeOf(gone) === id ? [stays] : []))
  const before = episode.repeats ?? []
  const repeats = [...new Set([...before.map((other) => kept.get(other) ?? other), ...own])]
  if (own.length === 0 && repeats.every((other) => before.includes(other))) return
  const { insights } = await readInsights(content, id)
  const emptied = own.length > 0 && insights.length === 0
  const outcome = emptied ? { outcome: 'no-insight' as const, reason: `${count(repeats.length, 'insight')} told before` } : {}
  await writeEpisode(content, { ...episode, ...outcome, repeats })
}
