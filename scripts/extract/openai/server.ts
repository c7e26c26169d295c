import { z } from 'astro/zod'
import type OpenAI from 'openai'
import { deadlineOf } from '../../net/openai.ts'
import type { Usage } from '../usage.ts'
import { type Failure, failureOf } from './failure.ts'
import type { Manner, Manners } from './manners.ts'
import { jsonSchemaOf } from './reply-schema.ts'
import { estimateTokens } from './tokens.ts'

const leastContext = 1900 // tokens; a server that counts fewer has counted something else, or has part of the question from before
const cutShare = 0.6 // of the tokens expected; of a question read whole no vocabulary has fewer than some 0.75
const outputTokens = 16_000 // thinking included: a loop ends, an honest answer does not

export interface Message {
  role: 'system' | 'user' | 'assistant'
  content: string
}

/** A question to the model. */
export interface ChatRequest {
  /** Name of the answer's schema: letters, digits, hyphens. */
  name: string
  schema: z.ZodType
  messages: Message[]
}

/** What the model said, as far as anybody looks at it. */
export const chatReplySchema = z.object({
  ok: z.literal(true),
  text: z.string(),
  /** Why the model would not answer. */
  refusal: z.string().nullable(),
  /** True where the answer breaks off at a limit. */
  cut: z.boolean(),
  usage: z.object({ model: z.string(), input: z.number(), output: z.number() }),
})
export type ChatReply = z.infer<typeof chatReplySchema>

/** Asks the model once; what goes wrong on the way is a value. */
export type Chat = (request: ChatRequest) => Promise<ChatReply | Failure>

const completionSchema = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }).nullish(),
      }),
    )
    .min(1),
  usage: z.object({ prompt_tokens: z.number(), completion_tokens: z.number() }).nullish(),
})
const errorSchema = z.object({ error: z.union([z.string(), z.object({ message: z.string() })]) })

/**
 * The model at an OpenAI-compatible server, by chat.completions. Servers differ in what they can be asked: the strictest
 * manner of asking is tried first, then looser ones, and what worked is remembered.
 */
export function createChat(client: OpenAI, { model, manners }: { model: string; manners: Manners }): Chat {
  return async (request) => {
    let manner = await manners.read()
    let first: Failure | null = null
    for (;;) {
      const reply = await askOnce(client, model, request, manner)
      if (reply.ok) {
        if (first !== null) await manners.write({ format: manner.format, limit: manner.limit })
        return reply
      }
      first ??= reply
      const next = looserManner(manner, reply)
      if (next === null) return first
      manner = next
    }
  }
}

/** The next manner to try after a refusal of the request itself; `null` where none is left, or the refusal is about something else. */
function looserManner(manner: Manner, failure: Failure): Manner | null {
  if (
    manner.limit &&
    (failure.kind === 'too-long' || (failure.kind === 'bad-request' && /max_(?:completion_)?tokens/i.test(failure.reason)))
  ) {
    return { ...manner, limit: false }
  }
  if (failure.kind !== 'bad-request' || manner.format === 'none') return null
  return { ...manner, format: manner.format === 'json_schema' ? 'json_object' : 'none' }
}

async function askOnce(client: OpenAI, model: string, request: ChatRequest, manner: Manner): Promise<ChatReply | Failure> {
  try {
    const limit = manner.limit && { max_completion_tokens: outputTokens }
    const question = { model, messages: request.messages, ...limit, ...formatOf(request, manner.format) }
    const completion: unknown = await client.chat.completions.create(question, { signal: deadlineOf(client) })
    return readCompletion(completion, model, request)
  } catch (error) {
    return failureOf(error)
  }
}

function formatOf({ name, schema }: ChatRequest, format: Manner['format']) {
  if (format === 'none') return {}
  if (format === 'json_object') return { response_format: { type: 'json_object' as const } }
  return { response_format: { type: 'json_schema' as const, json_schema: { name, strict: true, schema: jsonSchemaOf(schema) } } }
}

function readCompletion(completion: unknown, model: string, request: ChatRequest): ChatReply | Failure {
  if (typeof completion === 'string') return notACompletion(completion)
  const error = errorSchema.safeParse(completion)
  if (error.success) {
    const said = typeof error.data.error === 'string' ? error.data.error : error.data.error.message
    return { ok: false, kind: 'busy', temporary: true, reason: `the model's server answered with an error: ${said.slice(0, 200)}` }
  }
  const result = completionSchema.safeParse(completion)
  const choice = result.data?.choices[0]
  const unread = cutQuestionOf(result.data?.usage?.prompt_tokens, request)
  if (unread !== null) return unread
  if (!choice) return { ok: false, kind: 'busy', temporary: true, reason: "the model's server sent a reply without an answer in it" }
  const text = choice.message?.content ?? ''
  const filtered = choice.finish_reason === 'content_filter' ? 'its content filter stopped it' : null
  const counted = result.data?.usage
  const usage: Usage = {
    model,
    input: counted?.prompt_tokens ?? estimateTokens(request.messages.map(({ content }) => content).join('\n')),
    output: counted?.completion_tokens ?? estimateTokens(text),
  }
  return { ok: true, text, refusal: choice.message?.refusal?.trim() || filtered, cut: choice.finish_reason === 'length', usage }
}

/**
 * Ollama and others cut a question that is longer than their context without a word, and the model answers to what is left. They give
 * themselves away by the tokens they count. A question asked again is not judged: of it they may count only what is new.
 */
function cutQuestionOf(counted: number | undefined, { messages }: ChatRequest): Failure | null {
  const expected = estimateTokens(messages.map(({ content }) => content).join('\n'))
  if (counted === undefined || messages.length > 2 || counted < leastContext || counted >= cutShare * expected) return null
  const reason = `the model's server read ${counted} tokens of a question of some ${expected}: give it a larger context (Ollama: OLLAMA_CONTEXT_LENGTH=16384)`
  return { ok: false, kind: 'too-long', temporary: true, reason }
}

function notACompletion(text: string): Failure {
  const what = /^\s*</.test(text) ? 'an HTML page' : 'something that is no JSON'
  const reason = `the model's server answered with ${what}: OPENAI_BASE_URL must be the address of the API, which mostly ends in /v1`
  return { ok: false, kind: 'closed', temporary: true, reason }
}
