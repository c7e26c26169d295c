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
