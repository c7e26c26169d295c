import path from 'node:path'
import type { FeedEpisode } from '#domain/episode.ts'
import { openStore } from '../store.ts'
import { transcribeAudio } from '../transcript/audio/transcribe.ts'
import type { Spending } from './budget.ts'
import type { Desk } from './desk.ts'
import type { TranscriptFound } from './find-transcript.ts'

const keepDays = 90 // what was heard is of use until the episode has its insights
/** Minutes that an episode is reckoned to have whose feed does not say how long it is. */
export const usualMinutes = 60

/**
 * Has the audio of an episode transcribed, where the publisher turned that on: the last link of the chain. The budget is asked
 * before, and told what was used after, also when it came to nothing.
 */
export async function hearEpisode(podcast: string, episode: FeedEpisode, desk: Desk): Promise<TranscriptFound> {
  const { transcription: settings } = desk.settings
  if (!settings || !episode.audio) return { ok: false, reason: 'there is no audio to transcribe', temporary: false }
  const { audio, duration, language } = episode
  const { model } = settings
  const estimate: Spending[] = [{ model, minutes: duration === null ? usualMinutes : duration / 60 }]
  const refusal = desk.budget.refuse(estimate)
  if (refusal !== null) return { ok: false, reason: `${refusal}: its audio waits for a later run`, temporary: true, own: true }
  const people = episode.people.map(({ name }) => name)
  const progress = (stage: string) => desk.progress.stage(`${episode.title}: ${stage}`)
  const { download, askAudioModel: askModel, env } = desk
  const cache = openStore(path.join(desk.cache, 'audio'), { keepDays })
  const result = await transcribeAudio({ audio, duration, language, people, settings, env, download, askModel, cache, progress })
  await desk.budget.spend(podcast, estimate, result.minutes > 0 ? [{ model, minutes: result.minutes }] : [])
  return result.ok ? { ok: true, transcript: result.transcript, source: `audio, by ${result.model}` } : result
}
