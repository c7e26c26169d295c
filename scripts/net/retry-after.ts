/**
 * Milliseconds that a Retry-After header asks to wait, from seconds or an HTTP date (RFC 9110, 10.2.3); `null` where it is
 * missing or unreadable. A date that has passed is 0.
 */
export function readRetryAfter(header: string | null, now: Date): number | null {
  const value = header?.trim()
  if (!value) return null
  if (/^\d+$/.test(value)) return Number(value) * 1000
  const date = Date.parse(value)
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime())
}
