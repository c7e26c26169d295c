import { datesIn } from './dates.ts'

/** A stretch of time cut into equal pieces of the calendar, oldest first; all pieces are there, the empty ones too. */
export interface Timeline {
  /** What a piece is called: `2 March 2026`, `March 2026`, `2026`. */
  labels: string[]
  span: Span
  /** The place of the piece into which an instant falls. */
  place: (instant: Date) => number
}

/** From when to when: days where the pieces are weeks, months where they are quarters. */
export interface Span {
  from: string
  to: string
}

const dayMs = 86_400_000
const fewestPieces = 3
const mostWeeks = 12
const mostMonths = 36
const mostQuarters = 24

type Step = 'week' | 'month' | 'quarter' | 'year'

/** Cuts a stretch into weeks, months, quarters or years, so that there are three dozen at most; `null` where there are fewer than three. */
export function cutTimeline(instants: readonly Date[], language: string): Timeline | null {
  const [first, last] = spanOf(instants)
  if (first === null || last === null) return null
  const step = chooseStep(first, last)
  const from = numberOf(first, step)
  const size = numberOf(last, step) - from + 1
  if (size < fewestPieces) return null
  return {
    labels: Array.from({ length: size }, (_, place) => labelOf(from + place, step, language)),
    span: { from: say(first, step, language), to: say(last, step, language) },
    place: (instant) => numberOf(instant, step) - from,
  }
}

/** How many of the instants fall into each piece. */
export function countAlong({ labels, place }: Timeline, instants: readonly Date[]): number[] {
  const counts = labels.map(() => 0)
  for (const instant of instants) {
    const at = place(instant)
    if (at >= 0 && at < counts.length) counts[at] = (counts[at] ?? 0) + 1
  }
  return counts
}

function spanOf(instants: readonly Date[]): [first: Date | null, last: Date | null] {
  let [first, last]: [Date | null, Date | null] = [null, null]
  for (const instant of instants) {
    if (first === null || instant < first) first = instant
    if (last === null || instant > last) last = instant
  }
  return [first, last]
}

function chooseStep(first: Date, last: Date): Step {
  const pieces = (step: Step) => numberOf(last, step) - numberOf(first, step) + 1
  if (pieces('week') <= mostWeeks) return 'week'
  if (pieces('month') <= mostMonths) return 'month'
  return pieces('quarter') <= mostQuarters ? 'quarter' : 'year'
}

/** The number of the piece, counted without a gap; weeks begin on Monday. */
function numberOf(instant: Date, step: Step): number {
  const months = instant.getUTCFullYear() * 12 + instant.getUTCMonth()
  if (step === 'week') return Math.floor((instant.getTime() / dayMs + 3) / 7)
  if (step === 'month') return months
  return Math.floor(months / (step === 'quarter' ? 3 : 12))
}

function labelOf(number: number, step: Step, language: string): string {
  if (step === 'week') return say(new Date((number * 7 - 3) * dayMs), step, language)
  const first = number * { month: 1, quarter: 3, year: 12 }[step]
  return say(new Date(Date.UTC(Math.floor(first / 12), first % 12)), step, language)
}

/** An instant, as closely as pieces of that length tell it. */
function say(instant: Date, step: Step, language: string): string {
  if (step === 'year') return String(instant.getUTCFullYear())
  const { day, month } = datesIn(language)
  return step === 'week' ? day(instant) : month(instant)
}
