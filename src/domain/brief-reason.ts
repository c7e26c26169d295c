import type { Choice } from './choose-brief.ts'

/**
 * Why an insight stands where it does in a brief, in one line: its score and its place by score alone, what it was put before and
 * why, and what the insight's own file says of its score.
 */
export function explainChoice({ score, rank, of, ahead }: Choice, reason: string | undefined): string {
  const place = of === 1 ? 'the only one' : rank === 1 ? `best of ${of}` : `${ordinal(rank)} of ${of}`
  const passed = [
    ahead.limit > 0 && `${ahead.limit} with a higher score whose episode or show has its share`,
    ahead.near > 0 && `${ahead.near} with a higher score too near to one above`,
  ].filter((part) => part !== false)
  const own = reason?.replace(/\s+/g, ' ').trim()
  return [`Score ${score.toFixed(2)}, ${place}`, passed.length > 0 && `ahead of ${passed.join(' and ')}`, own].filter(Boolean).join('; ')
}

/** `1st`, `2nd`, `3rd`, `11th`. */
export function ordinal(number: number): string {
  const tens = number % 100
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')
  return `${number}${ending}`
}
