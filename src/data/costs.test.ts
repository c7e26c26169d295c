import { expect, test } from 'vitest'
import { sumCosts } from './costs.ts'

const small = { model: 'small', input: 1000, output: 100, minutes: 0, cost: 0.1 }
const ears = { model: 'ears', input: 0, output: 0, minutes: 30, cost: 0.2 }

test('adds up by month and model, newest month and dearest model first', () => {
  const ledgers = [
    { month: '2026-10', podcast: 'a', costs: [small] },
    { month: '2026-11', podcast: 'a', costs: [small, ears] },
    { month: '2026-11', podcast: 'b', costs: [small] },
  ]
  const twice = { ...small, input: 2000, output: 200, cost: 0.2 }
  expect(sumCosts(ledgers)).toEqual([
    { month: '2026-11', cost: 0.4, models: [ears, twice] },
    { month: '2026-10', cost: 0.1, models: [small] },
  ])
})

test('nothing paid is nothing to show', () => {
  expect(sumCosts([])).toEqual([])
})
