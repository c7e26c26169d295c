import { type Candidate, clashes, type StemWeights } from './selection.ts'

const rounds = 30 // exchanges at most; ten are mostly enough

/**
 * A selection made better by exchange: while it helps, a candidate is added, or takes the place of a chosen one, with at most
 * `words` words in all. What counts is the weight of the stems covered, each times the value of the best passage that
 * has it. (Local search over a greedy start: Lin and Bilmes 2010; Feige, Mirrokni and Vondrak 2011.) In the order chosen, what is new last.
 */
export function exchange<T extends Candidate>(chosen: readonly T[], candidates: readonly T[], weights: StemWeights, words: number): T[] {
  let best = [...chosen]
  for (let round = 0; round < rounds; round += 1) {
    const worth = sum(coverOf(best), weights)
    const better = [null, ...best]
      .map((out) => bestAddition(out === null ? best : best.filter((candidate) => candidate !== out), candidates, weights, words))
      .filter((option) => option !== null)
      .sort((a, b) => b.worth - a.worth)[0]
    if (better === undefined || better.worth <= worth + 1e-9) break
    best = better.chosen
  }
  return best
}

/** A selection with the one candidate that adds most to it; `null` where none fits. */
function bestAddition<T extends Candidate>(
  rest: readonly T[],
  candidates: readonly T[],
  weights: StemWeights,
  words: number,
): { chosen: T[]; worth: number } | null {
  const room = words - rest.reduce((total, candidate) => total + candidate.words, 0)
  const cover = coverOf(rest)
  let best: { candidate: T; gain: number } | null = null
  for (const candidate of candidates) {
    if (candidate.words > room) continue
    let gain = 0
    for (const stem of candidate.stems) gain += Math.max(0, candidate.value - (cover.get(stem) ?? 0)) * (weights.get(stem) ?? 0)
    if (gain <= (best?.gain ?? 0) || rest.some((other) => other === candidate || clashes(other, candidate))) continue
    best = { candidate, gain }
  }
  return best && { chosen: [...rest, best.candidate], worth: sum(cover, weights) + best.gain }
}

/** For each stem the value of the best candidate that has it. */
function coverOf(chosen: readonly Candidate[]): Map<string, number> {
  const cover = new Map<string, number>()
  for (const { stems, value } of chosen) for (const stem of stems) cover.set(stem, Math.max(cover.get(stem) ?? 0, value))
  return cover
}

function sum(cover: ReadonlyMap<string, number>, weights: StemWeights): number {
  return Array.from(cover).reduce((total, [stem, value]) => total + value * (weights.get(stem) ?? 0), 0)
}
