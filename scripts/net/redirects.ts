import { type Dispatcher, fetch, type Response } from 'undici'
import { refusalOf } from './guard.ts'

/** What is asked for by GET, redirects followed. */
export interface Ask {
  url: URL
  headers: Record<string, string>
  /** Headers for the origin of `url` alone. */
  ownHeaders?: Record<string, string>
  /** Opens its connections by `guardedConnect`, so that a name cannot lead inside either. */
  dispatcher: Dispatcher
  /** Hosts that may be private addresses. */
  allowHosts: readonly string[]
  /** Redirects that are followed at most. */
  most: number
  signal: AbortSignal
}

/** The first reply that is no redirect, its body unread; or why an address on the way is not asked. */
export type Followed =
  | {
      ok: true
      response: Response
      /** Where it came from. */
      url: URL
      /** The address to use from now on, where every redirect on the way was permanent (301, 308). */
      movedTo: string | null
    }
  | {
      ok: false
      /** In one line, without the address that was asked for. */
      reason: string
    }

/** Asks an address and follows its redirects, each held against the guard before it is asked. Throws what the connection throws. */
export async function followRedirects({ url: first, headers, ownHeaders, dispatcher, allowHosts, most, signal }: Ask): Promise<Followed> {
  let url = first
  let movedTo: string | null = null
  let permanent = true
  for (let hop = 0; hop <= most; hop++) {
    const refusal = refusalOf(url, allowHosts)
    if (refusal !== null) return { ok: false, reason: hop === 0 ? refusal : `redirected to ${url.href}: ${refusal}` }
    const told = url.origin === first.origin ? { ...headers, ...ownHeaders } : headers
    const response = await fetch(url, { headers: told, redirect: 'manual', signal, dispatcher })
    const target = redirectTarget(response, url)
    if (target === null) return { ok: true, response, url, movedTo }
    await response.body?.cancel()
    permanent &&= response.status === 301 || response.status === 308
    if (permanent) movedTo = target.href
    url = target
  }
  return { ok: false, reason: `redirected more than ${most} times` }
}

/** Where a redirect leads; `null` for any other reply, and for a redirect that names no address. */
function redirectTarget(response: Response, from: URL): URL | null {
  if (![301, 302, 303, 307, 308].includes(response.status)) return null
  const location = response.headers.get('location')
  return location ? URL.parse(location, from.href) : null
}
