import type { Archive } from './archive.ts'
import type { Pair } from './explain.ts'
import type { RankedNeighbour } from './insight.ts'
import { type Candidate, judgeAll } from './judged.ts'
import { forReaders, type Limits } from './limits.ts'
import { type Ranking, rankAll, rankPool } from './rank.ts'
import { mostProduct, oneSquared } from './weigh.ts'

/** Cosine from which two texts say the same. */
const same = 0.8

/** The list of an insight: those likely enough to be linked, likeliest first, however few. Readers see the first of them (judge.ts). */
export function listOf(archive: Archive, insight: number, limits: Limits): RankedNeighbour[] {
  const wide = limits.exact || limits.sameEpisode || limits.ownShow || limits.most > forReaders.most
  const ranking = wide ? rankAll(archive, insight, limits) : rankPool(archive, insight)
  const { reasoned, floor } = limits
  return pickList(
    archive,
    insight,
    reasoned ? judgeAll(archive, insight, { ranking, floor }) : unreasoned(pairsOf(insight, ranking)),
    limits,
  )
}

/** Those of the candidates for a list, best first, that limits let in. */
export function pickList(archive: Archive, insight: number, candidates: Iterable<Candidate>, limits: Limits): RankedNeighbour[] {
  const { insights, kin } = archive
  const list: RankedNeighbour[] = []
  const taken: number[] = []
  const perShow = new Map<number, number>()
  for (const { other, score, reason } of candidates) {
    if (list.length >= limits.most) break
    const show = kin.shows[other]!
    const ofShow = perShow.get(show) ?? 0
    if (ofShow >= limits.mostPerShow || taken.includes(other)) continue
    if (limits.fold && mostProduct(archive.vectors, other, [insight, ...taken]) > same * oneSquared) continue
    list.push({ id: insights[other]!.id, score, ...reason() })
    taken.push(other)
    perShow.set(show, ofShow + 1)
  }
  return list.slice() // of just its length: there are many
}

function* pairsOf(insight: number, { others, scores }: Ranking): Generator<Pair> {
  for (let place = 0; place < others.length; place++) yield { insight, other: others[place]!, score: scores[place]! }
}

function* unreasoned(pairs: Iterable<Pair>): Generator<Candidate> {
  for (const { other, score } of pairs) yield { other, score, reason: () => ({ terms: [], topics: [] }) }
}
