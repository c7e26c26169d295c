import OpenAI, { type ClientOptions } from 'openai'
import { Agent, FormData, fetch, Headers, type RequestInfo, type RequestInit, Response } from 'undici'
import type { Env } from '../env.ts'
import { UserError } from '../user-error.ts'
import { refusalOf } from './guard.ts'
import { readRetryAfter } from './retry-after.ts'

const openAiUrl = 'https://api.openai.com/v1'
const defaultTimeoutMs = 300_000 // a long answer of a reasoning model, or of a small machine of one's own, takes minutes
const defaultRetries = 2
const longestPatienceMs = 60_000 // the client itself does not wait longer for a Retry-After, and asks at once instead

export interface OpenAiOptions {
  /** Milliseconds for one try, from request to the last byte of the reply; 5 minutes where left out. */
  timeoutMs?: number
  /** Further tries after a broken connection, a time-out, 408, 409, 429 or 5xx; 2 where left out. */
  maxRetries?: number
  /** The longest Retry-After, in milliseconds, that is waited for (a minute at most); a longer one ends the request as failed. */
  patienceMs?: number
}

/**
 * The signal to send a request with, so that all its tries together have the time of one: a server that hangs would otherwise hold a run
 * for three times as long, and one whose answer drips for ever.
 */
export function deadlineOf({ timeout }: Pick<OpenAI, 'timeout'>): AbortSignal {
  return AbortSignal.timeout(timeout)
}

/** True where the server is at a private address: a machine of one's own, which mostly answers one question at a time. */
export function isOwnServer({ OPENAI_BASE_URL }: Pick<Env, 'OPENAI_BASE_URL'>): boolean {
  return isLocal(readBaseUrl(OPENAI_BASE_URL))
}

/**
 * Makes the client of an OpenAI-compatible server: the one at OPENAI_BASE_URL, else OpenAI's own, with OPENAI_API_KEY. It logs
 * nothing, and never asks again where that cannot help: a quota used up, or a wait longer than its patience. Throws a
 * `UserError` where the base URL is none, or where the key is missing; a server at a private address needs no key.
 */
export function createOpenAi(env: Pick<Env, 'OPENAI_API_KEY' | 'OPENAI_BASE_URL'>, options: OpenAiOptions = {}): OpenAI {
  const baseUrl = readBaseUrl(env.OPENAI_BASE_URL)
  if (env.OPENAI_API_KEY === undefined && !isLocal(baseUrl)) {
    throw new UserError(
      `OPENAI_API_KEY is not set, and ${baseUrl.host} asks for one: set it, or point OPENAI_BASE_URL at a server of your own (http://localhost:11434/v1).`,
    )
  }
  const timeout = options.timeoutMs ?? defaultTimeoutMs
  const dispatcher = new Agent({ connect: { timeout: 10_000 }, headersTimeout: timeout, bodyTimeout: timeout })
  return new OpenAI({
    apiKey: env.OPENAI_API_KEY ?? 'none',
    baseURL: baseUrl.href.replace(/\/$/, ''),
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    timeout,
    maxRetries: options.maxRetries ?? defaultRetries,
    logLevel: 'off',
    fetch: fetchBy(dispatcher, Math.min(options.patienceMs ?? longestPatienceMs, longestPatienceMs)),
  })
}

function readBaseUrl(text: string | undefined): URL {
  const url = URL.parse(text ?? openAiUrl)
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url
  throw new UserError(`OPENAI_BASE_URL is not an address (got "${text}"): write it as "http://localhost:11434/v1".`)
}

/** True for a private address and for a name without a dot (`localhost`, a container's name). */
function isLocal(url: URL): boolean {
  return refusalOf(url, []) !== null || !/[.:]/.test(url.hostname)
}

type ClientFetch = NonNullable<ClientOptions['fetch']>

/**
 * undici's fetch in the client's terms: its forms taken over, and replies marked for which asking again is of no use. The
 * client asks the property `Response` whether forms of Node's own class can be sent; they can.
 */
function fetchBy(dispatcher: Agent, patienceMs: number): ClientFetch {
  const ask: ClientFetch = async (input, init) => {
    const body = init?.body instanceof globalThis.FormData ? takeOver(init.body) : init?.body
    // The types of Node's and undici's fetch differ in name alone; forms are what differs in substance.
    const response = await fetch(input as RequestInfo, { ...init, body, dispatcher } as RequestInit)
    return (await markHopeless(response, patienceMs)) as unknown as globalThis.Response
  }
  return Object.assign(ask, { Response: globalThis.Response })
}

/** Node's form as undici's: undici takes only its own for a form, and would send any other as the text "[object FormData]". */
function takeOver(form: globalThis.FormData): FormData {
  const own = new FormData()
  for (const [name, value] of form.entries()) {
    if (typeof value === 'string') own.append(name, value)
    else own.append(name, value, value.name)
  }
  return own
}

/** A 429 or 503 with `x-should-retry: false` (which the client obeys) where the quota is used up or the wait is too long. */
async function markHopeless(response: Response, patienceMs: number): Promise<Response> {
  if (response.status !== 429 && response.status !== 503) return response
  const text = await response.text()
  const waitMs = readRetryAfter(response.headers.get('retry-after'), new Date()) ?? 0
  const headers = new Headers(response.headers)
  if (text.includes('insufficient_quota') || waitMs > patienceMs) headers.set('x-should-retry', 'false')
  headers.delete('content-encoding')
  return new Response(text, { status: response.status, statusText: response.statusText, headers })
}
