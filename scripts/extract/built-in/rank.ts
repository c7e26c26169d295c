import type { Transcript } from '#domain/transcript.ts'
import { joinTurns, type Turn } from '../../transcript/turns.ts'
import { markAdvertising } from './advertising.ts'
import { type Headline, headlineOf } from './headline.ts'
import type { Language } from './language.ts'
import { selectLanguage } from './language-of.ts'
import { type Length, type Passage, passagesOf } from './passage.ts'
import { qualityOf } from './quality.ts'
import { type Candidate, type StemWeights, selectCandidates, weighStems } from './selection.ts'
import { type Sentence, sentencesOf } from './sentence.ts'
import { weighSpeakers } from './speakers.ts'
import { standsAlone } from './standing.ts'

/** A passage that was chosen. */
export interface RankedPassage extends Candidate {
  passage: Passage
  headline: Headline
  /** By its wording alone, without the selection around it; see quality.ts. */
  quality: number
}

/** A transcript read, and its best passages. */
export interface Ranking {
  turns: Turn[]
  language: Language
  /** Best first. */
  passages: RankedPassage[]
  weights: StemWeights
}

const bodyLength: Length = { least: 33, most: 80 }

/** The passages of a transcript that stand alone and say most, best first, at most `count`; `turns` gives back where they stand. */
export function rankPassages(transcript: Transcript, count: number, length: Length = bodyLength): Ranking {
  return rankTurns(joinTurns(transcript.segments), transcript.language, count, length)
}

/** The same for turns. */
export function rankTurns(turns: Turn[], tag: string | null, count: number, length: Length = bodyLength): Ranking {
  const language = selectLanguage(tag, sampleOf(turns))
  const sentences = turns.map((turn, index) => sentencesOf(turn, index, language))
  const weights = weighStems(sentences.flat().map((sentence) => sentence.stems))
  const speakers = weighSpeakers(turns, sentences)
  const candidates = sentences.flatMap((own, index) => {
    const usable = usableOf(own, language)
    const speaker = speakers.get(turns[index]?.speaker ?? null) ?? 1
    return passagesOf(own, usable, length, language).flatMap((passage) => candidateOf(passage, speaker, weights, language))
  })
  return { turns, language, weights, passages: selectCandidates(candidates, weights, count) }
}

function sampleOf(turns: readonly Turn[]): string {
  const step = Math.max(1, Math.floor(turns.length / 30))
  return turns
    .filter((_, index) => index % step === 0)
    .map((turn) => turn.text.slice(0, 400))
    .join(' ')
}

/** Sentences that may be part of a passage: not advertising, not talk about the talk, not empty. */
function usableOf(sentences: readonly Sentence[], language: Language): boolean[] {
  const advertising = markAdvertising(sentences, language)
  return sentences.map(
    (sentence, at) => !advertising[at] && sentence.text !== '' && !language.talk.some((pattern) => pattern.test(sentence.plain)),
  )
}

function candidateOf(passage: Passage, speaker: number, weights: StemWeights, language: Language): RankedPassage[] {
  if (!standsAlone(passage, language)) return []
  const headline = headlineOf(passage, language, (text) => weighText(text, weights, language))
  if (headline === null) return []
  const stems = new Set(passage.sentences.flatMap((sentence) => sentence.stems))
  const quality = qualityOf(passage, language) + (headline.whole ? 0 : -0.6)
  const last = passage.sentences.at(-1)
  return [
    {
      passage,
      headline,
      quality,
      stems,
      value: Math.exp(0.5 * quality) * speaker,
      words: passage.words,
      turn: passage.turn,
      from: passage.sentences[0]?.from ?? 0,
      to: last?.to ?? 0,
    },
  ]
}

/** How much of the transcript's matter a text holds, per word, with the cues for what a claim sounds like. */
function weighText(text: string, weights: StemWeights, language: Language): number {
  const lower = text.toLowerCase()
  const stems = new Set((lower.match(/[\p{L}\p{N}'-]+/gu) ?? []).filter((word) => !language.stopWords.has(word)).map(language.stem))
  let matter = 0
  for (const stem of stems) matter += weights.get(stem) ?? 0
  const cues = language.cues.reduce((sum, cue) => sum + cue.weight * Math.min(2, lower.match(cue.pattern)?.length ?? 0), 0)
  return (matter / Math.sqrt(Math.max(3, lower.split(/\s+/).length))) * Math.exp(0.25 * cues)
}
