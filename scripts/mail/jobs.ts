import type { Brief } from '#domain/brief.ts'
import { personOf } from '../subscribers/read.ts'
import type { Subscriber } from '../subscribers/subscriber.ts'
import { type Due, selectDue } from './due.ts'
import type { Ledger } from './ledger.ts'
import type { LedgerLine, Step } from './ledger-line.ts'
import type { Secret } from './secret.ts'
import type { SendReport } from './send-report.ts'

/** Somebody who is due, with what they are due. */
export interface Job {
  subscriber: Subscriber
  /** Keyed hash of the address. */
  key: string
  due: Due & { due: true }
}

/** What tells who is due, and where it is written down. */
export interface JobDesk {
  /** By date. */
  briefs: readonly Brief[]
  subscribers: readonly Subscriber[]
  ledger: Ledger
  secret: Secret
  now: () => Date
}

/** Who is due; the others are counted in the report. Those who are due the same share one list of episodes. */
export function selectJobs({ subscribers, briefs, ledger, secret, now }: JobDesk, report: SendReport): Job[] {
  const at = now()
  const lists = new Map<string, readonly string[]>()
  return subscribers.flatMap((subscriber) => {
    const key = secret.keyOf(personOf(subscriber))
    const due = selectDue({ subscriber, standing: ledger.account.standings.get(key), briefs, now: at })
    if (!due.due) {
      report.idle[due.why]++
      return []
    }
    const name = due.episodes.join(' ')
    const episodes = lists.get(name) ?? due.episodes
    lists.set(name, episodes)
    return [{ subscriber, key, due: { ...due, episodes } }]
  })
}

/** Writes down what the newest brief covers, unless it stands there. */
export async function writeEdition({ briefs, ledger, now }: JobDesk): Promise<void> {
  const newest = briefs.at(-1)
  if (!newest || ledger.account.editions.get(newest.date)?.join(' ') === newest.episodes.join(' ')) return
  await ledger.write([{ at: now().toISOString(), edition: newest.date, episodes: newest.episodes }])
}

/** Gives up what an earlier run left unsure. */
export async function dropUnsure({ subscribers, ledger, secret, now }: JobDesk, report: SendReport): Promise<void> {
  const lines = subscribers.flatMap((subscriber) => {
    const to = secret.keyOf(personOf(subscriber))
    const pending = ledger.account.standings.get(to)?.pending
    return pending ? [{ at: now().toISOString(), to, brief: pending, step: 'dropped' as const }] : []
  })
  if (lines.length > 0) await ledger.write(lines)
  report.dropped += lines.length
}

/** True where an intent stands without a result. */
export function isPending({ key, due }: Job, { ledger }: Pick<JobDesk, 'ledger'>): boolean {
  return ledger.account.standings.get(key)?.pending === due.brief
}

/** The line of the ledger by which a job has taken a step. */
export function lineOf({ key, due }: Job, step: Step, { now, code = '' }: { now: () => Date; code?: string }): LedgerLine {
  return { at: now().toISOString(), to: key, brief: due.brief, step, ...(code !== '' && { code }) }
}
