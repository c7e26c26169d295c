import { expect, test } from 'vitest'
import { countAlong, cutTimeline } from './timeline.ts'

const at = (...days: string[]) => days.map((day) => new Date(`${day}T06:00:00Z`))

test('a few weeks are cut into weeks from Monday to Sunday', () => {
  const days = at('2026-03-02', '2026-03-08', '2026-03-23')
  const timeline = cutTimeline(days, 'en')
  expect(timeline?.labels).toEqual(['2 March 2026', '9 March 2026', '16 March 2026', '23 March 2026'])
  expect(timeline && countAlong(timeline, days)).toEqual([2, 0, 0, 1])
})

test('longer stretches are cut into months, quarters and years', () => {
  expect(cutTimeline(at('2025-11-30', '2026-03-01'), 'en')?.labels).toEqual([
    'November 2025',
    'December 2025',
    'January 2026',
    'February 2026',
    'March 2026',
  ])
  expect(cutTimeline(at('2022-05-30', '2026-03-01'), 'en')?.labels.slice(0, 2)).toEqual(['April 2022', 'July 2022'])
  expect(cutTimeline(at('2009-05-30', '2026-03-01'), 'en')?.labels).toHaveLength(18)
})

test('a stretch reaches from the first to the last, not to where a piece begins', () => {
  expect(cutTimeline(at('2026-03-03', '2026-03-27', '2026-03-10'), 'en')?.span).toEqual({ from: '3 March 2026', to: '27 March 2026' })
  expect(cutTimeline(at('2025-11-30', '2026-03-01'), 'en')?.span).toEqual({ from: 'November 2025', to: 'March 2026' })
  expect(cutTimeline(at('2022-05-30', '2026-03-01'), 'en')?.span).toEqual({ from: 'May 2022', to: 'March 2026' })
  expect(cutTimeline(at('2009-05-30', '2026-03-01'), 'en')?.span).toEqual({ from: '2009', to: '2026' })
})

test('what falls into two weeks is no stretch', () => {
  expect(cutTimeline(at('2026-03-02', '2026-03-15'), 'en')).toBeNull()
  expect(cutTimeline([], 'en')).toBeNull()
})
