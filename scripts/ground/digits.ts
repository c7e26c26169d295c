import type { Language } from './language.ts'

/** The value of a number in digits, as a language groups and parts them (`1,200.5`, `1.200,5`); `null` where they are no one number. */
export function valueOfDigits(text: string, { decimalComma }: Language): number | null {
  const [group, mark] = decimalComma ? ['.', ','] : [',', '.']
  const parts = text.split(mark)
  if (parts.length > 2 || text.length > 15) return null
  const [whole = '', fraction] = parts
  const groups = whole.split(group)
  if (groups.length > 1 && !groups.every((part, place) => (place === 0 ? part.length <= 3 : part.length === 3))) return null
  if (fraction?.includes(group)) return null
  return Number(`${groups.join('')}${fraction === undefined ? '' : `.${fraction}`}`)
}
