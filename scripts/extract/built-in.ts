import type { InsightDraft } from '#domain/insight.ts'
import type { Transcript } from '#domain/transcript.ts'
import { secondsAt } from '../transcript/turns.ts'
import { countWords } from '../transcript/words.ts'
import type { Length } from './built-in/passage.ts'
import { quoteOf } from './built-in/quote.ts'
import type { RankedPassage, Ranking } from './built-in/rank.ts'
import { growPassages, rankPassages } from './built-in/rank.ts'
import { reasonOf } from './built-in/reason.ts'
import { topicsOf } from './built-in/topics.ts'
import type { Extract, ExtractRequest } from './engine.ts'

/** Version of the rules: changes when the same transcript would give other drafts. */
export const builtInVersion = 5

/**
 * The engine without a model: finds passages that stand alone, weighs them by how they are worded, and chooses a few that
 * cover what was spoken of. Needs no network; the same transcript gives the same drafts. A short episode that holds few good
 * passages gives few, and one in which nothing stands alone gives none.
 */
export const extractBuiltIn: Extract = async (request) => draftsOf(request)

const floor = { few: 3, forFew: 0, forMore: 1.5 } // a fourth must be good in itself, not only the best there is
const lastFloor = { ...floor, forFew: -2 } // of a long talk in which too few are above it: what is still tolerable
const longTalk = 2500 // words, over a quarter of an hour: among so many something is worth a minute
const shorter: Length = { least: 25, most: 85 } // where too few longer passages stand alone

function draftsOf({ transcript, topics, limit }: ExtractRequest): InsightDraft[] {
  const words = transcript.segments.reduce((sum, segment) => sum + countWords(segment.text), 0)
  const ranking = rankLong(transcript, limit, words >= longTalk)
  return growPassages(ranking).map((pick) => draftOf(pick, ranking, topics))
}

/** The best passages; of a long talk with too few of the usual length also shorter ones, and then the best that are tolerable. */
function rankLong(transcript: Transcript, count: number, isLong: boolean): Ranking {
  const usual = rankPassages(transcript, { count, floor })
  if (!isLong || usual.passages.length >= Math.min(floor.few, count)) return usual
  const withShorter = rankPassages(transcript, { count, floor, length: shorter })
  if (withShorter.passages.length >= Math.min(floor.few, count)) return withShorter
  return rankPassages(transcript, { count, floor: lastFloor, length: shorter })
}

function draftOf(pick: RankedPassage, ranking: Ranking, topics: ExtractRequest['topics']): InsightDraft {
  const { passage, headline } = pick
  const turn = ranking.turns[headline.sentence.turn]
  if (turn === undefined) throw new Error(`a passage names turn ${headline.sentence.turn}, which does not exist`)
  const quote = quoteOf(passage, turn, headline.sentence, (sentence) =>
    sentence.stems.reduce((sum, stem) => sum + (ranking.weights.get(stem) ?? 0), 0),
  )
  return {
    title: headline.text,
    body: passage.text,
    quotes: [{ text: quote.text, speaker: turn.speaker, near: secondsAt(turn, quote.from) }],
    topics: topicsOf(headline.text, passage.text, topics, ranking.language),
    score: Math.round(100 / (1 + Math.exp(1.2 - 0.6 * pick.quality))) / 100,
    reason: reasonOf(passage, ranking.weights, ranking.language),
  }
}
