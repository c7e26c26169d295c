import PQueue from 'p-queue'
import type { Insight, InsightFacts } from '#domain/insight.ts'
import { type ClaimIndex, type Comparison, createClaimIndex } from '../ground/claim-index.ts'
import type { PublishedInsight } from '../publish/insight.ts'
import { claimOf, loadEntries, readClaims } from './shelf.ts'

/** What is compared of an insight, whoever holds it. */
type Told = InsightFacts & { body: string }

/** What is published already, to tell what is told again (a re-run, a trailer, a cross-post), and how new the rest is. */
export interface Archive {
  /** Parts insights from those that tell again what was published before, those left out aside; of these, the ids of the earlier ones. */
  sift<T extends Told>(insights: readonly T[], except?: ReadonlySet<string>): Promise<{ fresh: T[]; repeats: string[] }>
  /**
   * Publishes the new insights of an episode: sifts them, has the fresh ones written, and makes them known by the ids that `write` gives. It
   * takes one episode at a time, so that of two that are told at once the one is held against the other.
   */
  publish(
    insights: readonly Insight[],
    write: (fresh: readonly Insight[]) => Promise<string[]>,
  ): Promise<{ ids: string[]; repeats: string[] }>
  /** Holds an insight against all others but those of its episode and those left out. */
  compare(insight: PublishedInsight, except: ReadonlySet<string>): Promise<Comparison>
}

/** Opens the archive of a content directory. Nothing is read before the first new insight asks for it. */
export function openArchive(content: string, cache: string): Archive {
  let index: Promise<ClaimIndex> | undefined
  const load = () => {
    index ??= loadEntries(content, cache).then((entries) => createClaimIndex(entries, (ids) => readClaims(content, ids)))
    return index
  }
  const sift: Archive['sift'] = async (insights, except) => {
    const fresh: (typeof insights)[number][] = []
    const repeats = new Set<string>()
    for (const insight of insights) {
      const earlier = await (await load()).findDuplicate(claimOf(insight, ''), except)
      // An insight of the same episode was left by a run that broke off: it is written again.
      if (earlier && !earlier.id.startsWith(`${insight.episode}/`)) repeats.add(earlier.id)
      else fresh.push(insight)
    }
    return { fresh, repeats: [...repeats] }
  }
  const turns = new PQueue({ concurrency: 1 })
  return {
    sift,
    publish: (insights, write) =>
      turns.add(async () => {
        const { fresh, repeats } = await sift(insights)
        const ids = await write(fresh)
        for (const [index, insight] of fresh.entries()) (await load()).add(claimOf(insight, ids[index] ?? ''))
        return { ids, repeats }
      }),
    async compare(insight, except) {
      return (await load()).compare(claimOf(insight, insight.id), except)
    },
  }
}
