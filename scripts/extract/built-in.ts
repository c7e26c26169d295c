import type { InsightDraft } from '#domain/insight.ts'
import { secondsAt } from '../transcript/turns.ts'
import { countWords } from '../transcript/words.ts'
import type { Length } from './built-in/passage.ts'
import { quoteOf } from './built-in/quote.ts'
import type { RankedPassage, Ranking } from './built-in/rank.ts'
import { growPassages, rankPassages } from './built-in/rank.ts'
import { topicsOf } from './built-in/topics.ts'
import type { Extract, ExtractRequest } from './engine.ts'

/** Version of the rules: changes when the same transcript would give other drafts. */
export const builtInVersion = 1

/**
 * The engine without a model: finds passages that stand alone, weighs them by how they are worded, and chooses a few that
 * cover what was spoken of. Needs no network; the same transcript gives the same drafts. An episode in which nothing
 * stands alone gives none.
 */
export const extractBuiltIn: Extract = async (request) => draftsOf(request)

const floor = { few: 3, forFew: 0, forMore: 1.4 } // more than three must be better than what an hour of talk has anyway
const lowestFloor = { ...floor, forFew: Number.NEGATIVE_INFINITY }
const longTalk = 2500 // words, over a quarter of an hour: among so many there are three passages worth a minute
const shorter: Length = { least: 25, most: 85 } // where too few longer passages stand alone

function draftsOf({ transcript, topics, limit }: ExtractRequest): InsightDraft[] {
  const words = transcript.segments.reduce((sum, segment) => sum + countWords(segment.text), 0)
  const wanted = { count: limit, floor: words < longTalk ? floor : lowestFloor }
  const first = rankPassages(transcript, wanted)
  const isScant = words >= longTalk && first.passages.length < Math.min(floor.few, limit)
  const ranking = isScant ? rankPassages(transcript, { ...wanted, length: shorter }) : first
  return growPassages(ranking).map((pick) => draftOf(pick, ranking, topics))
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
  }
}
