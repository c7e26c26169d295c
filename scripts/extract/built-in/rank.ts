import type { Transcript } from '#domain/transcript.ts'
import { joinTurns, type Turn } from '../../transcript/turns.ts'
import { exchange } from './exchange.ts'
import { growPassage } from './growth.ts'
import type { Length } from './passage.ts'
import { type Reading, readTurns, reweigh, type WeighedPassage } from './reading.ts'
import { type Candidate, fillUp, selectCandidates } from './selection.ts'

/** A passage that was chosen. */
export type RankedPassage = WeighedPassage & Candidate

/** A transcript read, and its best passages, best first. */
export type Ranking = Omit<Reading, 'passages'> & { passages: RankedPassage[] }

const steepness = 0.8 // of quality against coverage: readers' scores rise with quality, not with coverage
const modest = 1 // quality up to which passages are all the same, and only what they speak of counts
const leastGrown = 0 // quality below which a grown passage reads worse than what it grew from
const bodyLength: Length = { least: 35, most: 85 }

/** What is asked of a ranking. */
export interface RankOptions {
  /** Passages wanted at most. */
  count: number
  /** Words of all of them at most; where it is given, the choice is made better by exchange. */
  words?: number
  /** Quality below which none is wanted; for the first few the lower one is enough. See quality.ts. */
  floor?: { few: number; forFew: number; forMore: number }
  length?: Length
  /** How much the wording counts against what a passage covers; 0 is coverage alone. */
  wording?: number
}

/** The passages of a transcript that stand alone and say most, best first; `turns` gives back where they stand. */
export function rankPassages(transcript: Transcript, options: RankOptions): Ranking {
  return rankTurns(joinTurns(transcript.segments), transcript.language, options)
}

/** The same for turns; `tag` is a BCP 47 tag. */
export function rankTurns(
  turns: Turn[],
  tag: string | null,
  { count, words, floor, length = bodyLength, wording = steepness }: RankOptions,
): Ranking {
  const reading = readTurns(turns, tag, length)
  const candidates = reading.passages.map((passage) => candidateOf(passage, wording))
  const select = (least: number) =>
    selectCandidates(
      candidates.filter((candidate) => candidate.quality >= least),
      reading.weights,
      words === undefined ? { count } : { count, words },
    )
  if (words !== undefined) {
    return { ...reading, passages: exchange(select(Number.NEGATIVE_INFINITY), candidates, reading.weights, words) }
  }
  if (floor === undefined) return { ...reading, passages: select(Number.NEGATIVE_INFINITY) }
  const modestOnes = candidates.filter((candidate) => candidate.quality >= floor.forFew).sort((a, b) => b.quality - a.quality)
  return { ...reading, passages: fillUp(select(floor.forMore), modestOnes, Math.min(floor.few, count)) }
}

/**
 * The chosen passages grown to the whole of their thought, as they are published; each with its headline found anew. One
 * that would be worth nothing when grown stays as it is.
 */
export function growPassages(ranking: Ranking): RankedPassage[] {
  const taken = new Set(ranking.passages.flatMap(({ passage }) => passage.sentences))
  return ranking.passages.map((pick) => {
    const passage = growPassage(pick.passage, pick.stretch, taken, ranking.language)
    const grown = passage === pick.passage ? null : reweigh(pick, passage, ranking, bodyLength)
    if (grown === null || grown.quality < Math.min(pick.quality, leastGrown)) return pick
    for (const sentence of passage.sentences) taken.add(sentence)
    return { ...pick, passage, headline: grown.headline, words: passage.words, turn: passage.turn, parts: passage.sentences }
  })
}

function candidateOf(weighed: WeighedPassage, wording: number): RankedPassage {
  const { passage, quality, speaker } = weighed
  return {
    ...weighed,
    stems: new Set(passage.sentences.flatMap((sentence) => sentence.stems)),
    value: Math.exp(wording * Math.max(quality, modest)) * speaker,
    words: passage.words,
    turn: passage.turn,
    parts: passage.sentences,
  }
}
