import type { Insight } from '#domain/insight.ts'
import { type Claim, createDuplicateIndex, type DuplicateIndex } from '../ground/duplicates.ts'
import { listEpisodeIds } from '../publish/episode.ts'
import { readInsights } from '../publish/insight.ts'

/** What is published already, to tell what is told again: a re-run, a trailer, a cross-post. */
export interface Archive {
  /** Parts new insights from those that were published before; of these, the ids of the earlier ones. */
  sift(insights: readonly Insight[]): Promise<{ fresh: Insight[]; repeats: string[] }>
  /** Makes insights known that were written since. */
  add(insights: readonly Insight[], ids: readonly string[]): void
}

/** Opens the archive of a content directory. Nothing is read before the first new insight asks for it. */
export function openArchive(content: string): Archive {
  let index: Promise<DuplicateIndex> | undefined
  let loaded: DuplicateIndex | undefined
  return {
    async sift(insights) {
      if (insights.length === 0) return { fresh: [], repeats: [] }
      index ??= loadIndex(content)
      loaded = await index
      const fresh: Insight[] = []
      const repeats: string[] = []
      for (const insight of insights) {
        const earlier = loaded.find(claimOf(insight, ''))
        // An insight of the same episode was left by a run that broke off: it is written again.
        if (earlier && !earlier.id.startsWith(`${insight.episode}/`)) repeats.push(earlier.id)
        else fresh.push(insight)
      }
      return { fresh, repeats: [...new Set(repeats)] }
    },
    add(insights, ids) {
      for (const [place, insight] of insights.entries()) loaded?.add(claimOf(insight, ids[place] ?? ''))
    },
  }
}

async function loadIndex(content: string): Promise<DuplicateIndex> {
  const index = createDuplicateIndex()
  for (const episode of await listEpisodeIds(content)) {
    // A file that cannot be read is said by those who need it; here it only cannot be recognised again.
    for (const insight of (await readInsights(content, episode)).insights) index.add(claimOf(insight, insight.id))
  }
  return index
}

function claimOf(insight: Pick<Insight, 'title' | 'body' | 'evidence' | 'podcast' | 'publishedAt'>, id: string): Claim {
  const { title, body, evidence, podcast, publishedAt } = insight
  return { id, title, body, quotes: evidence.map(({ quote }) => quote), podcast, publishedAt }
}
