import { directionOf } from '#domain/direction.ts'

/** The `lang` and `dir` that a text needs where it differs from its page; nothing where it does not or nobody says. */
export function markLanguage(language: string | null, page: string): { lang?: string; dir?: 'ltr' | 'rtl' } {
  if (language === null || language.toLowerCase().split('-')[0] === page.toLowerCase().split('-')[0]) return {}
  return directionOf(language) === directionOf(page) ? { lang: language } : { lang: language, dir: directionOf(language) }
}
