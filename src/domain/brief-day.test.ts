import { expect, test } from 'vitest'
import { addDays, dayIn, isBriefDay, isDue, isTimeZone, lastBriefDay, nextBriefDay, startOfDay, weekdayOf } from './brief-day.ts'

const daily = { cadence: 'daily', weekday: 'monday' } as const
const weekdaysOnly = { cadence: 'weekdays', weekday: 'monday' } as const
const sundays = { cadence: 'weekly', weekday: 'sunday' } as const

test('an instant falls on the day of the time zone, on either side of midnight', () => {
  const late = new Date('2026-11-22T23:30:00Z')
  expect(['UTC', 'Europe/Berlin', 'America/Los_Angeles', 'Pacific/Kiritimati'].map((zone) => dayIn(late, zone))).toEqual([
    '2026-11-22',
    '2026-11-23',
    '2026-11-22',
    '2026-11-23',
  ])
  expect(dayIn(new Date('2026-11-23T00:30:00Z'), 'America/New_York')).toBe('2026-11-22')
  expect(dayIn(new Date('2026-12-31T23:59:59Z'), 'Asia/Kolkata')).toBe('2027-01-01')
})

test('a day begins where it is, also where clocks pass over midnight', () => {
  const zones = ['UTC', 'Europe/Berlin', 'America/Los_Angeles', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'Etc/GMT+12']
  expect(zones.map((zone) => startOfDay('2026-11-28', zone).toISOString())).toEqual([
    '2026-11-28T00:00:00.000Z',
    '2026-11-27T23:00:00.000Z',
    '2026-11-28T08:00:00.000Z',
    '2026-11-27T18:15:00.000Z',
    '2026-11-27T10:00:00.000Z',
    '2026-11-28T12:00:00.000Z',
  ])
  expect(startOfDay('2026-03-29', 'Europe/Berlin').toISOString()).toBe('2026-03-28T23:00:00.000Z')
  expect(startOfDay('2026-03-30', 'Europe/Berlin').toISOString()).toBe('2026-03-29T22:00:00.000Z')
  // In Cairo the clocks go from 23:59 to 01:00.
  expect(startOfDay('2026-04-24', 'Africa/Cairo').toISOString()).toBe('2026-04-23T22:00:00.000Z')
})

test('days begin and end right where clocks change', () => {
  const berlin = (instant: string) => dayIn(new Date(instant), 'Europe/Berlin')
  expect(['2026-03-28T22:59:59Z', '2026-03-28T23:00:00Z', '2026-03-29T21:59:59Z', '2026-03-29T22:00:00Z'].map(berlin)).toEqual([
    '2026-03-28',
    '2026-03-29',
    '2026-03-29',
    '2026-03-30',
  ])
  expect(['2026-10-24T22:00:00Z', '2026-10-25T22:59:59Z', '2026-10-25T23:00:00Z'].map(berlin)).toEqual([
    '2026-10-25',
    '2026-10-25',
    '2026-10-26',
  ])
  expect([addDays('2026-03-28', 1), addDays('2026-03-29', 1), addDays('2028-02-28', 1), addDays('2026-01-01', -1)]).toEqual([
    '2026-03-29',
    '2026-03-30',
    '2028-02-29',
    '2025-12-31',
  ])
})

test('knows time zones by their names alone', () => {
  expect(['UTC', 'Europe/Berlin', 'America/Argentina/Ushuaia', '+02:00', 'Berlin', 'Mars/Olympus', ''].map(isTimeZone)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ])
})

test('finds the brief days around a day', () => {
  expect(weekdayOf('2026-11-22')).toBe('sunday')
  expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map((day) => isBriefDay(day, weekdaysOnly))).toEqual([
    true,
    false,
    false,
    true,
  ])
  expect([nextBriefDay('2026-11-21', weekdaysOnly), lastBriefDay('2026-11-22', weekdaysOnly)]).toEqual(['2026-11-23', '2026-11-20'])
  expect([nextBriefDay('2026-11-23', sundays), lastBriefDay('2026-11-21', sundays)]).toEqual(['2026-11-29', '2026-11-15'])
})

test('the first brief comes at once; then one for a day, and none before the last', () => {
  const run = { today: '2026-11-22', waiting: ['2026-11-22'], cadence: daily }
  expect(isDue({ ...run, written: ['2026-11-20'] })).toBe(true)
  expect(isDue({ ...run, written: ['2026-11-22'] })).toBe(false)
  expect(isDue({ ...run, written: ['2026-11-23'] })).toBe(false) // the time zone was changed
  expect(isDue({ today: '2026-11-25', waiting: ['2026-11-25'], cadence: sundays, written: [] })).toBe(true)
})

test('makes up on the next run for a brief day that no run came to, but keeps days off where nothing was missed', () => {
  const saturday = { today: '2026-11-21', cadence: weekdaysOnly }
  expect(isDue({ ...saturday, written: ['2026-11-19'], waiting: ['2026-11-19'] })).toBe(true)
  expect(isDue({ ...saturday, written: ['2026-11-19'], waiting: ['2026-11-20', '2026-11-21'] })).toBe(false)
  expect(isDue({ ...saturday, written: ['2026-11-20'], waiting: ['2026-11-19'] })).toBe(false)
  expect(isDue({ today: '2026-11-24', cadence: sundays, written: ['2026-11-15'], waiting: ['2026-11-18'] })).toBe(true)
})

test('a change of cadence loses no day and tells none twice', () => {
  const written = ['2026-11-17', '2026-11-18']
  const waiting = ['2026-11-18', '2026-11-19']
  expect(isDue({ today: '2026-11-19', written, waiting, cadence: sundays })).toBe(false)
  expect(isDue({ today: '2026-11-22', written, waiting, cadence: sundays })).toBe(true)
  expect(isDue({ today: '2026-11-19', written, waiting, cadence: daily })).toBe(true)
})
