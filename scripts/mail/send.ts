import { setTimeout as delay } from 'node:timers/promises'
import PQueue from 'p-queue'
import type { MailSettings } from '#domain/mail-settings.ts'
import type { Delivery, Smtp } from '../net/smtp.ts'
import { personOf } from '../subscribers/read.ts'
import { mostRefusals } from './due.ts'
import { dropUnsure, isPending, type Job, type JobDesk, lineOf, selectJobs, writeEdition } from './jobs.ts'
import { renderMessage } from './message.ts'
import { type LetterDesk, unsubscribeAddress, writeOwnLetter } from './own-letter.ts'
import { createReport, type SendReport } from './send-report.ts'

/** What a run sends, by what, and where it is written down. */
export interface SendRequest extends LetterDesk, JobDesk {
  mail: MailSettings & { from: string }
  smtp: Smtp
  /** Brings the ledger to where it outlives this machine; called before each batch goes. */
  carry?: () => Promise<void>
  /** Once aborted, nothing more is begun; what is under way is recorded. */
  signal?: AbortSignal
}

/** Messages of which the intent is carried away together: so many are unsure where the machine is lost. */
const mostInBatch = 200
/** Failures in a row that are the sender's or the server's, not the addresses'. */
const mostInARow = 20

/**
 * Sends the newest brief to everybody who is due, once each: an intent is in the ledger before a message goes, and what came of it
 * after. A reply of 4xx, or a broken connection, is tried again after a wait; 5xx is recorded and not tried again for this brief. What
 * can only be the sender's own fault stops the run (`stopped` in the report).
 */
export async function sendBriefs(request: SendRequest): Promise<SendReport> {
  const { mail, signal, ledger } = request
  const report = createReport()
  if (mail.unsure === 'drop') await dropUnsure(request, report)
  let waiting = selectJobs(request, report)
  if (waiting.length > 0) await writeEdition(request)
  for (const seconds of [0, ...mail.retrySeconds]) {
    if (waiting.length === 0 || report.stopped || signal?.aborted) break
    if (seconds > 0) await delay(seconds * 1000, undefined, signal && { signal }).catch(() => {}) // aborted: seen below
    waiting = await sendRound(waiting, request, report)
  }
  const putOff = waiting.filter((job) => isPending(job, request) && !report.unsure.has(job.key))
  if (putOff.length > 0) await ledger.write(putOff.map((job) => lineOf(job, 'later', request)))
  report.later = waiting.length
  if (report.sent === 0 && report.later > 0) report.stopped ??= 'the server took nothing: it cannot be reached, or wants to be asked later'
  return report
}

/** A round over all who wait. Gives those to try again. */
async function sendRound(jobs: readonly Job[], request: SendRequest, report: SendReport): Promise<Job[]> {
  const { ledger, mail, carry, signal } = request
  if (!carry) return sendBatch(jobs, request, report)
  const again: Job[] = []
  const size = Math.ceil(Math.min(mostInBatch, mail.perSecond * 60)) // a minute's
  for (let start = 0; start < jobs.length; start += size) {
    const batch = jobs.slice(start, start + size)
    if (report.stopped || signal?.aborted) again.push(...batch)
    else {
      await ledger.write(batch.filter((job) => !isPending(job, request)).map((job) => lineOf(job, 'intent', request)))
      await carry()
      again.push(...(await sendBatch(batch, request, report)))
    }
  }
  return again
}

async function sendBatch(jobs: readonly Job[], request: SendRequest, report: SendReport): Promise<Job[]> {
  const { mail, signal } = request
  const rate =
    mail.perSecond >= 1 ? { intervalCap: Math.floor(mail.perSecond), interval: 1000 } : { intervalCap: 1, interval: 1000 / mail.perSecond }
  const queue = new PQueue({ concurrency: mail.connections, ...rate })
  const again: Job[] = []
  const failures: unknown[] = []
  let broken = 0
  const isOver = () => failures.length > 0 || report.stopped !== null || signal?.aborted === true || broken >= mostInARow
  for (const job of jobs) {
    await queue.onSizeLessThan(mail.connections * 2)
    const sending = queue.add(async () => {
      if (isOver()) return again.push(job)
      const delivery = await sendOne(job, request, report)
      broken = delivery?.kind === 'later' && delivery.closing ? broken + 1 : 0
      return delivery && isToTryAgain(delivery, request) && again.push(job)
    })
    sending.catch((error: unknown) => failures.push(error))
  }
  await queue.onIdle()
  if (failures.length > 0) throw failures[0]
  return again
}

function isToTryAgain(delivery: Delivery, { mail }: SendRequest): boolean {
  if (delivery.kind === 'refused') return delivery.at === 'sender'
  return delivery.kind === 'later' || delivery.kind === 'down' || (delivery.kind === 'unsure' && mail.unsure === 'resend')
}

/** Sends one message: intent, message, result. `null` where nothing was left for them. */
async function sendOne(job: Job, request: SendRequest, report: SendReport): Promise<Delivery | null> {
  const { subscriber, due } = job
  const { mail, ledger, secret, settings } = request
  const brief = request.briefs.find(({ date }) => date === due.brief)
  const letter = brief && writeOwnLetter(subscriber, { ...due, brief }, request)
  if (!letter) {
    if (isPending(job, request)) await ledger.write([lineOf(job, 'later', request)])
    report.idle['nothing-new']++
    return null
  }
  const message = await renderMessage({
    letter,
    from: { name: mail.name ?? settings.title, address: mail.from },
    replyTo: mail.replyTo ?? null,
    to: subscriber.address,
    messageId: `${secret.messageIdOf(due.brief, personOf(subscriber))}@${mail.from.slice(mail.from.lastIndexOf('@') + 1)}`,
    date: request.now(),
    unsubscribe: { web: unsubscribeAddress(settings, subscriber), mail: mail.unsubscribeTo ?? null, token: subscriber.token ?? null },
  })
  if (!isPending(job, request)) await ledger.write([lineOf(job, 'intent', request)])
  const delivery = await request.smtp.send({ from: mail.from, to: subscriber.address, message })
  await record(delivery, job, request, report)
  return delivery
}

/** Writes down what came of a message, and looks whether the run can go on. */
async function record(delivery: Delivery, job: Job, { ledger, mail, now }: SendRequest, report: SendReport): Promise<void> {
  const { kind, code } = delivery
  if (code !== '' && kind !== 'accepted') report.codes.set(code, (report.codes.get(code) ?? 0) + 1)
  if (kind === 'unsure') report.unsure.add(job.key)
  else report.unsure.delete(job.key)
  if (kind === 'accepted') {
    await ledger.write([lineOf(job, 'sent', { now, code })])
    report.sent++
  } else if (kind === 'refused' && delivery.at === 'sender') {
    report.stopped = `the server refuses the sender (${code}): look at "from" under "mail" in settings.md`
  } else if (kind === 'refused') {
    await ledger.write([lineOf(job, 'refused', { now, code })])
    report.refused++
    if ((ledger.account.standings.get(job.key)?.refusals ?? 0) >= mostRefusals) report.paused.push(job.key)
    if (report.sent === 0 && report.refused >= mostInARow) report.stopped = `the server refuses every message (${code})`
  } else if (kind === 'down') report.stopped = delivery.reason
  else if (kind === 'unsure' && mail.unsure === 'drop') {
    await ledger.write([lineOf(job, 'dropped', { now })])
    report.dropped++
    report.unsure.delete(job.key)
  }
}
