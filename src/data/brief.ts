import { readingSeconds } from '#domain/reading-time.ts'
import type { PlacedBrief } from './library.ts'
import { textsOf } from './reading.ts'
import { renderLength } from './times.ts'

const numerals = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** A number in a sentence: in words up to ten. */
export function spell(number: number): string {
  return numerals[number] ?? String(number)
}

/** How many ideas a brief holds: `five ideas`, `12 ideas`. */
export function describeSize(size: number): string {
  return `${spell(size)} ${size === 1 ? 'idea' : 'ideas'}`
}

/** How long a brief takes to read, as the end of a sentence: `, 2 minutes to read`; '' for one without ideas. */
export function describeReading({ insights }: Pick<PlacedBrief, 'insights'>): string {
  return insights.length === 0 ? '' : `, ${renderLength(readingSeconds(textsOf(insights)))} to read`
}
