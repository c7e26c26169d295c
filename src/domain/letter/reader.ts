import { isolate } from '../direction.ts'

/** What a letter has to know of who reads it. */
export interface Reader {
  /** BCP 47 tag of dates. */
  language: string
  /** IANA name. */
  timeZone: string
  /** Where they unsubscribe; `null` for the letter on the site. */
  unsubscribe: string | null
}

export interface ReaderDates {
  /** A calendar day, `2026-03-17`, in words. */
  day: (date: string) => string
  /** An instant, to the minute, in the reader's time zone. */
  minute: (instant: Date) => string
}

const known = new Map<string, ReaderDates>()

/** Dates as a reader writes them. English without a region is written day first, as most of the world does. */
export function readerDates({ language, timeZone }: Pick<Reader, 'language' | 'timeZone'>): ReaderDates {
  const key = `${language} ${timeZone}`
  const dates = known.get(key) ?? makeDates(language === 'en' ? 'en-GB' : language, timeZone)
  known.set(key, dates)
  return dates
}

/** Formatters are slow to make and quick to use. */
function makeDates(locale: string, timeZone: string): ReaderDates {
  const day = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const minute = new Intl.DateTimeFormat(locale, {
    timeZone,
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  })
  return {
    day: (date) => day.format(new Date(`${date}T00:00:00Z`)),
    minute: (instant) => isolate(minute.format(instant), locale),
  }
}
