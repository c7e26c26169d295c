/** Dates as readers see them. All days are days in UTC, because content is dated so. */
export interface Dates {
  /** `2 March 2026` */
  day: (instant: Date) => string
  /** `Monday, 2 March 2026` */
  weekday: (instant: Date) => string
  /** `March 2026` */
  month: (instant: Date) => string
}

/** Dates in a language. English without a region is written day first, as most of the world does. */
export function datesIn(language: string): Dates {
  const locale = language === 'en' ? 'en-GB' : language
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
    return (instant: Date) => formatter.format(instant)
  }
  return {
    day: format({ day: 'numeric', month: 'long', year: 'numeric' }),
    weekday: (instant) => {
      const weekday = format({ weekday: 'long' })(instant)
      return `${weekday}, ${format({ day: 'numeric', month: 'long', year: 'numeric' })(instant)}`
    },
    month: format({ month: 'long', year: 'numeric' }),
  }
}

/** The first instant of a calendar day in UTC (`2026-03-02`). */
export function instantOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}
