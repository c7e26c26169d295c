import PQueue from 'p-queue'
import { Agent, type Response } from 'undici'
import { readCapped } from './body.ts'
import { guardedConnect, isAllowed, PrivateAddressError } from './guard.ts'
import { askPatiently, type Failure, TryAgain } from './patience.ts'
import { causeOf, connectionReason, statusReason } from './reasons.ts'
import { type Followed, followRedirects } from './redirects.ts'
import { readRetryAfter } from './retry-after.ts'

const connectTimeoutMs = 10_000 // a host that does not answer by then is down
const totalTimeoutMs = 30_000 // slow podcast hosts take some seconds; a slow drip is cut
const defaultMaxBytes = 15 * 1024 * 1024 // decoded; the largest feeds seen are some 10 MiB
const maxRedirects = 5
const connectionsPerHost = 2
const connectionsInAll = 16

/** What is asked for by GET. */
export interface FetchRequest {
  url: string
  /** Accept header; anything will do where it is left out. */
  accept?: string
  /** Validators of an earlier reply: the server may say 304. */
  validators?: Validators
  /** Cap on the decoded body; 15 MiB where left out. */
  maxBytes?: number
  /** Told to the origin of `url` by Basic authentication (RFC 7617), and to no other that it redirects to. */
  login?: { user: string; password: string }
}

/** What a server gave to recognise a reply by (RFC 9110, 8.8). */
export interface Validators {
  etag: string | null
  lastModified: string | null
}

/** What came of a request. Whatever the server or the network did wrong is a value. */
export type FetchReply =
  | {
      ok: true
      /** `null` on 304: what was fetched before still holds. */
      bytes: Uint8Array | null
      /** Content-Type as given. */
      type: string | null
      /** Where the reply came from, after redirects. */
      url: string
      /** The address to use from now on, where every redirect on the way was permanent (301, 308). */
      movedTo: string | null
      validators: Validators
    }
  | {
      ok: false
      /** In one line, without the address. */
      reason: string
      /** HTTP status, where there was a reply. */
      status: number | null
      /** True where asking again later may help: time-outs, 429, 5xx, a network that is down. */
      temporary: boolean
    }

/** Reads from the web, under the limits of `createFetcher`. */
export type Fetcher = (request: FetchRequest) => Promise<FetchReply>

export interface FetcherOptions {
  /** Sent with each request; names the site, so that a podcaster can ask who reads the feed. */
  userAgent: string
  /** Hosts that may be private addresses (tests, a server of one's own). */
  allowHosts: readonly string[]
  /** The longest wait that a server may ask for, in milliseconds; a longer Retry-After ends the request as temporary. 20 seconds where left out. */
  patienceMs?: number
  /** Milliseconds for one try of a request with all its redirects; 30 seconds where left out. */
  totalTimeoutMs?: number
}

/**
 * Makes the function by which the pipeline reads from the web. It holds at most 16 connections, two to a host; follows
 * at most five redirects, each checked against private addresses as is each name looked up; caps time and decoded bytes;
 * tries again on what may pass (429, 5xx, a broken connection), and honours Retry-After. A failure is a value.
 */
export function createFetcher(options: FetcherOptions): Fetcher {
  const agent = new Agent({
    connect: guardedConnect({ allowHosts: options.allowHosts, timeoutMs: connectTimeoutMs }),
    headersTimeout: totalTimeoutMs,
    bodyTimeout: 15_000,
  })
  const queue = new PQueue({ concurrency: connectionsInAll })
  const hosts = new Map<string, PQueue>()
  const queueOf = (host: string) => {
    const known = hosts.get(host) ?? new PQueue({ concurrency: connectionsPerHost })
    hosts.set(host, known)
    return known
  }
  return async (request) => {
    const url = URL.parse(request.url)
    if (!url) return failure(`"${request.url}" is not an address`)
    return queueOf(url.host).add(() => queue.add(() => askPatiently(() => fetchOnce(request, { ...options, agent }), options.patienceMs)))
  }
}

type Context = FetcherOptions & { agent: Agent }

async function fetchOnce(request: FetchRequest, context: Context): Promise<FetchReply> {
  const signal = AbortSignal.timeout(context.totalTimeoutMs ?? totalTimeoutMs)
  const url = new URL(request.url)
  const { agent: dispatcher, allowHosts } = context
  let followed: Followed
  try {
    const ask = {
      url,
      headers: headersOf(request, context),
      ownHeaders: loginOf(request),
      dispatcher,
      allowHosts,
      most: maxRedirects,
      signal,
    }
    followed = await followRedirects(ask)
  } catch (error) {
    return brokenConnection(error, signal, isAllowed(url, allowHosts))
  }
  return followed.ok ? readReply(followed, request, signal) : failure(followed.reason)
}

function headersOf({ accept = '*/*', validators }: FetchRequest, { userAgent }: Context): Record<string, string> {
  const headers: Record<string, string> = { 'user-agent': userAgent, accept }
  if (validators?.etag) headers['if-none-match'] = validators.etag
  if (validators?.lastModified) headers['if-modified-since'] = validators.lastModified
  return headers
}

function loginOf({ login }: FetchRequest): Record<string, string> {
  if (login === undefined) return {}
  return { authorization: `Basic ${Buffer.from(`${login.user}:${login.password}`).toString('base64')}` }
}

async function readReply(
  { response, url, movedTo }: Followed & { ok: true },
  request: FetchRequest,
  signal: AbortSignal,
): Promise<FetchReply> {
  const validators = { etag: response.headers.get('etag'), lastModified: response.headers.get('last-modified') }
  const facts = { ok: true, type: response.headers.get('content-type'), url: url.href, movedTo, validators } as const
  if (response.status === 304) return { ...facts, bytes: null }
  if (!response.ok) {
    await response.body?.cancel()
    return refusedByServer(response)
  }
  const cap = request.maxBytes ?? defaultMaxBytes
  try {
    const bytes = await readCapped(response, cap)
    if (bytes === null) return failure(`is larger than ${Math.round(cap / 1024 / 1024)} MiB`)
    return { ...facts, bytes }
  } catch (error) {
    return brokenConnection(error, signal, false)
  }
}

function refusedByServer(response: Response): FetchReply {
  const { status } = response
  const reply = { ok: false, reason: statusReason(status), status, temporary: false } as const
  if (status !== 429 && status < 500) return reply
  throw new TryAgain({ ...reply, temporary: true }, readRetryAfter(response.headers.get('retry-after'), new Date()))
}

function brokenConnection(error: unknown, signal: AbortSignal, local: boolean): Failure {
  const { cause, code } = causeOf(error)
  if (cause instanceof PrivateAddressError) return failure(cause.message)
  if (signal.aborted) return { ok: false, reason: 'took too long to answer', status: null, temporary: true }
  const reply = { ok: false, reason: connectionReason(code, cause), status: null, temporary: true } as const
  // A host that does not exist, or a port at which nobody listens, will not change within seconds.
  if (code === 'ENOTFOUND' || (local && code === 'ECONNREFUSED')) return reply
  throw new TryAgain(reply, null)
}

function failure(reason: string): Failure {
  return { ok: false, reason, status: null, temporary: false }
}
