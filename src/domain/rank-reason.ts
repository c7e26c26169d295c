import { explainChoice } from './brief-reason.ts'
import type { Because, Ranked } from './rank-brief.ts'

/** How a show, topic, person or word is called. */
export type NameOf = (because: Pick<Because, 'kind' | 'name'>) => string

/**
 * Why an insight stands where it does in a reader's own brief, in one line: all that moved its score, with how much, then the score
 * and its place. Made of what the ranking returned alone.
 */
export function explainRanked({ because, choice }: Ranked, nameOf: NameOf): string {
  const moved = [
    describe(
      'you follow',
      because.filter(({ kind, told }) => told && kind !== 'read' && kind !== 'kept'),
    ),
    describe(
      'you like',
      because.filter(({ told, weight }) => !told && weight > 0),
    ),
    describe(
      'you want less of',
      because.filter(({ told, weight }) => !told && weight < 0),
    ),
    because.some(({ kind }) => kind === 'read') && 'you have read it',
    because.some(({ kind }) => kind === 'kept') && 'you keep it',
  ].filter((part) => part !== false)
  const line = moved.join('; ')
  return line === ''
    ? `${explainChoice(choice, undefined)}.`
    : `${line.charAt(0).toUpperCase()}${line.slice(1)}. ${explainChoice(choice, undefined)}.`

  function describe(words: string, moves: readonly Because[]): string | false {
    if (moves.length === 0) return false
    const sum = moves.reduce((total, { weight }) => total + weight, 0)
    const names = [...new Set(moves.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).map(nameOf))]
    const few = names.length > 3 ? [...names.slice(0, 3), `${names.length - 3} more`] : names
    return `${words} ${few.slice(0, -1).join(', ')}${few.length > 1 ? ' and ' : ''}${few.at(-1)} (${sum < 0 ? '−' : '+'}${Math.abs(sum).toFixed(2)})`
  }
}
