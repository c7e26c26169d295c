import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pRetry from 'p-retry'
import { Agent, type Response } from 'undici'
import { guardedConnect, PrivateAddressError } from './guard.ts'
import { causeOf, connectionReason, statusReason } from './reasons.ts'
import { followRedirects } from './redirects.ts'

const connectTimeoutMs = 10_000
const stallTimeoutMs = 30_000 // a host that sends nothing for so long has given up
const totalTimeoutMs = 20 * 60_000 // 200 MiB at 170 KiB/s
const maxRedirects = 8 // audio goes through several counting services, each a redirect
const tries = 3

/** What is brought to disk, and where to. */
export interface DownloadRequest {
  url: string
  /** Path that the body is written to; nothing stands there after a failure. */
  file: string
  /** Bytes at most. */
  maxBytes: number
}

/** What came of a download: the bytes written and the Content-Type as given, or why nothing was. */
export type DownloadReply =
  | { ok: true; bytes: number; type: string | null }
  | {
      ok: false
      /** In one line, without the address. */
      reason: string
      /** True where asking again later may help. */
      temporary: boolean
    }

/** Brings a large file from the web to disk. */
export type Download = (request: DownloadRequest) => Promise<DownloadReply>

export interface DownloadOptions {
  userAgent: string
  /** Hosts that may be private addresses (tests, a server of one's own). */
  allowHosts: readonly string[]
  /** Milliseconds without a byte after which a download is given up; 30 seconds where left out. */
  stallTimeoutMs?: number
}

type Failure = DownloadReply & { ok: false }

/**
 * Makes the function by which audio is fetched: as guarded as the fetcher, but to a file and with time for it. A part of the
 * body is in memory at a time. What broke off is tried again from the start, three times in all; a failure is a value.
 */
export function createDownload(options: DownloadOptions): Download {
  const stall = options.stallTimeoutMs ?? stallTimeoutMs
  const dispatcher = new Agent({
    connect: guardedConnect({ allowHosts: options.allowHosts, timeoutMs: connectTimeoutMs }),
    headersTimeout: stall,
    bodyTimeout: stall,
  })
  return async (request) => {
    let last: DownloadReply = failure('could not be fetched')
    try {
      await pRetry(
        async () => {
          last = await downloadOnce(request, { ...options, dispatcher })
          if (!last.ok && last.temporary) throw new Error(last.reason)
        },
        { retries: tries - 1, minTimeout: 500, maxTimeout: 4000, shouldRetry: () => !last.ok && last.temporary },
      )
    } catch (error) {
      if (last.ok || !last.temporary) throw error
    }
    if (!last.ok) await rm(request.file, { force: true })
    return last
  }
}

async function downloadOnce(request: DownloadRequest, context: DownloadOptions & { dispatcher: Agent }): Promise<DownloadReply> {
  const signal = AbortSignal.timeout(totalTimeoutMs)
  const headers = { 'user-agent': context.userAgent, accept: 'audio/*, */*;q=0.5', 'accept-encoding': 'identity' }
  const url = URL.parse(request.url)
  if (url === null) return failure('is not an address')
  const { dispatcher, allowHosts } = context
  try {
    const followed = await followRedirects({ url, headers, dispatcher, allowHosts, most: maxRedirects, signal })
    return followed.ok ? await save(followed.response, request) : failure(followed.reason)
  } catch (error) {
    return brokenConnection(error)
  }
}

async function save(response: Response, request: DownloadRequest): Promise<DownloadReply> {
  if (!response.ok || response.body === null) {
    await response.body?.cancel()
    const { status } = response
    return { ok: false, reason: statusReason(status), temporary: status === 429 || status >= 500 }
  }
  const tooLarge = `is larger than ${Math.round(request.maxBytes / 1024 / 1024)} MiB`
  if (Number(response.headers.get('content-length') ?? 0) > request.maxBytes) {
    await response.body.cancel()
    return failure(tooLarge)
  }
  let bytes = 0
  const count = new Transform({
    transform(part: Uint8Array, _, done) {
      bytes += part.byteLength
      done(bytes > request.maxBytes ? new TooLargeError() : null, part)
    },
  })
  try {
    await pipeline(response.body, count, createWriteStream(request.file))
  } catch (error) {
    if (error instanceof TooLargeError) return failure(tooLarge)
    throw error
  }
  return { ok: true, bytes, type: response.headers.get('content-type') }
}

class TooLargeError extends Error {}

/** Only what the network does is a failure; a full disk, say, is thrown on. */
function brokenConnection(error: unknown): Failure {
  const { cause, code } = causeOf(error)
  if (cause instanceof PrivateAddressError) return failure(cause.message)
  const late = error instanceof Error && error.name === 'TimeoutError'
  if (late || code.endsWith('_TIMEOUT')) return { ok: false, reason: 'stopped answering half-way', temporary: true }
  if (code === 'ENOTFOUND' || code === 'ECONNREFUSED') return { ok: false, reason: connectionReason(code, cause), temporary: true }
  if (error instanceof TypeError || code.startsWith('UND_ERR') || code === 'ECONNRESET') {
    return { ok: false, reason: 'broke off the connection', temporary: true }
  }
  throw error
}

function failure(reason: string): Failure {
  return { ok: false, reason, temporary: false }
}
