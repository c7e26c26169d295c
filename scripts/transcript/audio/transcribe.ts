import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type OpenAI from 'openai'
import type { Audio } from '#domain/episode.ts'
import type { Transcription } from '#domain/settings.ts'
import type { Transcript } from '#domain/transcript.ts'
import type { Env } from '../../env.ts'
import type { Download } from '../../net/download.ts'
import { createOpenAi } from '../../net/openai.ts'
import type { Store } from '../../store.ts'
import { UserError } from '../../user-error.ts'
import type { AskModel } from './ask.ts'
import { type AudioFile, openAudio } from './audio-file.ts'
import { type HeardPiece, joinPieces } from './join.ts'
import { type AskPiece, keepAnswers } from './keep.ts'
import { type Piece, splitAudio } from './split.ts'

export interface TranscribeRequest {
  audio: Audio
  /** Seconds, as the feed gives them; `null` where it does not. */
  duration: number | null
  /** BCP 47 tag of what is spoken, where known. */
  language: string | null
  /** Names of those who are heard, for their spelling. */
  people: string[]
  settings: Transcription
  env: Pick<Env, 'OPENAI_API_KEY' | 'OPENAI_BASE_URL'>
  download: Download
  /** Asks the models of the whole run: what it learns of a server holds for the next episode. */
  askModel: AskModel
  /** Where what was heard in each piece is kept, so that nothing is paid for twice; `null`: nowhere. */
  cache: Store | null
  /** Milliseconds in which the model has to answer for one piece, all tries together; 15 minutes where left out. */
  timeoutMs?: number
  /** Is told what is being done, a few words at a time. */
  progress?: (stage: string) => void
}

export type TranscribeResult =
  | {
      ok: true
      transcript: Transcript
      /** Minutes of audio that the model was sent: what is paid for. */
      minutes: number
      model: string
    }
  | {
      ok: false
      /** In one line: what failed and how to mend it. */
      reason: string
      /** True where a later run may succeed. */
      temporary: boolean
      /** Minutes of audio that the model had transcribed before it failed: paid for all the same. */
      minutes: number
      /** True where the model's server failed, not the audio or its host. */
      own?: boolean
    }

const audioBytesAtMost = 500 * 1024 * 1024 // nine hours at 128 kbit/s
const pieceBytesAtMost = 24 * 1024 * 1024 // servers take 25 MiB, with the container and the form around the sound
const answerTimeoutMs = 15 * 60_000 // a piece of 20 minutes on a small machine of one's own

/**
 * Transcribes the audio of an episode by a model at an OpenAI-compatible server. What is longer than `maxMinutes` is refused: by the
 * feed's word before anything is fetched, and by the file's own length before anything is sent. The file is kept on disk while it is
 * cut and sent piece by piece, and is gone when this returns. The budget is the caller's: it asks before, and counts `minutes` after.
 */
export async function transcribeAudio(request: TranscribeRequest): Promise<TranscribeResult> {
  const { audio, duration, settings } = request
  const tooLong = refuseLength(duration ?? 0, settings)
  if (tooLong !== null) return failure(`${audio.url} ${tooLong}`)
  const client = makeClient(request)
  if (!client.ok) return client
  const folder = await mkdtemp(join(tmpdir(), 'earmark-audio-'))
  try {
    const file = join(folder, 'audio')
    request.progress?.('fetching the audio')
    const reply = await request.download({ url: audio.url, file, maxBytes: audioBytesAtMost })
    if (!reply.ok) return failure(`${audio.url} ${reply.reason}`, reply.temporary)
    const opened = await openAudio(file)
    if (!opened.ok) return failure(`${audio.url} ${opened.reason}`, opened.temporary)
    try {
      const longer = refuseLength(opened.audio.seconds, settings)
      if (longer !== null) return failure(`${audio.url} ${longer}`)
      const shorter = refuseStub(opened.audio.seconds, duration)
      if (shorter !== null) return failure(`${audio.url} ${shorter}`, true)
      const ask = await createAsk(file, client.client, request)
      return await transcribeFile(opened.audio, request, { ask, host: new URL(client.client.baseURL).host })
    } finally {
      opened.audio.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Asks about a piece of a file; where an answer is kept from before, without the model. */
async function createAsk(
  file: string,
  client: OpenAI,
  { settings: { model }, language, people, cache, askModel }: TranscribeRequest,
): Promise<AskPiece> {
  const ask = async (piece: Piece) => ({ ...(await askModel(client, { piece, model, language, people })), kept: false })
  return cache === null ? ask : keepAnswers(ask, { cache, file, question: [model, language, people] })
}

async function transcribeFile(
  file: AudioFile,
  { settings, language, progress, audio }: TranscribeRequest,
  { ask, host }: { ask: AskPiece; host: string },
): Promise<TranscribeResult> {
  const { model } = settings
  const pieces: HeardPiece[] = []
  let minutes = 0
  for await (const piece of splitAudio(file, { seconds: settings.maxSeconds, bytes: pieceBytesAtMost })) {
    progress?.(`transcribing, minute ${Math.round(piece.start / 60)} of ${Math.round(file.seconds / 60)}`)
    const answer = await ask(piece)
    if (!answer.ok) return { ok: false, reason: `${host} ${answer.reason}`, temporary: answer.temporary, minutes, own: true }
    if (!answer.kept) minutes += piece.seconds / 60
    pieces.push({ start: piece.start, seconds: piece.seconds, heard: answer.heard })
  }
  const joined = joinPieces(pieces, language)
  if (!joined.ok) return { ok: false, reason: `${model} at ${host} ${joined.reason} (${audio.url})`, temporary: false, minutes }
  return { ok: true, transcript: joined.transcript, minutes, model }
}

function refuseLength(seconds: number, { maxMinutes }: Transcription): string | null {
  if (seconds <= maxMinutes * 60) return null
  return `lasts ${Math.ceil(seconds / 60)} minutes, and transcription.maxMinutes in content/settings.md is ${maxMinutes}`
}

/** Advertising makes a file longer or shorter than the feed says, but not by half: that is a download that ended early. */
function refuseStub(seconds: number, duration: number | null): string | null {
  if (duration === null || seconds >= duration / 2) return null
  return `lasts ${Math.round(seconds)} s where the feed says ${Math.round(duration)} s: it seems to be cut off`
}

function makeClient({
  env,
  timeoutMs = answerTimeoutMs,
}: TranscribeRequest): { ok: true; client: OpenAI } | (TranscribeResult & { ok: false }) {
  try {
    return { ok: true, client: createOpenAi(env, { timeoutMs }) }
  } catch (error) {
    if (error instanceof UserError) return { ...failure(error.message, true), own: true }
    throw error
  }
}

function failure(reason: string, temporary = false): TranscribeResult & { ok: false } {
  return { ok: false, reason, temporary, minutes: 0 }
}
