import { Readable } from 'node:stream'
import nodemailer from 'nodemailer'
import type { SmtpServer } from './smtp-url.ts'

/** One message for one mailbox, ready to go. */
export interface Outgoing {
  from: string
  to: string
  /** RFC 5322, CRLF line ends. */
  message: Uint8Array
}

/**
 * What became of a message. `code` is the server's reply code with its enhanced code (RFC 3463), `550 5.1.1`, or '' where there was none;
 * never the server's words, which tend to repeat the address.
 */
export type Delivery =
  /** The server answered 250: it is its message now. */
  | { kind: 'accepted'; code: string }
  /** 5xx: this message will never be taken. `at` is what the server did not like. */
  | { kind: 'refused'; code: string; at: 'sender' | 'recipient' | 'message' }
  /** 4xx, or the connection broke before the message was handed over whole: it was not taken, and may be later. */
  | { kind: 'later'; code: string; closing: boolean }
  /** The connection broke after the message was handed over whole and before the server answered: nobody knows. */
  | { kind: 'unsure'; code: string }
  /** Nothing can be sent at all: no such host, TLS or the password refused. `reason` is in one line. */
  | { kind: 'down'; code: string; reason: string }

/** Connections to one mail server. */
export interface Smtp {
  /** Hands one message over, once; never throws for what the server or the network does. */
  send: (outgoing: Outgoing) => Promise<Delivery>
  close: () => void
}

export interface SmtpOptions {
  /** Connections at once. */
  connections: number
  /** Milliseconds without a byte until a connection is given up. RFC 5321, 4.5.3.2 wants minutes of patience after the message. */
  timeoutMs?: number
  /** Trusted in place of the machine's own authorities (tests, a server of one's own). */
  ca?: string
}

const connectTimeoutMs = 30_000
const patienceMs = 10 * 60_000 // RFC 5321, 4.5.3.2.6
const messagesPerConnection = 100

/** Opens a pool of connections to a mail server. What fails is a value; nothing that the server says is passed on in words. */
export function openSmtp({ host, port, tls, auth }: SmtpServer, { connections, timeoutMs = patienceMs, ca }: SmtpOptions): Smtp {
  const pool = nodemailer.createTransport({
    pool: true,
    host,
    port,
    secure: tls === 'implicit',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    ...(auth && { auth }),
    ...(ca !== undefined && { tls: { ca } }),
    maxConnections: connections,
    maxMessages: messagesPerConnection,
    maxRequeues: 0, // a message is tried again by its sender, who keeps the record
    connectionTimeout: Math.min(connectTimeoutMs, timeoutMs),
    greetingTimeout: Math.min(connectTimeoutMs, timeoutMs),
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
    logger: false,
  })
  return {
    send: async ({ from, to, message }) => {
      let handedOver = false
      const raw = Readable.from(
        (function* () {
          yield message
          handedOver = true
        })(),
        { objectMode: false },
      )
      try {
        const info = await pool.sendMail({ envelope: { from, to: [to] }, raw })
        return { kind: 'accepted', code: codeOf(info.response) }
      } catch (error) {
        return deliveryOf(error, handedOver)
      }
    },
    close: () => pool.close(),
  }
}

function deliveryOf(error: unknown, handedOver: boolean): Delivery {
  const { code, originalCode, command, response, responseCode } = factsOf(error)
  const reply = codeOf(response)
  if (code === 'EAUTH' && !(responseCode >= 400 && responseCode < 500))
    return down(reply, 'the server refuses the user name or password of SMTP_URL')
  if (code === 'ETLS')
    return down(reply, 'the connection cannot be secured: the server offers no TLS, or has a certificate that is not trusted')
  if (code === 'EDNS') return down(reply, 'there is no such host as SMTP_URL names')
  if (responseCode >= 500 && responseCode < 600) {
    if (command === 'MAIL FROM') return { kind: 'refused', code: reply, at: 'sender' }
    if (command === 'RCPT TO') return { kind: 'refused', code: reply, at: 'recipient' }
    if (command === 'DATA') return { kind: 'refused', code: reply, at: 'message' }
    return down(reply, `the server refuses the connection (${reply})`)
  }
  if (responseCode >= 400) return { kind: 'later', code: reply, closing: responseCode === 421 }
  if (isCertificate({ originalCode })) return down('', 'the certificate of the server is not trusted')
  return handedOver ? { kind: 'unsure', code: '' } : { kind: 'later', code: '', closing: true }
}

function down(code: string, reason: string): Delivery {
  return { kind: 'down', code, reason }
}

function factsOf(error: unknown): { code: string; originalCode: string; command: string; response: string; responseCode: number } {
  const field = (name: string): unknown => (typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined)
  return {
    code: String(field('code') ?? ''),
    originalCode: String(field('originalCode') ?? ''),
    command: String(field('command') ?? ''),
    response: String(field('response') ?? ''),
    responseCode: Number(field('responseCode') ?? 0) || 0,
  }
}

/** By OpenSSL's and Node's names for what is wrong with a certificate or with the talk about TLS. */
function isCertificate({ originalCode }: { originalCode: string }): boolean {
  return /CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET)|ALTNAME|EPROTO|_SSL_/.test(originalCode)
}

/** `550 5.1.1` of `550 5.1.1 <somebody>: no such user`. */
function codeOf(response: string): string {
  return /^[245]\d\d(?:[ -][245]\.\d{1,3}\.\d{1,3})?/.exec(response)?.[0].replace('-', ' ') ?? ''
}
