import { isolate } from '#domain/direction.ts'

/** Dates as readers see them. All days are days in UTC, because content is dated so. */
export interface Dates {
  /** `2 March 2026` */
  day: (instant: Date) => string
  /** `Monday, 2 March 2026` */
  weekday: (instant: Date) => string
  /** `March 2026` */
  month: (instant: Date) => string
}

const known = new Map<string, Dates>()

/** Dates in a language. English without a region is written day first, as most of the world does. */
export function datesIn(language: string): Dates {
  const dates = known.get(language) ?? makeDates(language === 'en' ? 'en-GB' : language)
  known.set(language, dates)
  return dates
}

/** A day with its weekday as a headline, which breaks between the two alone. */
export function headDay(weekday: string): string {
  return weekday.replace(/(?<=, ).+/, (day) => day.replaceAll(' ', '\u00A0'))
}

/** The first instant of a calendar day in UTC (`2026-03-02`). */
export function instantOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** Formatters are slow to make and quick to use. */
function makeDates(locale: string): Dates {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
    return (instant: Date) => formatter.format(instant)
  }
  const keep = (say: (instant: Date) => string) => {
    const said = new Map<number, string>() // the same few days are said on thousands of pages
    return (instant: Date) => {
      const known = said.get(instant.getTime()) ?? isolate(say(instant), locale)
      said.set(instant.getTime(), known)
      return known
    }
  }
  const day = format({ day: 'numeric', month: 'long', year: 'numeric' })
  const weekday = format({ weekday: 'long' })
  const month = format({ month: 'long', year: 'numeric' })
  return {
    day: keep(day),
    weekday: keep((instant) => `${weekday(instant)}, ${day(instant)}`),
    month: keep(month),
  }
}
