const english = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Languages in which generators write months although the standards want English. */
const languages = 'de fr es pt it nl sv da nb fi pl cs ru uk el tr hu ro ca'.split(' ')
let foreign: Map<string, number> | null = null

/** The index of a month (0 for January) by its name, in full or cut, in English or the languages above; `null` for any other word. */
export function monthOf(word: string): number | null {
  const name = folded(word)
  const index = english.indexOf(name.slice(0, 3))
  if (index >= 0 && /^[a-z]+$/.test(name)) return index
  foreign ??= foreignNames()
  return foreign.get(name) ?? null
}

function foreignNames(): Map<string, number> {
  const names = new Map<string, number>()
  for (const language of languages) {
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { day: 'numeric', month, timeZone: 'UTC' })
      for (let index = 0; index < 12; index += 1) {
        const name = format.formatToParts(Date.UTC(2024, index, 15)).find(({ type }) => type === 'month')?.value ?? ''
        names.set(folded(name), index)
      }
    }
  }
  return names
}

function folded(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}.\s,]/gu, '')
    .toLowerCase()
}
