/** A day (`yyyy-mm-dd`) as the pages of the site write it; what is no day, as it stands. */
export function dayIn(day: string): string {
  const date = new Date(day)
  if (Number.isNaN(date.getTime())) return day
  const { lang } = document.documentElement
  const locale = lang === 'en' ? 'en-GB' : lang
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }).format(date)
}
