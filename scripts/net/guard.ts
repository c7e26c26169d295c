import { lookup as dnsLookup, type LookupAddress, type LookupAllOptions } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { buildConnector } from 'undici'

/**
 * Why an address may not be asked, or `null`. Only http and https, no user names in the address, and no host that is a
 * private, loopback, link-local or otherwise special address, unless `allowHosts` names it (`host` or `host:port`, lower case).
 * Names are checked again when they are looked up: see `guardedConnect`.
 */
export function refusalOf(url: URL, allowHosts: readonly string[]): string | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return `${url.protocol} addresses are not fetched`
  if (url.username || url.password) return 'addresses with a user name or password are not fetched'
  if (isAllowed(url, allowHosts)) return null
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (host === 'localhost' || host.endsWith('.localhost') || host.endsWith('.local') || host.endsWith('.internal')) {
    return `${host} is a private host`
  }
  if (ipaddr.isValid(host) && !isPublic(host)) return `${host} is a private address`
  return null
}

/** True where EARMARK_ALLOW_HOSTS names the address's host, or its host and port. */
export function isAllowed({ hostname, host }: Pick<URL, 'hostname' | 'host'>, allowHosts: readonly string[]): boolean {
  return allowHosts.includes(hostname) || allowHosts.includes(host)
}

/** Asks the DNS for all addresses of a name. */
type Resolve = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/**
 * Opens the connections of an undici `Agent`. A name that leads to a private address is refused with a `PrivateAddressError`, so that a public
 * name cannot point inside; only a host, or host and port, that `allowHosts` names may lead there.
 */
export function guardedConnect({
  allowHosts,
  timeoutMs: timeout,
  resolve = dnsLookup,
}: {
  allowHosts: readonly string[]
  /** Milliseconds until a connection has to be open. */
  timeoutMs: number
  resolve?: Resolve
}): buildConnector.connector {
  const anywhere = buildConnector({ timeout, lookup: lookupBy(resolve, true) })
  const outside = buildConnector({ timeout, lookup: lookupBy(resolve, false) })
  return (place, callback) => {
    const { hostname, host = hostname } = place
    const connect = isAllowed({ hostname, host }, allowHosts) ? anywhere : outside
    connect(place, callback)
  }
}

function lookupBy(resolve: Resolve, mayBeInside: boolean): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, [])
      const inside = mayBeInside ? undefined : addresses.find(({ address }) => !isPublic(address))
      if (inside) return callback(new PrivateAddressError(`${hostname} leads to the private address ${inside.address}`), [])
      if (options.all) return callback(null, addresses)
      const first = addresses[0]
      if (!first) return callback(new Error(`${hostname} has no address`), [])
      callback(null, first.address, first.family)
    })
  }
}

/** A name that leads to a private address. */
export class PrivateAddressError extends Error {
  override name = 'PrivateAddressError'
}

function isPublic(address: string): boolean {
  return ipaddr.process(address).range() === 'unicast'
}
