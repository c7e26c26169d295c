import type { Transcript } from '#domain/transcript.ts'
import { joinTurns, type Turn } from '../../transcript/turns.ts'
import { findAdvertising } from './advertising.ts'
import { type Headline, headlineOf, strengthOf } from './headline.ts'
import { findIntroductions } from './introductions.ts'
import type { Language } from './language.ts'
import { sampleOf, selectLanguage } from './language-of.ts'
import { type Length, type Passage, passagesOf } from './passage.ts'
import { qualityOf } from './quality.ts'
import { type StemWeights, weighStems } from './selection.ts'
import { type Sentence, sentencesOf } from './sentence.ts'
import { weighSpeakers } from './speakers.ts'
import { faultOf } from './standing.ts'
import { type Stretch, stretchesOf } from './stretch.ts'
import { findTeasers } from './teasers.ts'
import { wordsOf } from './words.ts'

/** A passage that stands alone, weighed. */
export interface WeighedPassage {
  passage: Passage
  /** Where it stands. */
  stretch: Stretch
  headline: Headline
  /** By its wording alone, without the selection around it; see quality.ts. */
  quality: number
  /** How much its speaker informs; see speakers.ts. */
  speaker: number
}

/** A talk read: its turns, what it speaks of, and every passage of it that stands alone. */
export interface Reading {
  turns: Turn[]
  language: Language
  weights: StemWeights
  passages: WeighedPassage[]
}

const claimShare = 0.8
const openingShare = 1
const cutCost = 1.4 // of a headline that was cut; where it is dearer, less is covered of what people asked about
const answerCost = 0.7 // of a short first sentence that says yes or no to what was asked
const shortAnswer = 9 // words
const bareCost = 1 // where sentences begin and end is a guess
const restShare = 0.6
const interruptionCost = 0.6 // of a dash or dots at which a speaker starts anew; twice at most
const looseCost = 0.8 // of an end that trails off

/** Every passage of a transcript that has the length and stands alone, in order. */
export function readPassages(transcript: Transcript, length: Length): Reading {
  return readTurns(joinTurns(transcript.segments), transcript.language, length)
}

/** The same for turns; `tag` is a BCP 47 tag. */
export function readTurns(turns: Turn[], tag: string | null, length: Length): Reading {
  const language = selectLanguage(tag, sampleOf(turns))
  const sentences = sentencesOf(turns, language)
  const weights = weighStems(sentences.flat().map((sentence) => sentence.stems))
  const speakers = weighSpeakers(turns, sentences)
  const unfit = new Set([
    ...findAdvertising(sentences, language),
    ...findIntroductions(turns, sentences, language),
    ...findTeasers(turns, sentences),
  ])
  const stretches = stretchesOf(turns, sentences).map((own) => ({
    sentences: own,
    usable: usableOf(own, unfit, language),
    asked: isAsked(own, sentences),
  }))
  const passages = stretches.flatMap((stretch) => {
    const speaker = speakers.get(turns[stretch.sentences[0]?.turn ?? 0]?.speaker ?? null) ?? 1
    return passagesOf(stretch.sentences, stretch.usable, length, language).flatMap((passage) =>
      weighPassage(passage, { stretch, speaker, weights, language, length }),
    )
  })
  return { turns, language, weights, passages }
}

/** How much of the talk's matter a text holds, 0 to 1: the weight of its stems, by the root of its length. */
function weighText(text: string, weights: StemWeights, language: Language): number {
  const stems = new Set(
    wordsOf(text)
      .filter((word) => !language.stopWords.has(word))
      .map(language.stem),
  )
  let matter = 0
  for (const stem of stems) matter += weights.get(stem) ?? 0
  return Math.min(1, matter / 25)
}

/** Sentences that may be part of a passage: none of the `unfit` ones, not talk about the talk, and heard whole. */
function usableOf(sentences: readonly Sentence[], unfit: ReadonlySet<Sentence>, language: Language): boolean[] {
  return sentences.map(
    (sentence) =>
      !unfit.has(sentence) && !unheard.test(sentence.verbatim) && !language.talk.some((pattern) => pattern.test(sentence.plain)),
  )
}

/** A note of whoever wrote the transcript that words are missing: `[inaudible 00:28:24]`. */
const unheard =
  /[[(][^\])]{0,20}\b(?:inaudible|unintelligible|indecipherable|indistinct|unclear|cross-?talk|unverständlich|ininteligible|inintelligible|incompréhensible|ininteligível|inaudível)\b[^\])]{0,40}[\])]/i

function isAsked([first]: readonly Sentence[], turns: readonly (readonly Sentence[])[]): boolean {
  return turns[(first?.turn ?? 0) - 1]?.findLast((sentence) => sentence.text !== '')?.isQuestion ?? false
}

interface Frame {
  stretch: Stretch
  /** Weight of the speaker; see speakers.ts. */
  speaker: number
  weights: StemWeights
  language: Language
  length: Length
}

/** The same passage with other sentences, weighed anew; `null` where it does not stand alone. */
export function reweigh(
  { stretch, speaker }: WeighedPassage,
  passage: Passage,
  { weights, language }: Pick<Reading, 'weights' | 'language'>,
  length: Length,
): WeighedPassage | null {
  return weighPassage(passage, { stretch, speaker, weights, language, length })[0] ?? null
}

function weighPassage(passage: Passage, { stretch, speaker, weights, language, length }: Frame): WeighedPassage[] {
  if (faultOf(passage, language) !== null) return []
  const headline = headlineOf(passage, language, (text) => weighText(text, weights, language))
  if (headline === null) return []
  const quality =
    qualityOf(passage, language, length) +
    claimShare * within(headline.strength) +
    openingShare * within(strengthOf(passage.opening, language)) +
    restShare * restStrength(passage, language) -
    (headline.whole ? 0 : cutCost) -
    (isAnswer(passage, stretch.asked) ? answerCost : 0) -
    (passage.sentences.some((sentence) => sentence.bare) ? bareCost : 0) -
    interruptionCost * Math.min(2, passage.text.match(interruption)?.length ?? 0) -
    (trailsOff(passage, language) ? looseCost : 0)
  return [{ passage, stretch, headline, quality, speaker }]
}

/** Whether a passage begins with an answer whose question is not shown. */
function isAnswer({ sentences }: Passage, asked: boolean): boolean {
  const [first] = sentences
  if (first === undefined) return false
  if (/^(?:no|yes|nope|yep|nein|non|oui|não|sim|sí)[,.]/i.test(first.verbatim)) return true
  return asked && first.from === 0 && first.words <= shortAnswer
}

const interruption = /\s(?:--|-)\s|…/g

/** Whether a passage ends in words that lead nowhere: a picture just begun, a shrug. */
function trailsOff({ sentences }: Passage, language: Language): boolean {
  const last = sentences.at(-1)
  return last !== undefined && language.trailing.some((pattern) => pattern.test(last.plain))
}

/** How much the sentences after the first sound like claims, in the mean. */
function restStrength(passage: Passage, language: Language): number {
  const rest = passage.sentences.slice(1)
  return rest.reduce((sum, sentence) => sum + within(strengthOf(sentence.text, language)), 0) / Math.max(1, rest.length)
}

function within(strength: number): number {
  return Math.max(-1.5, Math.min(1.5, strength))
}
