import type { FeedEpisode } from '#domain/episode.ts'
import type { Podcast } from '#domain/podcast.ts'
import type { Transcript } from '#domain/transcript.ts'
import { selectTranscripts } from '../transcript/choose.ts'
import { findTranscriptInNotes } from '../transcript/in-notes.ts'
import { costOf, type Spending } from './budget.ts'
import type { Desk } from './desk.ts'
import { usualMinutes } from './hear.ts'
import { skipReason } from './skip.ts'

const wordsPerMinute = 160

/** What dealing with an episode would take, before anything is fetched for it. */
export interface Plan {
  /** Where its transcript would come from; `skip` where its title says that it is not wanted. */
  transcript: 'file' | 'show notes' | 'audio' | 'none' | 'skip'
  /** Minutes of audio to transcribe. */
  minutes: number
  /** Tokens to be read and written by a model. */
  tokens: number
  /** Money, by the prices of settings. */
  cost: number
}

/** Plans an episode from what the feed says: its transcript is not fetched, so tokens are estimated from its length. */
export async function planEpisode(
  episode: FeedEpisode,
  podcast: Podcast,
  { settings, engine }: Pick<Desk, 'settings' | 'engine'>,
): Promise<Plan> {
  const transcript = originOf(episode, settings)
  const length = (episode.duration ?? usualMinutes * 60) / 60
  const minutes = transcript === 'audio' ? length : 0
  const spending: Spending[] = []
  if (transcript === 'audio' && settings.transcription) spending.push({ model: settings.transcription.model, minutes })
  if (transcript !== 'none' && transcript !== 'skip')
    spending.push(...(await estimateEngine(episode, podcast, length, { settings, engine })))
  const tokens = spending.reduce((sum, { input = 0, output = 0 }) => sum + input + output, 0)
  return { transcript, minutes: Math.round(minutes), tokens, cost: costOf(spending, settings.prices) }
}

function originOf(episode: FeedEpisode, { skip, transcription }: Desk['settings']): Plan['transcript'] {
  if (skipReason(episode.title, skip) !== null) return 'skip'
  if (selectTranscripts(episode.transcripts, episode.language).length > 0) return 'file'
  const { duration, language } = episode
  if (episode.notes !== null && findTranscriptInNotes(episode.notes, { duration, language })?.ok) return 'show notes'
  const tooLong = transcription !== undefined && duration !== null && duration / 60 > transcription.maxMinutes
  return transcription && episode.audio && !tooLong ? 'audio' : 'none'
}

async function estimateEngine(
  episode: FeedEpisode,
  podcast: Podcast,
  minutes: number,
  { settings, engine }: Pick<Desk, 'settings' | 'engine'>,
): Promise<Spending[]> {
  if (!engine.estimate) return []
  const { title, description, people } = episode
  return engine.estimate({
    transcript: talkOf(minutes),
    topics: settings.topics,
    people: people.map(({ name }) => name),
    limit: podcast.insights ?? settings.insights,
    episode: { podcast: podcast.title, title, description },
    chapters: [],
  })
}

/** A transcript of the length that so many minutes of talk have. */
function talkOf(minutes: number): Transcript {
  const text = Array.from({ length: wordsPerMinute }, () => 'talk').join(' ')
  const segments = Array.from({ length: Math.ceil(minutes) }, (_, index) => ({
    speaker: null,
    start: index * 60,
    end: index * 60 + 60,
    text,
  }))
  return { language: null, timing: 'cues', segments }
}

/** What a dry run says of all its plans, in one line. */
export function renderPlans(plans: readonly Plan[]): string {
  const of = (origin: Plan['transcript']) => plans.filter(({ transcript }) => transcript === origin).length
  const sum = (pick: (plan: Plan) => number) => plans.reduce((total, plan) => total + pick(plan), 0)
  const parts = [`${of('file')} transcripts to fetch`]
  if (of('show notes') > 0) parts.push(`${of('show notes')} in show notes`)
  if (of('audio') > 0) parts.push(`${of('audio')} to transcribe (${sum(({ minutes }) => minutes)} minutes of audio)`)
  if (of('none') > 0) parts.push(`${of('none')} without one`)
  if (of('skip') > 0) parts.push(`${of('skip')} to skip`)
  const tokens = sum((plan) => plan.tokens)
  if (tokens > 0) parts.push(`some ${Math.round(tokens / 1000).toLocaleString('en')},000 tokens`)
  const cost = sum((plan) => plan.cost)
  return `${parts.join(', ')}; ${cost > 0 ? `about ${cost.toFixed(2)} by the prices in settings` : 'nothing to pay by the prices in settings'}.`
}
