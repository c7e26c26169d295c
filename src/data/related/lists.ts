import type { Archive } from './archive.ts'
import type { Pair } from './explain.ts'
import type { PlacedNeighbour, RankedNeighbour } from './insight.ts'
import { type Candidate, judgeAll } from './judged.ts'
import { forReaders, type Limits } from './limits.ts'
import { type Ranking, rankAll, rankPool } from './rank.ts'
import { mostProduct, oneSquared } from './weigh.ts'

/** Cosine from which two texts say the same. */
const same = 0.8

/** The list of an insight: those likely enough to be linked, likeliest first, however few. Readers see the first of them (judge.ts). */
export function listOf(archive: Archive, insight: number, limits: Limits): PlacedNeighbour[] {
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
export function pickList(archive: Archive, insight: number, candidates: Iterable<Candidate>, limits: Limits): PlacedNeighbour[] {
  const { kin, vectors } = archive
  const list: PlacedNeighbour[] = []
  const held = [insight] // and who is taken
  const perShow = new Map<number, number>()
  for (const { other, score, reason } of candidates) {
    if (list.length >= limits.most) break
    const show = kin.shows[other]!
    const ofShow = perShow.get(show) ?? 0
    if (ofShow >= limits.mostPerShow || held.includes(other)) continue
    if (limits.fold && mostProduct(vectors, other, held) > same * oneSquared) continue
    list.push({ other, score, ...reason() })
    held.push(other)
    perShow.set(show, ofShow + 1)
  }
  return list
}

/** The same by their ids. */
export function withIds(list: readonly PlacedNeighbour[], { insights }: Archive): RankedNeighbour[] {
  return list.map(({ other, ...why }) => ({ id: insights[other]!.id, ...why }))
}

function* pairsOf(insight: number, { others, scores }: Ranking): Generator<Pair> {
  for (let place = 0; place < others.length; place++) yield { insight, other: others[place]!, score: scores[place]! }
}

function* unreasoned(pairs: Iterable<Pair>): Generator<Candidate> {
  for (const { other, score } of pairs) yield { other, score, reason: () => ({ terms: [], topics: [] }) }
}
