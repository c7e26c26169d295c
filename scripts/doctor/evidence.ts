import { renderClock } from '#domain/clock.ts'
import type { Evidence } from '#domain/insight.ts'
import { cutText } from '#domain/letter/plain.ts'
import type { Transcript } from '#domain/transcript.ts'
import { createQuoteFinder, type FindQuote, type Place } from '../ground/find-quote.ts'
import { type Heard, hear } from '../ground/heard.ts'
import type { Passage } from '../ground/passage.ts'
import { createSpeakerTest, type IsSpeaker } from '../ground/speakers.ts'
import { growToSentences } from '../ground/whole-sentences.ts'
import { readWords } from '../ground/words.ts'
import { isGenericLabel } from '../transcript/label.ts'
import { findNearest } from './nearest.ts'

const farSeconds = 30 // an editor may begin a breath earlier
const farEstimatedSeconds = 300 // worked out from the place in the text or in a long cue: who listens may know better
const shownCharacters = 240

/** A transcript made ready for all quotes of an episode. */
export interface Talk {
  heard: Heard
  find: FindQuote
  isSpeaker: IsSpeaker
  timing: Transcript['timing']
  /** Who is heard, by the feed and the episode's file. */
  people: readonly string[]
  /** Where the transcript stood. */
  source: string
}

/** What is wrong with a quote, a sentence or two each; and what nothing can be said of. */
export interface Verdict {
  faults: string[]
  unproved: string[]
}

/** Makes a transcript ready for the quotes of its episode. */
export function openTalk(transcript: Transcript, { people, source }: Pick<Talk, 'people' | 'source'>): Talk {
  const heard = hear(transcript)
  const speakers = [...new Set(transcript.segments.flatMap(({ speaker }) => speaker ?? []))]
  return { heard, find: createQuoteFinder(heard), isSpeaker: createSpeakerTest(speakers), timing: transcript.timing, people, source }
}

/**
 * Holds one quote of a file against the transcript: its words have to stand there one after the other, in one turn and with what limits them,
 * said by the speaker that the file names and near the seconds that it gives. Case, marks and white space make no difference.
 */
export function checkQuote(evidence: Evidence, talk: Talk): Verdict {
  const { quote, start } = evidence
  const places = talk.find(quote, start)
  const verbatim = places.filter(({ text }) => hasRun(text, quote))
  if (verbatim.length === 0) return { faults: [notThere(evidence, places[0] ?? null, talk)], unproved: [] }
  const theirs = verbatim.filter((place) => nameSpeaker(evidence, place, talk) === 'said')
  const place = (theirs.length > 0 ? theirs : verbatim).find((candidate) => !isLimited(candidate, talk.heard))
  if (!place) return { faults: [turnedOver(quote, talk)], unproved: [] }
  const speaker = checkSpeaker(evidence, place, talk)
  return { faults: [...speaker.faults, ...checkSeconds(evidence, place, talk)], unproved: speaker.unproved }
}

/** Where no transcript tells the seconds of a quote: that they lie within the episode, by the length that its feed gives. */
export function checkLength({ start, end }: Evidence, duration: number | undefined): string[] {
  const latest = Math.max(start ?? 0, end ?? 0)
  if (duration === undefined || latest <= duration + Math.max(lateSeconds, duration * lateShare)) return []
  const field = (start ?? 0) >= latest ? 'start' : 'end'
  return [`"${field}" is ${latest}, but the episode lasts ${Math.round(duration)} seconds. Write the second at which the quote is said.`]
}

const lateSeconds = 60
const lateShare = 0.1 // advertising that the feed's length does not count

function hasRun(text: string, quote: string): boolean {
  const formsOf = (words: string) =>
    ` ${readWords(words)
      .map(({ form }) => form)
      .join(' ')} `
  return formsOf(text).includes(formsOf(quote))
}

/** Whether a quote that is no whole sentences leaves out, beside it, what denies or conditions it. */
function isLimited(place: Place, heard: Heard): boolean {
  return place.cut || growToSentences(place, heard, place.to - place.from) === null
}

function notThere({ quote, start }: Evidence, found: Place | null, { heard, source }: Talk): string {
  const nearest = found ?? findNearest(quote, heard, start)
  const shown = `"${cutText(quote, shownCharacters)}"`
  const missing = `${shown} does not stand in the transcript (${source})`
  if (nearest === null) return `${missing}, nor anything like it. Write what was said, or delete the insight.`
  return `${missing}. Nearest to it is ${show(nearest)}. Write the words as they are said there, or delete the insight.`
}

function turnedOver(quote: string, { source }: Talk): string {
  return `"${cutText(quote, shownCharacters)}" leaves out words beside it that limit it (${source}). Quote the whole sentence, or delete the insight.`
}

/** Whether the transcript says that it is the one named who speaks: it does, it names another, or nobody. `Speaker 1` of somebody named is right. */
function nameSpeaker({ speaker }: Evidence, { speaker: said }: Passage, { isSpeaker, people }: Talk): 'said' | 'other' | 'nobody' {
  if (speaker === undefined || speaker.trim() === said) return 'said'
  if (said === null || isGenericLabel(said)) return 'nobody'
  if (isGenericLabel(speaker)) return 'said'
  const hasAllOf = (name: string) => wordsOf(speaker).every((word) => wordsOf(name).includes(word))
  return isSpeaker(speaker, said) && [said, ...people].some(hasAllOf) ? 'said' : 'other'
}

function checkSpeaker(evidence: Evidence, place: Place, talk: Talk): Verdict {
  const { speaker } = evidence
  const result = nameSpeaker(evidence, place, talk)
  if (result === 'said' || speaker === undefined) return { faults: [], unproved: [] }
  const shown = cutText(evidence.quote, 80)
  if (result === 'other') {
    return {
      faults: [`"${shown}" is said by ${place.speaker}, not by "${speaker}" (${talk.source}). Write speaker: "${place.speaker}".`],
      unproved: [],
    }
  }
  const unnamed = `the transcript (${talk.source}) does not say who says "${shown}"`
  if (talk.people.includes(speaker)) return { faults: [], unproved: [`${unnamed}: that it is ${speaker} could not be checked`] }
  const mend = place.speaker === null ? 'Take "speaker" out' : `Write speaker: "${place.speaker}"`
  return { faults: [`${unnamed}, and "${speaker}" is none of the episode's people. ${mend}.`], unproved: [] }
}

function wordsOf(name: string): string[] {
  return readWords(name).map(({ form }) => form)
}

function checkSeconds({ quote, start, end }: Evidence, place: Place, { timing, source }: Talk): string[] {
  if (timing === 'none') return []
  const far = timing === 'estimated' || place.estimated ? farEstimatedSeconds : farSeconds
  const isFar = (said: number | undefined, is: number) => said !== undefined && Math.abs(said - is) > far
  if (!isFar(start, place.start) && !isFar(end, place.end)) return []
  const given = [start === undefined ? '' : `start: ${start}`, end === undefined ? '' : `end: ${end}`].filter(Boolean).join(', ')
  const [from, to] = [place.start.toFixed(1), place.end.toFixed(1)]
  const clock = renderClock(place.start)
  return [
    `"${cutText(quote, 80)}" is said at ${clock}, far from what the file gives, ${given} (${source}). Write start: ${from} and end: ${to}.`,
  ]
}

/** `"We stopped and rewrote it." (Ada Okafor, at 12:34)`. */
function show({ text, speaker, start }: Passage): string {
  return `"${cutText(text, shownCharacters)}" (${speaker === null ? '' : `${speaker}, `}at ${renderClock(start)})`
}
