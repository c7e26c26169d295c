import type { Episode } from '#domain/episode.ts'
import type { Kind } from '#domain/insight.ts'
import { datesIn, instantOf } from './dates.ts'
import type { PlacedInsight } from './library.ts'
import { count } from './times.ts'
import { joinWords } from './words.ts'

/** One thing that was checked or decided while an insight was made. */
export interface Step {
  name: string
  text: string
}

const kindNames: Record<Kind, string> = {
  claim: 'Claim',
  'how-to': 'How-to',
  prediction: 'Prediction',
  story: 'Story',
  number: 'Number',
}

/** The kind of an insight as readers see it, with the time by which a prediction is due; `null` for a plain claim or where nobody says. */
export function describeKind({ kind, due }: Pick<PlacedInsight, 'kind' | 'due'>, language: string): string | null {
  if (kind === undefined || kind === 'claim') return null
  return due === undefined ? kindNames[kind] : `${kindNames[kind]} for ${renderDue(due, language)}`
}

/** What an editor has yet to look at, in one sentence; `null` where there is nothing. */
export function describeReview({ review = [] }: Pick<PlacedInsight, 'review'>): string | null {
  if (review.length === 0) return null
  return `Not looked over yet: the ${joinWords(review)} here are said in the episode, but not close to the quote.`
}

/** How an insight was made and what was checked, step by step; days in `locale`. */
export function describeMaking(insight: PlacedInsight, locale: string): Step[] {
  const { engine, evidence, episode, kind, editedAt } = insight
  const quotes = evidence.length === 1 ? 'The quote stands' : `All ${evidence.length} quotes stand`
  const source = describeTranscript(episode)
  return [
    { name: 'Engine', text: `${engine.name}${engine.model === undefined ? '' : `, ${engine.model}`}, ${versionOf(engine)}` },
    { name: 'Proof', text: `${quotes} in the transcript word for word, in one speaker’s turn.` },
    ...(source === null ? [] : [{ name: 'Transcript', text: source }]),
    ...(kind === undefined ? [] : [{ name: 'Kind', text: kindNames[kind] }]),
    { name: 'Score', text: describeScore(insight) },
    ...(editedAt === null ? [] : [{ name: 'Edited', text: `By a person, on ${datesIn(locale).day(editedAt)}.` }]),
  ]
}

/** The score, what the engine gave by itself where novelty and echoes changed it, and why. */
function describeScore({ score, value = score, reason }: PlacedInsight): string {
  const own = value.toFixed(2) === score.toFixed(2) ? '' : ` (the engine alone: ${value.toFixed(2)})`
  const why = reason === undefined ? '' : `. ${reason.charAt(0).toUpperCase()}${reason.slice(1)}`
  return `${score.toFixed(2)} of 1${own}${why}`
}

function describeTranscript({ transcript, audio }: Episode): string | null {
  if (transcript === undefined) return null
  const where =
    URL.canParse(transcript.source) && /^https?:/.test(transcript.source) ? new URL(transcript.source).hostname : transcript.source
  const times = {
    cues: 'its times are the publisher’s',
    estimated: 'its times are worked out from the place in the text',
    none: 'it has no times',
  }[transcript.timing]
  const drift = audio === undefined || transcript.timing === 'none' ? '' : ' Advertising put into the audio later can move them.'
  return `${where}, ${count(transcript.words, 'word')}; ${times}.${drift}`
}

function versionOf({ name, prompt }: PlacedInsight['engine']): string {
  return `${name === 'built-in' ? 'rules' : 'prompt'} ${prompt}`
}

/** `2027`, `2027-06`, `2027-06-30` to `2027`, `June 2027`, `30 June 2027`. */
function renderDue(due: string, language: string): string {
  if (due.length === 4) return due
  if (due.length === 10) return datesIn(language).day(instantOf(due))
  return new Intl.DateTimeFormat(language, { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(instantOf(`${due}-01`))
}
