import { readArchive } from './related/archive.ts'
import { byAge, type RankedNeighbour, type RelatedInsight } from './related/insight.ts'
import { primaryOf } from './related/languages.ts'
import { type Limits, pickList, rankAll, rankPool } from './related/lists.ts'

export type { RankedNeighbour, RelatedInsight } from './related/insight.ts'
export type { Limits } from './related/lists.ts'

/** Limits of the lists that readers see. The floor was chosen by reading lists. */
const forReaders: Limits = {
  most: 10,
  mostPerShow: 2,
  floor: 0.04,
  reasoned: true,
  sameEpisode: false,
  ownShow: false,
  exact: false,
  fold: true,
}

/** Archives of which fewer teach are looked through whole: two of one topic may share no word. */
const small = 500

/** No limits: all others of the same language, nearest first, without reasons. */
export const everything: Limits = {
  most: Number.POSITIVE_INFINITY,
  mostPerShow: Number.POSITIVE_INFINITY,
  floor: Number.NEGATIVE_INFINITY,
  reasoned: false,
  sameEpisode: true,
  ownShow: false,
  exact: false,
  fold: false,
}

/**
 * Ranks for each insight the others that speak of the same, nearest first, by id.
 *
 * An insight needs `id` and `body`; title, quotes, topics, names and the rest help where they are known (related/insight.ts). Only
 * insights of one language are compared. Without `limits` the lists are those that readers see: up to ten of other episodes, two of one
 * show at most, none that says nearly the same as another, each with a word worth naming and something beside it that supports it; then, up to five, those
 * of which less can be said: a lone word, or a topic. A list may still be short or empty. `relate(insights, everything)` ranks all others, `{ ...everything, most: 20 }` the first twenty.
 *
 * The result depends on the insights alone, not on their order. The score is a cosine of words, weighed by how rare they are and
 * whether they come in bursts; from 500 insights on blended with a cosine of meanings learned from them; less something where an insight is
 * near to everything.
 */
export function relate(insights: readonly RelatedInsight[], limits: Partial<Limits> = {}): Map<string, RankedNeighbour[]> {
  const all: Limits = { ...forReaders, ...limits }
  const wide = all.exact || all.sameEpisode || all.ownShow || all.most > forReaders.most
  const lists = new Map<string, RankedNeighbour[]>(insights.map(({ id }) => [id, []]))
  for (const [primary, ofTongue] of Map.groupBy(insights, ({ language }) => primaryOf(language))) {
    const archive = readArchive(ofTongue.toSorted(byAge), { primary, sameEpisode: all.sameEpisode })
    archive.insights.forEach(({ id }, index) => {
      const candidates = wide || archive.base < small ? rankAll(archive, index, all) : rankPool(archive, index)
      lists.set(id, pickList(archive, index, candidates, all))
    })
  }
  return lists
}
