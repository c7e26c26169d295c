/** A day (`yyyy-mm-dd`) as the pages of the site write it. */
export function dayIn(day: string): string {
  const { lang } = document.documentElement
  const locale = lang === 'en' ? 'en-GB' : lang
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(day))
}
