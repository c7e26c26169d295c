import type { Archive } from './archive.ts'
import { type Common, compare, type Reason, reasonsFor } from './explain.ts'
import { glanceFrom } from './glance.ts'
import { type Judge, judgeFor, judgeOf, likelihoodOf, makeCases, mayBeLikely } from './judge.ts'
import type { Ranking } from './rank.ts'

/** One that may stand in a list: who, how near, and why. */
export interface Candidate {
  other: number
  score: number
  reason: () => Reason
}

/**
 * Those likely enough to be linked, likeliest first; of as likely ones the nearer. The words of two are compared only when no other can be
 * likelier by what a glance tells of them.
 */
export function* judgeAll(
  archive: Archive,
  insight: number,
  { ranking, floor }: { ranking: Ranking; floor: number },
): Generator<Candidate> {
  const judge = judgeFor(archive)
  const { cases, mostLikely } = judgeAtAGlance(archive, insight, { judge, ranking, floor })
  let reasonFor: ReturnType<typeof reasonsFor> | null = null // many a list is empty
  const compared: (Common | undefined)[] = new Array(mostLikely.length)
  for (let at = placeOfMost(mostLikely, judge.likely.linked); at !== -1; at = placeOfMost(mostLikely, judge.likely.linked)) {
    const other = ranking.others[at]!
    const known = compared[at]
    if (known !== undefined) {
      reasonFor ??= reasonsFor(archive, insight)
      const tell = reasonFor
      yield { other, score: mostLikely[at]!, reason: () => tell(other, known) }
      mostLikely[at] = 0
      continue
    }
    const common = compare(archive, insight, other, floor)
    compared[at] = common ?? undefined
    mostLikely[at] = common === null || common.nameable.length === 0 ? 0 : likelihoodOf(cases, at, common)
  }
}

/** Room that is used again for the next insight. */
let room = { cases: makeCases(0), mostLikely: new Float64Array() }

/**
 * By place in a ranking, what else is to be said for each, and how likely it can be at most; 0 where no link can come of it. Of use until the next is
 * asked for.
 */
export function judgeAtAGlance(
  archive: Archive,
  insight: number,
  { judge, ranking, floor }: { judge: Judge; ranking: Ranking; floor: number },
) {
  const tell = judgeOf(archive, insight, judge)
  const glance = glanceFrom(archive, insight, floor)
  const { others } = ranking
  const count = others.length
  if (room.mostLikely.length < count) room = { cases: makeCases(2 * count), mostLikely: new Float64Array(2 * count) }
  const { cases } = room
  const mostLikely = room.mostLikely.subarray(0, count).fill(0)
  for (let at = 0; at < others.length; at++) {
    const words = glance(others[at]!)
    if (words === null) continue
    tell(cases, ranking, at)
    if (mayBeLikely(cases, at, judge)) mostLikely[at] = likelihoodOf(cases, at, words)
  }
  return { cases, mostLikely }
}

/** The place of the likeliest, of as likely ones the first; -1 where none is of at least so much. */
function placeOfMost(likelihoods: Float64Array, least: number): number {
  let place = -1
  let most = 0
  for (let at = 0; at < likelihoods.length; at++) {
    if (likelihoods[at]! < least || likelihoods[at]! <= most) continue
    place = at
    most = likelihoods[at]!
  }
  return place
}
