import { z } from 'astro/zod'

/** A language as a BCP 47 tag in its usual spelling (`en_us` is `en-US`); `null` where it is none. */
export function readLanguage(text: string | null): string | null {
  const tag = text?.trim().replace(/_/g, '-') ?? ''
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag)) return null
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    return null // RangeError: well-formed at a glance, but no tag
  }
}

/** A BCP 47 tag, as a person writes it: `en_us` is refused, for pages, feeds and dates are made with it as it stands. */
export const languageSchema = z.string().refine((tag) => !tag.includes('_') && readLanguage(tag) !== null, {
  error: 'is no language tag: write "de" or "pt-BR", for example',
})
