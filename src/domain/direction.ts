const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'iw', 'ks', 'nqo', 'pnb', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi'])
const rightToLeftScripts = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Syrc', 'Thaa'])

/** The way in which a language is written, from its BCP 47 tag. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [primary = '', ...rest] = language.split('-')
  const script = rest.find((part) => part.length === 4)
  if (script !== undefined) return rightToLeftScripts.has(`${script[0]?.toUpperCase()}${script.slice(1).toLowerCase()}`) ? 'rtl' : 'ltr'
  return rightToLeft.has(primary.toLowerCase()) ? 'rtl' : 'ltr'
}

/** A text of some language as part of one of another: from right to left it is isolated (Unicode UAX 9), or its first number would stand last. */
export function isolate(text: string, language: string): string {
  return directionOf(language) === 'rtl' ? `\u2067${text}\u2069` : text
}
