import type { Chapter, Episode } from '#domain/episode.ts'
import type { Engine, Evidence, Insight, InsightDraft, Rejection, RejectionReason } from '#domain/insight.ts'
import type { Transcript } from '#domain/transcript.ts'
import { createQuoteFinder, type FindQuote, type Place } from './find-quote.ts'
import { type Heard, hear } from './heard.ts'
import { createProver, type Prover } from './proof.ts'
import { readQuote } from './quote-text.ts'
import { shortenQuote } from './shorten-quote.ts'
import { createSpeakerTest, type IsSpeaker } from './speakers.ts'
import { growToSentences } from './whole-sentences.ts'
import { lengthOf, readWords } from './words.ts'

const fewestWords = 4 // fewer words stand in any transcript by chance

export interface GroundRequest {
  drafts: readonly InsightDraft[]
  transcript: Transcript
  episode: Pick<Episode, 'id' | 'podcast' | 'publishedAt'>
  engine: Engine
  /** Words of one quote at most; of a longer one, the whole sentences that fit and say the headline's words are published. */
  quoteWords: number
  /** By start; an insight is given the title of the chapter in which its first quote was said. */
  chapters?: readonly Chapter[]
  /** What is known of the episode beside its transcript: title, description, people, the show's title. Numbers and names in it count as proved. */
  facts?: readonly string[]
}

export interface Grounded {
  /** In the order of the drafts. */
  insights: Insight[]
  rejections: Rejection[]
  /** What was left out of insights that stand, a line each. */
  notes: string[]
}

/**
 * Holds drafts against the transcript: the only maker of insights. A quote is accepted where its words stand in order in one
 * stretch by one speaker, however they are written, and but for the fillers between them; what is published is the
 * transcript's own text, in whole sentences where they are within the limit, with the speaker and the seconds that the
 * transcript gives. A draft is refused where a quote cannot be found, is too short or too long to be a proof, leaves out the
 * denial or condition that governs it, is somebody else's words, or repeats the proof of a draft before it; and where its title
 * or paragraph has a number or a name that the episode does not. People and organisations that an engine lists beside the text,
 * and nobody says, are left out.
 */
export function ground(request: GroundRequest): Grounded {
  const heard = hear(request.transcript)
  const speakers = [...new Set(request.transcript.segments.flatMap(({ speaker }) => speaker ?? []))]
  const tools: Tools = {
    heard,
    find: createQuoteFinder(heard),
    prover: createProver(heard, request.facts ?? []),
    notes: [],
    isSpeaker: createSpeakerTest(speakers),
    speakers,
  }
  const insights: Insight[] = []
  const rejections: Rejection[] = []
  const proofs = new Set<string>()
  for (const draft of request.drafts) {
    const result = groundDraft(draft, { ...request, ...tools, proofs })
    if ('detail' in result) rejections.push({ draft, ...result })
    else {
      for (const item of result.evidence) proofs.add(item.quote)
      insights.push(result)
    }
  }
  return { insights, rejections, notes: tools.notes }
}

type Refusal = { reason: RejectionReason; detail: string }
type Tools = { heard: Heard; find: FindQuote; prover: Prover; notes: string[]; isSpeaker: IsSpeaker; speakers: string[] }
type Desk = GroundRequest & Tools & { proofs: ReadonlySet<string> }
type Proved = Place & { evidence: Evidence }

function groundDraft(draft: InsightDraft, desk: Desk): Insight | Refusal {
  const title = draft.title.trim()
  const body = draft.body.trim()
  if (!title || !body) return { reason: 'empty-text', detail: 'the draft has no title or no paragraph' }
  if (draft.quotes.length === 0) return { reason: 'no-quote', detail: 'the draft quotes nothing' }
  const places: Proved[] = []
  for (const quote of draft.quotes) {
    const result = groundQuote(quote, title, desk)
    if ('detail' in result) return result
    if (!places.some(({ from, to }) => from <= result.from && result.to <= to)) places.push(result)
  }
  const names = [...(draft.people ?? []), ...(draft.organisations ?? [])]
  const proof = desk.prover.prove({ texts: [title, body], names, evidence: places })
  if (!proof.ok) return proof
  const evidence = places.map((place) => place.evidence)
  const { id, podcast, publishedAt } = desk.episode
  const chapter = chapterAt(evidence[0]?.start, desk.chapters ?? [])
  const facts = {
    title,
    podcast,
    episode: id,
    publishedAt,
    ...(chapter === undefined ? {} : { chapter }),
    topics: draft.topics,
    score: draft.score,
  }
  const review = proof.review.length > 0 ? { review: proof.review } : {}
  return { ...facts, evidence, engine: desk.engine, body, ...remarksOf(draft, desk), ...review } as Insight // the one place where the mark of a grounded insight is given
}

/** What the engine says beside the text: names as far as they were said, the rest as it is. */
function remarksOf({ title, kind, due, reason, ...draft }: InsightDraft, { prover, notes }: Desk) {
  const people = draft.people?.filter(prover.isSaid)
  const organisations = draft.organisations?.filter(prover.isSaid)
  const unsaid = [...(draft.people ?? []), ...(draft.organisations ?? [])].filter((name) => !prover.isSaid(name))
  const listed = unsaid.map((name) => `"${name.slice(0, 60)}"`).join(', ')
  if (unsaid.length > 0) notes.push(`${unsaid.length} of its names left out, which nobody says: ${listed} ("${title.slice(0, 80)}")`)
  return {
    ...(kind && { kind }),
    ...(due && { due }),
    ...(people?.length && { people }),
    ...(organisations?.length && { organisations }),
    ...(reason && { reason }),
  }
}

function chapterAt(seconds: number | undefined, chapters: readonly Chapter[]): string | undefined {
  return seconds === undefined ? undefined : chapters.findLast(({ start }) => start <= seconds)?.title
}

function groundQuote(quote: InsightDraft['quotes'][number], title: string, desk: Desk): Proved | Refusal {
  const fitting = shortenQuote(quote.text, { limit: desk.quoteWords, language: desk.transcript.language, title })
  const { text, labels } = readQuote(fitting, desk.speakers)
  const words = lengthOf(readWords(text))
  if (words < fewestWords) return { reason: 'quote-too-short', detail: `${words} words prove nothing: "${quote.text}"` }
  if (words > desk.quoteWords) return tooLong(words, desk)
  const places = desk.find(text, quote.near)
  const claimed = quote.speaker === null ? labels : [...labels, quote.speaker]
  const isTheirs = ({ speaker }: Place) => speaker === null || claimed.every((name) => desk.isSpeaker(name, speaker))
  const theirs = places.filter(isTheirs)
  const place = theirs
    .values()
    .filter(({ cut }) => !cut)
    .map((theirPlace) => growToSentences(theirPlace, desk.heard, desk.quoteWords))
    .find((grown) => grown !== null)
  if (!place) {
    const shown = `"${quote.text.slice(0, 80)}"`
    if (theirs[0]) return { reason: 'quote-not-found', detail: `the words beside it, which limit it, were left out: ${shown}` }
    if (places[0]) return { reason: 'wrong-speaker', detail: `said by ${places[0].speaker}, not by ${claimed.at(-1)}` }
    return { reason: 'quote-not-found', detail: `the transcript has no ${shown}` }
  }
  const length = lengthOf(desk.heard.words.slice(place.from, place.to))
  if (length > desk.quoteWords) return tooLong(length, desk)
  if (desk.proofs.has(place.text)) return { reason: 'duplicate', detail: 'another insight of the episode has the same proof' }
  return { ...place, evidence: evidenceOf(place, desk.transcript) }
}

function tooLong(words: number, { quoteWords }: Desk): Refusal {
  return { reason: 'quote-too-long', detail: `${words} words, over the limit of ${quoteWords}` }
}

function evidenceOf(place: Place, transcript: Transcript): Evidence {
  const evidence: Evidence = { quote: place.text }
  if (place.speaker !== null) evidence.speaker = place.speaker
  if (transcript.timing === 'none') return evidence
  const timed = { ...evidence, start: place.start, end: place.end }
  return transcript.timing === 'estimated' || place.estimated ? { ...timed, estimated: true } : timed
}
