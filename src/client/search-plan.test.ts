import { expect, test } from 'vitest'
import type { SearchChoices } from '../data/search-records.ts'
import { planSteps } from './search-plan.ts'
import { readQuery } from './search-query.ts'

const volume = (language: string, first: number, last: number, count: number) => ({
  path: `${language}/${first}`,
  language,
  months: { first: `${first}-01`, last: `${last}-12` },
  count,
  tag: 'a',
})

const choices: SearchChoices = {
  volumes: [
    volume('en', 2026, 2026, 3_000),
    volume('de', 2026, 2026, 500),
    volume('ar', 2020, 2026, 100),
    volume('en', 2025, 2025, 4_000),
    volume('en', 2024, 2024, 4_000),
    volume('en', 2016, 2023, 5_000),
  ],
  shows: [{ id: 'upkeep', title: 'Upkeep', volumes: [0, 5] }],
  topics: [],
  years: [],
  peopleTag: '',
}
const plan = (address: string, person: number[] | null = null) =>
  planSteps(choices, readQuery(address), person).map(({ volumes, months: { first, last } }) => [
    volumes.map(({ path }) => path).join(),
    `${first.slice(0, 4)}-${last.slice(0, 4)}`,
  ])

test('the newest are searched first, then more with each step, and languages in other letters last', () => {
  expect(plan('?q=ledger')).toEqual([
    ['en/2026', '2026-2026'],
    ['de/2026', '2026-2026'],
    ['en/2025,en/2024', '2024-2025'],
    ['en/2016', '2016-2023'],
    ['ar/2020', '2020-2026'],
  ])
  expect(plan('?q=الصيانة')[0]).toEqual(['ar/2020', '2020-2026'])
  expect(plan('?q=2024')[0]).toEqual(['en/2026', '2026-2026'])
})

test('only volumes that know the show, the person and the year are searched', () => {
  expect(plan('?show=upkeep&q=ledger')).toEqual([
    ['en/2026', '2026-2026'],
    ['en/2016', '2016-2023'],
  ])
  expect(plan('?year=2022&q=ledger').flat()).toEqual(['en/2016', '2016-2023', 'ar/2020', '2020-2026'])
  expect(plan('?q=ledger', [4])).toEqual([['en/2024', '2024-2024']])
  expect(plan('?q=ledger&show=nobody')).toEqual([])
})
