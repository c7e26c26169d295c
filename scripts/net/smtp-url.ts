import { UserError } from '../user-error.ts'

/** A mail server and how to speak with it. */
export interface SmtpServer {
  host: string
  port: number
  /** `implicit`: TLS from the first byte; `starttls`: TLS before anything else is said, or nothing; `none`: in the clear, by choice. */
  tls: 'implicit' | 'starttls' | 'none'
  auth: { user: string; pass: string } | null
}

const mend = 'Write smtps://user:password@host:465 or smtp://user:password@host:587 (a "@", ":" or "/" in the password as %40, %3A, %2F).'

/**
 * Reads SMTP_URL. With `smtp:` the connection has to be secured by STARTTLS, unless the server is on this machine or the address ends
 * with `?tls=none`. Throws a `UserError` that repeats nothing of it: it holds a password.
 */
export function readSmtpUrl(text: string): SmtpServer {
  const url = URL.parse(text)
  if (!url || (url.protocol !== 'smtp:' && url.protocol !== 'smtps:') || url.hostname === '') {
    throw new UserError(`SMTP_URL is not the address of a mail server. ${mend}`)
  }
  const unknown = [...url.searchParams.keys()].filter((name) => name !== 'tls')
  const tls = url.searchParams.get('tls')
  if (unknown.length > 0 || (tls !== null && tls !== 'none')) throw new UserError('SMTP_URL takes no parameter but tls=none.')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const implicit = url.protocol === 'smtps:'
  const isHere = host === 'localhost' || host === '::1' || /^127\./.test(host)
  const auth = url.username === '' ? null : { user: decode(url.username), pass: decode(url.password) }
  return {
    host,
    port: url.port === '' ? (implicit ? 465 : 587) : Number(url.port),
    tls: implicit ? 'implicit' : tls === 'none' || isHere ? 'none' : 'starttls',
    auth,
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new UserError(`SMTP_URL has a "%" that stands for nothing. ${mend}`)
  }
}
