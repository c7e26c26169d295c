import { z } from 'astro/zod'

const localPart = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/
const longestLocal = 64
const longest = 254

/**
 * A mail address as it may stand in an SMTP command: a dot-atom, `@` and a domain name with a dot in it (RFC 5321, 4.1.2, without quoted
 * local parts, address literals and comments). The domain comes back in lower case and in ASCII (IDNA). `null` for anything else;
 * line ends, spaces, commas, angle brackets and control characters above all.
 */
export function readMailAddress(text: string): string | null {
  const at = text.lastIndexOf('@')
  const local = text.slice(0, at)
  if (at < 1 || local.length > longestLocal || !localPart.test(local)) return null
  const domain = asciiOf(text.slice(at + 1))
  if (domain === null || local.length + 1 + domain.length > longest) return null
  const labels = domain.split('.')
  const isName = labels.length > 1 && labels.every((part) => label.test(part)) && !/^\d+$/.test(labels.at(-1) ?? '')
  return isName ? `${local}@${domain}` : null
}

/** A mail address in settings. */
export const mailAddressSchema = z
  .string()
  .refine((text) => readMailAddress(text) !== null, 'is not a mail address like "brief@example.org"')

/** A domain name in ASCII and lower case; `null` where it holds what no name does. */
function asciiOf(domain: string): string | null {
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain)) return null
  const url = URL.parse(`http://${domain}/`)
  return url === null ? null : url.hostname
}
