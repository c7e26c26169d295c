import { expect, test } from 'vitest'
import type { Brief } from '#domain/brief.ts'
import { type Due, selectDue } from './due.ts'
import type { Standing } from './ledger-line.ts'

const brief = (date: string, episodes = [`show/${date}-talk`]): Brief => ({ date, insights: [], episodes, note: '' })
const briefs = ['2026-03-12', '2026-03-13', '2026-03-14', '2026-03-15', '2026-03-16'].map((date) => brief(date)) // 16 March 2026 is a Monday
const daily = { cadence: 'daily', timeZone: 'UTC' } as const
const had = (date: string, more: Partial<Standing> = {}): Standing => ({
  settled: { brief: date, at: new Date(`${date}T06:00:00Z`), episodes: [`show/${date}-talk`] },
  pending: null,
  refused: null,
  refusals: 0,
  first: date,
  at: new Date(`${date}T06:00:00Z`),
  ...more,
})
const at = (time: string) => new Date(time)
const told = (due: Due) => (due.due ? [due.brief, ...due.episodes.map((id) => id.slice(5, 15))].join(' ') : due.why)

test('whoever is new gets the newest brief, or that of a week', () => {
  const now = at('2026-03-16T06:00:00Z')
  expect(selectDue({ subscriber: daily, standing: undefined, briefs, now })).toEqual({
    due: true,
    brief: '2026-03-16',
    episodes: ['show/2026-03-16-talk'],
    whole: true,
  })
  const weekly = selectDue({ subscriber: { cadence: 'weekly', timeZone: 'UTC' }, standing: undefined, briefs, now })
  expect(told(weekly)).toBe('2026-03-16 2026-03-12 2026-03-13 2026-03-14 2026-03-15 2026-03-16')
})

test('covers all since the last mail, and what a brief gained after it was sent', () => {
  const now = at('2026-03-16T06:00:00Z')
  expect(told(selectDue({ subscriber: daily, standing: had('2026-03-14'), briefs, now }))).toBe('2026-03-16 2026-03-15 2026-03-16')
  const grown = [brief('2026-03-15', ['show/2026-03-15-talk', 'show/2026-03-01-late']), brief('2026-03-16')]
  expect(told(selectDue({ subscriber: daily, standing: had('2026-03-15'), briefs: grown, now }))).toBe('2026-03-16 2026-03-01 2026-03-16')
})

test('nothing new, had, refused, paused: each is told', () => {
  const now = at('2026-03-16T06:00:00Z')
  const why = (standing: Standing | undefined, some = briefs) => told(selectDue({ subscriber: daily, standing, briefs: some, now }))
  expect([
    why(undefined, []),
    why(undefined, [brief('2026-02-01')]),
    why(had('2026-03-16')),
    why(had('2026-03-15', { refused: '2026-03-16', refusals: 1 })),
    why(had('2026-03-15', { refusals: 3 })),
  ]).toEqual(['nothing-new', 'nothing-new', 'had-it', 'refused', 'paused'])
})

test('a weekday is one where the subscriber is', () => {
  const onFriday = { subscriber: { cadence: 'weekdays', timeZone: 'Pacific/Auckland' } as const, standing: undefined, briefs }
  expect(told(selectDue({ ...onFriday, now: at('2026-03-20T05:00:00Z') }))).toMatch(/^2026-03-16/) // Friday evening there
  expect(told(selectDue({ ...onFriday, now: at('2026-03-20T12:00:00Z') }))).toBe('not-today') // Saturday there, Friday in UTC
})

test('by the week is once from Sunday on, however late the run', () => {
  const weekly = (timeZone: string, now: string, last: string) =>
    told(
      selectDue({
        subscriber: { cadence: 'weekly', timeZone },
        standing: had('2026-03-12', { settled: { brief: '2026-03-12', at: at(last), episodes: [] } }),
        briefs,
        now: at(now),
      }),
    )
  expect(weekly('UTC', '2026-03-14T23:00:00Z', '2026-03-12T06:00:00Z')).toBe('not-today')
  expect(weekly('Asia/Tokyo', '2026-03-14T23:00:00Z', '2026-03-12T06:00:00Z')).toMatch(/^2026-03-16/) // Sunday there
  expect(weekly('UTC', '2026-03-17T06:00:00Z', '2026-03-12T06:00:00Z')).toMatch(/^2026-03-16/)
  expect(weekly('UTC', '2026-03-17T06:00:00Z', '2026-03-15T00:00:00Z')).toBe('not-today')
})
