import { dayIn } from '#domain/brief-day.ts'
import { datesIn, instantOf } from './dates.ts'
import type { Library } from './library.ts'

/**
 * Says that there is nothing new since the newest brief: `Nothing new since Friday, 20 November 2026.` Says '' on the day of the brief,
 * before the first, and where an insight is there that no brief has covered: it may wait for the next brief.
 */
export function describeNews({ briefs, insights, settings }: Pick<Library, 'briefs' | 'insights' | 'settings'>, now: Date): string {
  const [newest] = briefs
  if (newest === undefined || newest.date >= dayIn(now, settings.brief.timeZone)) return ''
  const covered = new Set(briefs.flatMap(({ episodes }) => episodes.map(({ id }) => id)))
  if (insights.some(({ episode }) => !covered.has(episode.id))) return ''
  return `Nothing new since ${datesIn(settings.language).weekday(instantOf(newest.date))}.`
}

/** When a brief comes, as a sentence: `A brief comes every Sunday, when there is something new.` */
export function describeCadence({ brief: { cadence, weekday } }: Library['settings']): string {
  const often = {
    daily: 'every day',
    weekdays: 'from Monday to Friday',
    weekly: `every ${weekday.charAt(0).toUpperCase()}${weekday.slice(1)}`,
  }
  return `A brief comes ${often[cadence]}, when there is something new.`
}
