import type { Brief } from '#domain/brief.ts'
import { addDays, dayIn, weekdayOf, weekdays } from '#domain/brief-day.ts'
import type { Cadence, Subscriber } from '../subscribers/subscriber.ts'
import type { Standing } from './ledger-line.ts'

/** Why somebody gets no mail in a run. */
export const idleReasons = ['nothing-new', 'had-it', 'not-today', 'refused', 'paused'] as const
export type IdleReason = (typeof idleReasons)[number]

/** What a subscriber is to get in a run, or why nothing. */
export type Due =
  | {
      due: true
      /** The newest brief: what the mail is called by. */
      brief: string
      /** Episodes that no mail to them has covered. */
      episodes: readonly string[]
      /** True where these are just the newest brief's. */
      whole: boolean
    }
  | { due: false; why: IdleReason }

/** Refusals in a row after which an address is written to no more. */
export const mostRefusals = 3
/** Older briefs are not sent: a letter of last month is no brief. */
export const windowDays = 14
const dayMs = 24 * 60 * 60 * 1000
const weekDays = 7

/** What tells whether somebody is due a mail; `standing` is `undefined` for who is new. */
export interface DueRequest {
  subscriber: Pick<Subscriber, 'cadence' | 'timeZone'>
  standing: Standing | undefined
  /** By date. */
  briefs: readonly Brief[]
  now: Date
}

/**
 * Whether a subscriber is due a mail, and of which episodes. It is called by the newest brief and covers all since their last mail, so
 * that a run that was late or failed loses nothing; whoever is new gets the newest brief, or by the week that of seven days. By the
 * week is the first run from Sunday on, in the subscriber's time zone.
 */
export function selectDue({ subscriber, standing, briefs, now }: DueRequest): Due {
  if (standing && standing.refusals >= mostRefusals) return { due: false, why: 'paused' }
  const recent = briefs.filter(({ date }) => daysBetween(date, now) < windowDays)
  const newest = recent.at(-1)
  if (!newest) return { due: false, why: 'nothing-new' }
  const settled = standing?.settled ?? null
  if (settled && newest.date <= settled.brief) return { due: false, why: 'had-it' }
  if (standing?.refused === newest.date) return { due: false, why: 'refused' }
  if (!isTheDay(subscriber, settled?.at ?? null, now)) return { due: false, why: 'not-today' }
  const episodes = freshEpisodes(recent, { newest, settled, first: standing?.first ?? firstOf(subscriber.cadence, newest, now) })
  if (episodes.length === 0 && newest.insights.length === 0) return { due: false, why: 'nothing-new' }
  return { due: true, brief: newest.date, episodes, whole: sameMembers(episodes, newest.episodes) }
}

function freshEpisodes(
  briefs: readonly Brief[],
  { newest, settled, first }: { newest: Brief; settled: Standing['settled']; first: string },
): readonly string[] {
  if (!settled) return unite(briefs.filter(({ date }) => date >= first || date === newest.date).map(({ episodes }) => episodes))
  const covered = new Set(settled.episodes)
  const before = briefs.filter(({ date }) => date === settled.brief).map(({ episodes }) => episodes.filter((id) => !covered.has(id)))
  return unite([...before, ...briefs.filter(({ date }) => date > settled.brief).map(({ episodes }) => episodes)])
}

function firstOf(cadence: Cadence, newest: Brief, now: Date): string {
  return cadence === 'weekly' ? addDays(now.toISOString().slice(0, 10), -weekDays) : newest.date
}

function isTheDay({ cadence, timeZone }: Pick<Subscriber, 'cadence' | 'timeZone'>, last: Date | null, now: Date): boolean {
  if (cadence === 'daily') return true
  const today = dayIn(now, timeZone)
  const weekday = weekdays.indexOf(weekdayOf(today))
  if (cadence === 'weekdays') return weekday >= 1 && weekday <= 5
  return last === null || dayIn(last, timeZone) < addDays(today, -weekday)
}

function daysBetween(date: string, now: Date): number {
  return (now.getTime() - Date.parse(`${date}T00:00:00Z`)) / dayMs
}

function unite(all: readonly (readonly string[])[]): readonly string[] {
  const lists = all.filter((list) => list.length > 0)
  return lists.length === 1 ? (lists[0] ?? []) : [...new Set(lists.flat())]
}

function sameMembers(some: readonly string[], others: readonly string[]): boolean {
  return some === others || (some.length === others.length && new Set([...some, ...others]).size === some.length)
}
