import path from 'node:path'
import type { Settings } from '#domain/settings.ts'
import type { Env } from '../env.ts'
import { createFetcher } from '../net/fetcher.ts'
import { openSmtp } from '../net/smtp.ts'
import { readSmtpUrl } from '../net/smtp-url.ts'
import { userAgentOf } from '../net/user-agent.ts'
import { readTextFile } from '../publish/file.ts'
import { readSettings } from '../publish/settings.ts'
import { fetchSubscribers } from '../subscribers/fetch.ts'
import type { Subscriber } from '../subscribers/subscriber.ts'
import { UserError } from '../user-error.ts'
import { hideAddresses } from './hide-addresses.ts'
import { openLedger } from './ledger.ts'
import { findLedger } from './ledger-place.ts'
import { openLetterDesk } from './letter-desk.ts'
import type { LetterDesk } from './own-letter.ts'
import { readSecret } from './secret.ts'
import { sendBriefs } from './send.ts'
import { renderSendReport } from './send-report.ts'

export interface SendCommand {
  content: string
  env: Env
  now: Date
  /** Where SMTP_URL is not set, say so and send nothing, in place of an error. */
  ifConfigured: boolean
  /** Key, or its beginning, of somebody who is paused: begins anew. */
  resume: string | undefined
}

/** `npm run brief -- send`: gives the lines to print. Throws a `UserError` where nothing can be sent; no line of it holds an address. */
export async function sendCommand(command: SendCommand): Promise<{ lines: string[]; stopped: string | null }> {
  const { env, ifConfigured } = command
  if (env.SMTP_URL === undefined && ifConfigured)
    return { lines: ['SMTP_URL is not set, so the brief is not sent by e-mail.'], stopped: null }
  return hideAddresses(() => send(command))
}

async function send({ content, env, now, resume }: SendCommand): Promise<{ lines: string[]; stopped: string | null }> {
  const server = readSmtpUrl(demand(env, 'SMTP_URL', 'the mail server, as smtps://user:password@host:465'))
  const where = demand(env, 'SUBSCRIBERS', 'the file of subscribers, outside the repository, or its https address')
  const secret = readSecret(demand(env, 'LEDGER_SECRET', 'a secret of your own: make one with "openssl rand -hex 32", and keep it'))
  const settings = await readSettings(content)
  const mail = demandSender(settings)
  const fetcher = createFetcher({ userAgent: userAgentOf(settings, env), allowHosts: env.EARMARK_ALLOW_HOSTS })
  const { subscribers, problems: unread } = await fetchSubscribers(where, fetcher, settings.brief)
  const written = mail.unsubscribe === undefined ? subscribers : subscribers.filter(({ token }) => token !== undefined)
  const { desk, briefs, problems: broken } = await openLetterDesk({ content, env, settings, now })
  const problems = [...unread, ...doubtsAbout({ subscribers, written }, desk), ...broken]
  const place = await findLedger(demand(env, 'LEDGER', 'a file outside the repository, or branch:mail-ledger'), { folder: content, secret })
  const stop = new AbortController()
  const onSignal = () => stop.abort()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, onSignal)
  try {
    const ledger = await openLedger(place.file, now)
    const smtp = openSmtp(server, {
      connections: mail.connections,
      ...(env.SMTP_CA && { ca: (await readTextFile(path.resolve(env.SMTP_CA))) ?? '' }),
    })
    try {
      if (resume !== undefined) await resumeKey(resume, ledger, now)
      const report = await sendBriefs({
        ...desk,
        mail,
        briefs,
        subscribers: written,
        ledger,
        secret,
        smtp,
        now: () => new Date(),
        signal: stop.signal,
        ...(place.carry && { carry: place.carry }),
      })
      const lines = [...problems.map((problem) => `! ${problem}`), ...renderSendReport(report, briefs.at(-1)?.date ?? null)]
      return { lines, stopped: report.stopped }
    } finally {
      smtp.close()
      await ledger.close()
      await place.finish?.() // also after a failure: what was sent is known
    }
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeListener(signal, onSignal)
    await place.remove()
  }
}

/** The settings of mail, with what no mail can do without. */
function demandSender({ mail }: Settings): Settings['mail'] & { from: string } {
  const { from, unsubscribe, unsubscribeTo } = mail
  if (from === undefined) throw new UserError('settings.md: "mail" has no "from": write the address that the brief comes from.')
  if (unsubscribe === undefined && unsubscribeTo === undefined) {
    throw new UserError('settings.md: "mail" has no "unsubscribe": write the address that takes one click, or at least "unsubscribeTo".')
  }
  return { ...mail, from }
}

/** What a publisher has to know of their subscribers, of whom some are `written` to; a line each, in which nobody is named. */
function doubtsAbout({ subscribers, written }: Record<'subscribers' | 'written', readonly Subscriber[]>, desk: LetterDesk): string[] {
  const tokenless = subscribers.length - written.length
  const vague = written.filter((subscriber) => namesUnknown(subscriber, desk)).length
  const doubts: [boolean, string][] = [
    [subscribers.length === 0, 'SUBSCRIBERS holds nobody.'],
    [tokenless > 0, `${tokenless} without a token are left out: they could not unsubscribe.`],
    [vague > 0, `${vague} ask for or mute a topic or show that is not here, which says nothing.`],
  ]
  return doubts.filter(([holds]) => holds).map(([, line]) => line)
}

function namesUnknown({ topics, shows, muted }: Subscriber, { settings, material }: LetterDesk): boolean {
  const isTopic = (id: string) => settings.topics.some((topic) => topic.id === id)
  const isShow = (id: string) => material.podcasts.has(id)
  return !topics.every(isTopic) || !shows.every(isShow) || !muted.every((id) => isTopic(id) || isShow(id))
}

function demand(env: Env, name: 'SMTP_URL' | 'SUBSCRIBERS' | 'LEDGER' | 'LEDGER_SECRET', what: string): string {
  const value = env[name]
  if (value === undefined) throw new UserError(`${name} is not set. It names ${what}.`)
  return value
}

async function resumeKey(start: string, ledger: Awaited<ReturnType<typeof openLedger>>, now: Date): Promise<void> {
  const keys = [...ledger.account.standings.keys()].filter((key) => key.startsWith(start))
  const [key] = keys
  if (key === undefined || keys.length > 1)
    throw new UserError(`--resume: ${keys.length === 0 ? 'no' : 'more than one'} key begins with "${start}".`)
  await ledger.write([{ at: now.toISOString(), to: key, brief: now.toISOString().slice(0, 10), step: 'resumed' }])
}
