import { readAddress } from '../feed/address.ts'

const appScheme = /^(?:feed|pcast|itpc|podcast|rss):(?:\/\/)?/i
const bareHost = /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,24}(?::\d+)?(?:[/?#]|$)/i

/**
 * An address as people paste it and lists hold it, as one that can be fetched: without white space, quotes and angle brackets
 * around it, with `feed:`, `pcast:` and the like made http, a missing scheme made https. `null` where it is none.
 */
export function readTypedAddress(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^[<"'“]+|[>"'”]+$/g, '')
    .replace(/&amp;/g, '&')
  const rest = bare.replace(appScheme, '')
  const web = rest === bare || /^https?:/i.test(rest) ? rest : `http://${rest}`
  const typed = bareHost.test(web) ? `https://${web}` : web
  return /^https?:\/\/[^/]/i.test(typed) ? readAddress(typed, 'https://none.invalid/') : null
}

/** What two addresses of one feed have in common: everything but http or https, upper case in the host, and slashes at the end. */
export function addressKey(address: string): string {
  const url = /^https?:/i.test(address) ? URL.parse(address) : null
  return url === null ? address : `${url.host}${url.pathname.replace(/\/+$/, '')}${url.search}`
}

/** An address for people: without scheme, and where it is longer than `most`, its host and its end. */
export function shortAddress(address: string, most: number): string {
  const short = address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '')
  if (short.length <= most) return short
  const [host = ''] = short.split('/', 1)
  const room = most - host.length - 2
  return room < 8 ? `…${short.slice(1 - most)}` : `${host}/…${short.slice(-room)}`
}
