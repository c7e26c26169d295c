/** What a candidate brings to a selection. */
export interface Candidate {
  /** Stems of its words. */
  stems: ReadonlySet<string>
  /** How much it is worth by itself; above 0. */
  value: number
  words: number
  /** Turn in which it begins. */
  turn: number
  /** Its sentences; two candidates that share one are never both chosen. */
  parts: readonly unknown[]
}

/** Weights of stems: how much it matters that a selection speaks of them. */
export type StemWeights = ReadonlyMap<string, number>

const sameShare = 0.4 // of the smaller one's stems: above it two passages say the same
const perTurn = 3

/** How much may be chosen. */
export interface Budget {
  /** Candidates at most. */
  count: number
  /** Words of all of them at most. */
  words?: number
}

const thrift = 1.25 // power of the words by which a gain is divided: at 1 long passages win too often

/**
 * Greedy choice, best first: each time the one with the highest value times the weight of the stems that no chosen one
 * has, per word to the power of `thrift`. A candidate that says the same as a chosen one, or shares a sentence with it, is
 * passed over, and so is one that the words left do not hold. (Budgeted coverage: Lin and Bilmes 2010.)
 */
export function selectCandidates<T extends Candidate>(
  candidates: readonly T[],
  weights: StemWeights,
  { count, words = Number.POSITIVE_INFINITY }: Budget,
): T[] {
  const covered = new Map<string, number>()
  const chosen: T[] = []
  let room = words
  let left = candidates.filter((candidate) => candidate.words <= room)
  while (chosen.length < count && left.length > 0) {
    const scores = left.map((candidate) => gainOf(candidate, weights, covered))
    const at = scores.reduce((best, score, index) => (score > (scores[best] ?? 0) ? index : best), 0)
    const pick = left[at]
    if (pick === undefined) break
    chosen.push(pick)
    room -= pick.words
    for (const stem of pick.stems) covered.set(stem, (covered.get(stem) ?? 0) + 1)
    const full = chosen.filter((other) => other.turn === pick.turn).length >= perTurn
    left = left.filter(
      (candidate) => candidate !== pick && candidate.words <= room && !(full && candidate.turn === pick.turn) && !clashes(candidate, pick),
    )
  }
  return chosen
}

/** A selection with the first of `others` that clash with none of it, until it has `count`. */
export function fillUp<T extends Candidate>(chosen: readonly T[], others: readonly T[], count: number): T[] {
  const filled = [...chosen]
  for (const other of others) {
    if (filled.length >= count) break
    if (!filled.some((candidate) => candidate === other || clashes(candidate, other))) filled.push(other)
  }
  return filled
}

/** Weight of each stem of a text: sqrt(how often) * (idf ** 0.25), over its sentences. */
export function weighStems(sentences: readonly (readonly string[])[]): StemWeights {
  const times = new Map<string, number>()
  const spread = new Map<string, number>()
  for (const stems of sentences) {
    for (const stem of stems) times.set(stem, (times.get(stem) ?? 0) + 1)
    for (const stem of new Set(stems)) spread.set(stem, (spread.get(stem) ?? 0) + 1)
  }
  const total = sentences.length
  return new Map(Array.from(times, ([stem, count]) => [stem, Math.sqrt(count) * Math.log(1 + total / (spread.get(stem) ?? 1)) ** 0.25]))
}

function gainOf(candidate: Candidate, weights: StemWeights, covered: ReadonlyMap<string, number>): number {
  let gain = 0
  for (const stem of candidate.stems) gain += (weights.get(stem) ?? 0) * (covered.has(stem) ? 0 : 1)
  return (candidate.value * gain) / candidate.words ** thrift
}

/** Whether two candidates share a sentence or say the same. */
export function clashes(one: Candidate, other: Candidate): boolean {
  if (one.parts.some((part) => other.parts.includes(part))) return true
  let shared = 0
  for (const stem of one.stems) if (other.stems.has(stem)) shared += 1
  return shared > sameShare * Math.min(one.stems.size, other.stems.size)
}
