import { count } from './times.ts'

/** Units that one stroke takes in the drawing, the gaps beside it included. */
export const barStep = 10
/** Units of the highest stroke. */
export const barHeight = 32
/** A count that is not nothing is seen. */
const leastHeight = 3

/** Draws counts as strokes of one path (SVG) that stand on its lower edge; `most` is the count of the highest. */
export function drawBars(counts: readonly number[], most: number): string {
  return counts
    .map((number, place) => {
      if (number === 0) return ''
      const height = Math.max(leastHeight, Math.round((number / most) * barHeight))
      return `M${(place + 0.5) * barStep} ${barHeight}v-${height}`
    })
    .join('')
}

/** The same in words, for those who do not see it: `2 in March 2026, 1 in May 2026`. */
export function describeBars(counts: readonly number[], labels: readonly string[]): string {
  return counts.flatMap((number, place) => (number === 0 ? [] : [`${count(number, 'insight')}: ${labels[place]}`])).join('; ')
}
