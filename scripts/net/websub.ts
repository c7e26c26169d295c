import { Agent, fetch } from 'undici'
import { guardedConnect, PrivateAddressError, refusalOf } from './guard.ts'
import { causeOf, connectionReason, statusReason } from './reasons.ts'

const timeoutMs = 30_000 // as long as a feed may take

export interface HubRequest {
  /** Address of the hub. */
  hub: string
  /** Addresses of the feeds that changed. */
  feeds: readonly string[]
  userAgent: string
  /** Hosts that may be private addresses (tests, a hub of one's own). */
  allowHosts: readonly string[]
}

/**
 * Tells a hub which feeds changed, in one request: a form of `hub.mode=publish` and a `hub.url` for each feed, as hubs have
 * understood since PubSubHubbub 0.4 (WebSub, section 7, leaves it to them). Gives `null`, or in one line why the hub did not take it.
 */
export async function tellHub({ hub, feeds, userAgent, allowHosts }: HubRequest): Promise<string | null> {
  const url = new URL(hub)
  const refusal = refusalOf(url, allowHosts)
  if (refusal !== null) return refusal
  const body = new URLSearchParams([['hub.mode', 'publish'], ...feeds.map((feed) => ['hub.url', feed])])
  const dispatcher = new Agent({ connect: guardedConnect({ allowHosts, timeoutMs: 10_000 }) })
  try {
    const headers = { 'user-agent': userAgent, 'content-type': 'application/x-www-form-urlencoded' }
    const signal = AbortSignal.timeout(timeoutMs)
    const response = await fetch(url, { method: 'POST', headers, body: body.toString(), redirect: 'manual', signal, dispatcher })
    await response.body?.cancel()
    return response.ok ? null : statusReason(response.status)
  } catch (error) {
    const { cause, code } = causeOf(error)
    if (cause instanceof PrivateAddressError) return cause.message
    if (cause instanceof Error && cause.name === 'TimeoutError') return 'took too long to answer'
    return connectionReason(code, cause)
  } finally {
    await dispatcher.close()
  }
}
