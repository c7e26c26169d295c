import type { Settings } from './settings.ts'

/** On which days a brief comes, and where on earth those days are. */
export type Cadence = Pick<Settings['brief'], 'cadence' | 'weekday' | 'timeZone'>

/** In the order of `Date.getUTCDay`, from 0 on. */
export const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const
export type Weekday = (typeof weekdays)[number]

const dayMs = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()

/** The calendar day, `yyyy-mm-dd`, that an instant falls on in a time zone of the IANA database. */
export function dayIn(instant: Date, timeZone: string): string {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en', { timeZone, calendar: 'gregory', year: 'numeric', month: '2-digit', day: '2-digit' })
  formats.set(timeZone, format)
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]))
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`
}

const quarterMs = 900_000 // the smallest step by which time zones differ
const aheadMs = 14 * 3_600_000 // of UTC, in the zone where days begin first
const stepsOfStart = 27 * 4 // from there to where they begin last, 12 hours behind UTC

/** The first instant of a calendar day in a time zone. */
export function startOfDay(day: string, timeZone: string): Date {
  const first = Date.parse(`${day}T00:00:00Z`) - aheadMs
  const at = (step: number) => new Date(first + step * quarterMs)
  let [low, high] = [0, stepsOfStart]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (dayIn(at(middle), timeZone) < day) low = middle + 1
    else high = middle
  }
  return at(low)
}

/** True where a text names a time zone of the IANA database. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false // offsets such as +02:00 know no summer time
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== undefined
  } catch {
    return false
  }
}

/** A calendar day so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

/** The weekday of a calendar day, `yyyy-mm-dd`. */
export function weekdayOf(day: string): Weekday {
  return weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 'sunday'
}

/** True where a brief comes on that day. */
export function isBriefDay(day: string, { cadence, weekday }: Omit<Cadence, 'timeZone'>): boolean {
  const name = weekdayOf(day)
  if (cadence === 'daily') return true
  return cadence === 'weekly' ? name === weekday : name !== 'saturday' && name !== 'sunday'
}

/** The first day from `day` on, itself among them, on which a brief comes. */
export function nextBriefDay(day: string, cadence: Omit<Cadence, 'timeZone'>): string {
  return isBriefDay(day, cadence) ? day : nextBriefDay(addDays(day, 1), cadence)
}

/** The last day up to `day`, itself among them, on which a brief comes. */
export function lastBriefDay(day: string, cadence: Omit<Cadence, 'timeZone'>): string {
  return isBriefDay(day, cadence) ? day : lastBriefDay(addDays(day, -1), cadence)
}

/** What tells whether a brief is due. */
export interface DueRequest {
  /** The day of the run. */
  today: string
  /** Days of the briefs that there are or were. */
  written: readonly string[]
  /** Days on which the episodes came out that wait for a brief, but for those whose transcript came late. */
  waiting: readonly string[]
  cadence: Omit<Cadence, 'timeZone'>
}

/**
 * Whether a run may write a brief. The first comes at once. On a brief day it may, unless there is one of that day or a later one. On any other day it may
 * make up for a brief day that no run came to: where none was written since, though an episode had come out before that day began.
 */
export function isDue({ today, written, waiting, cadence }: DueRequest): boolean {
  const due = lastBriefDay(today, cadence)
  if (written.length === 0) return true
  if (written.some((day) => day >= due)) return false
  return due === today || waiting.some((day) => day < due)
}
