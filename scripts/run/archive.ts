import type { Insight } from '#domain/insight.ts'
import { type ClaimIndex, createClaimIndex, type Standing } from '../ground/claim-index.ts'
import type { PublishedInsight } from '../publish/insight.ts'
import { claimOf, loadEntries, readClaims } from './shelf.ts'

/** What is published already, to tell what is told again (a re-run, a trailer, a cross-post), and how new the rest is. */
export interface Archive {
  /** Parts new insights from those that were published before; of these, the ids of the earlier ones. */
  sift(insights: readonly Insight[]): Promise<{ fresh: Insight[]; repeats: string[] }>
  /** Makes insights known that were written since. */
  add(insights: readonly Insight[], ids: readonly string[]): Promise<void>
  /** How an insight stands against all others but those of its episode and those left out. */
  place(insight: PublishedInsight, except: ReadonlySet<string>): Promise<Standing>
}

/** Opens the archive of a content directory. Nothing is read before the first new insight asks for it. */
export function openArchive(content: string, cache: string): Archive {
  let index: Promise<ClaimIndex> | undefined
  const load = () => {
    index ??= loadEntries(content, cache).then((entries) => createClaimIndex(entries, (ids) => readClaims(content, ids)))
    return index
  }
  return {
    async sift(insights) {
      const fresh: Insight[] = []
      const repeats = new Set<string>()
      for (const insight of insights) {
        const earlier = await (await load()).findDuplicate(claimOf(insight, ''))
        // An insight of the same episode was left by a run that broke off: it is written again.
        if (earlier && !earlier.id.startsWith(`${insight.episode}/`)) repeats.add(earlier.id)
        else fresh.push(insight)
      }
      return { fresh, repeats: [...repeats] }
    },
    async add(insights, ids) {
      for (const [place, insight] of insights.entries()) (await load()).add(claimOf(insight, ids[place] ?? ''))
    },
    async place(insight, except) {
      return (await load()).place(claimOf(insight, insight.id), except)
    },
  }
}
