import MailComposer from 'nodemailer/lib/mail-composer'
import type { RenderedLetter } from '#domain/letter/render.ts'

/** What a message is made of; `to` and `replyTo` are bare addresses. */
export interface MessageFacts {
  letter: RenderedLetter
  from: { name: string; address: string }
  replyTo: string | null
  to: string
  /** Without angle brackets; the same for a brief and a subscriber for ever. */
  messageId: string
  date: Date
  /** Addresses that unsubscribe (RFC 2369); the one with https takes one click (RFC 8058). */
  unsubscribe: { web: string | null; mail: string | null; token: string | null }
}

/**
 * A letter as a message (RFC 5322): plain text and HTML as alternatives, both encoded so that no line is long. It says that a
 * list sent it and that nobody waits for an answer (RFC 3834, RFC 2919). Nothing in it reads a file or an address.
 */
export async function renderMessage({ letter, from, replyTo, to, messageId, date, unsubscribe }: MessageFacts): Promise<Buffer> {
  const ways = [
    unsubscribe.web,
    unsubscribe.mail &&
      `mailto:${unsubscribe.mail}?subject=${encodeURIComponent(['unsubscribe', unsubscribe.token ?? ''].join(' ').trim())}`,
  ].filter(Boolean)
  const headers = {
    'Auto-Submitted': 'auto-generated',
    Precedence: 'list',
    'List-Id': `<brief.${from.address.slice(from.address.lastIndexOf('@') + 1)}>`,
    'Content-Language': letter.language,
    ...(ways.length > 0 && { 'List-Unsubscribe': { prepared: true, value: ways.map((way) => `<${way}>`).join(', ') } }),
    ...(unsubscribe.web && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
  }
  const composer = new MailComposer({
    from,
    to: { name: '', address: to },
    ...(replyTo && { replyTo }),
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    messageId: `<${messageId}>`,
    date,
    headers,
    xMailer: false,
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}
