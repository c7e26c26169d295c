import { type Pieces, readMemories, writeMemories } from './memories.ts'
import { readArchive } from './related/archive.ts'
import { byAge, type RankedNeighbour, type RelatedInsight } from './related/insight.ts'
import { countLikely, judgeFor } from './related/judge.ts'
import { primaryOf } from './related/languages.ts'
import { forReaders, type Limits } from './related/limits.ts'
import { listOf, withIds } from './related/lists.ts'
import { format, type Memory } from './related/memory.ts'
import { openLists, type ToldLists } from './related/told.ts'
import { relateTongue } from './related/tongue.ts'

export type { RankedNeighbour, RelatedInsight } from './related/insight.ts'
export type { Limits } from './related/limits.ts'

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
 * show at most, none that says nearly the same as another, each with a word worth naming, and only what a reader likely finds related
 * (related/judge.ts), so that many a list is short or empty. `relate(insights, everything)` ranks all others, `{ ...everything, most: 20 }` the first twenty.
 *
 * The result depends on the insights alone, not on their order. The score is a cosine of words, weighed by how rare they are and
 * whether they come in bursts; blended with a cosine of a model's `embedding`s where all have one, else, from 500 insights on, of meanings
 * learned from them; less something where an insight is near to everything. In lists that readers see, it is the likelihood that they find the
 * two related. No vector links what words or topics do not.
 */
export function relate(insights: readonly RelatedInsight[], limits: Partial<Limits> = {}): Map<string, RankedNeighbour[]> {
  const all: Limits = { ...forReaders, ...limits }
  const lists = new Map<string, RankedNeighbour[]>(insights.map(({ id }) => [id, []]))
  for (const [primary, ofTongue] of Map.groupBy(insights, ({ language }) => primaryOf(language))) {
    const archive = readArchive(ofTongue.toSorted(byAge), primary, all)
    const judge = judgeFor(archive)
    archive.insights.forEach(({ id }, place) => {
      const list = listOf(archive, place, all)
      lists.set(id, withIds(all.reasoned ? list.slice(0, countLikely(list, judge)) : list, archive))
    })
  }
  return lists
}

/** What `relateSince` gives: the lists, and what the next call may be given. */
export interface Since {
  /** The list that readers see; put together when it is asked for. */
  listOf: (id: string) => RankedNeighbour[]
  /** The same by language (primary subtag), followed by what is likely enough to be linked (related/judge.ts), though no reader should see it. */
  lists: ReadonlyMap<string, ToldLists>
  memory: Pieces
}

/**
 * The same lists as `relate(insights)`, in a fraction of the time where little changed since the call that gave `memory`. Memory that is
 * `null`, broken or of other insights costs nothing but time; that of other code must not be given. Where nothing is new, memory is given back.
 */
export function relateSince(memory: Pieces | null, insights: readonly RelatedInsight[]): Since {
  const memories = memory === null ? new Map<string, Memory>() : readMemories<Memory>(format, memory)
  const tongues = Array.from(
    Map.groupBy(insights, ({ language }) => primaryOf(language)),
    ([primary, ofTongue]) => ({ primary, ...relateTongue(ofTongue.toSorted(byAge), primary, memories.get(primary)) }),
  )
  const next = new Map(tongues.flatMap((tongue) => (tongue.memory === null ? [] : [[tongue.primary, tongue.memory]])))
  const changed = next.size !== memories.size || tongues.some(({ isNew }) => isNew)
  const lists = new Map(tongues.map((tongue) => [tongue.primary, tongue.lists]))
  return {
    listOf: openLists(lists),
    lists,
    memory: memory !== null && !changed ? memory : writeMemories(format, next),
  }
}
