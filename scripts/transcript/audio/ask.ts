import type OpenAI from 'openai'
import { deadlineOf } from '../../net/openai.ts'
import { openAiFailureOf } from '../../net/openai-failure.ts'
import { type Heard, readReply } from './reply.ts'
import type { Piece } from './split.ts'

export interface Question {
  piece: Piece
  model: string
  /** BCP 47 tag of what is spoken, where known. */
  language: string | null
  /** Names of those who are heard, for their spelling. */
  people: readonly string[]
}

export type Answer =
  | { ok: true; heard: Heard }
  | {
      ok: false
      /** In one line, to be put behind the server's name. */
      reason: string
      temporary: boolean
    }

/** A way to ask: which reply is wanted, and whether language and names are told. */
interface Way {
  format: 'verbose_json' | 'diarized_json' | 'json'
  hints: boolean
}

const lastWay: Way = { format: 'json', hints: false } // what every server understands

/** Asks a model at a server what is said in a piece. */
export type AskModel = (client: OpenAI, question: Question) => Promise<Answer>

/**
 * Makes the function by which the models of one run are asked. Times are wanted where a model gives them (`verbose_json`), and speakers
 * where it tells them apart (`diarized_json`, models with "diarize" in their name). A server that refuses a way (HTTP 400, 422) is asked in
 * a simpler one, and so from the start the next time; one that lets the time for a piece pass is not asked again, as every episode
 * would wait as long.
 */
export function createAskModel(): AskModel {
  /** How each was last asked with success, by server and model. */
  const worked = new Map<string, Way>()
  const late = new Set<string>()
  return async (client, question) => {
    const key = `${client.baseURL} ${question.model}`
    if (late.has(key)) return { ok: false, reason: 'took too long to answer before, and is not asked again in this run', temporary: true }
    let answer: Answer = { ok: false, reason: 'was not asked', temporary: false }
    for (const way of waysOf(question.model, worked.get(key))) {
      try {
        const result = readReply(
          await client.audio.transcriptions.create(paramsOf(question, way), { signal: deadlineOf(client) }),
          question.piece.seconds,
        )
        if (!result.ok) return { ...result, temporary: true }
        worked.set(key, way)
        return result
      } catch (error) {
        const { reason, status, temporary, late: isLate } = openAiFailureOf(error)
        if (isLate) late.add(key)
        answer = { ok: false, reason, temporary }
        if (status !== 400 && status !== 422) return answer
      }
    }
    return answer
  }
}

function waysOf(model: string, known: Way | undefined): Way[] {
  if (known !== undefined) return known.hints ? [known, lastWay] : [known]
  if (/diarize/i.test(model)) return [{ format: 'diarized_json', hints: true }, { format: 'json', hints: true }, lastWay]
  if (/^gpt-.*transcribe/i.test(model)) return [{ format: 'json', hints: true }, lastWay]
  return [{ format: 'verbose_json', hints: true }, { format: 'json', hints: true }, lastWay]
}

function paramsOf(
  { piece, model, language, people }: Question,
  { format, hints }: Way,
): OpenAI.Audio.TranscriptionCreateParamsNonStreaming {
  const code = language?.toLowerCase().split('-')[0] ?? ''
  const isDiarized = format === 'diarized_json'
  return {
    file: piece.file,
    model,
    response_format: format,
    ...(format === 'verbose_json' ? { timestamp_granularities: ['segment' as const] } : {}),
    ...(isDiarized ? { chunking_strategy: 'auto' as const } : {}), // wanted for more than 30 s
    ...(hints && /^[a-z]{2}$/.test(code) ? { language: code } : {}),
    ...(hints && !/diarize/i.test(model) && people.length > 0 ? { prompt: people.slice(0, 20).join(', ') } : {}),
  }
}
