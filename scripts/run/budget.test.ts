import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeTextFile } from '../publish/file.ts'
import { openBudget } from './budget.ts'

const prices = { small: { input: 1, output: 4 }, ears: { minute: 0.01 } }
const now = new Date('2026-11-22T06:00:00Z')
let content = ''

beforeEach(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'earmark-budget-'))
})
afterEach(() => rm(content, { recursive: true, force: true }))

const call = [{ model: 'small', input: 100_000, output: 10_000 }] // .14

test('refuses a call that would go over the budget of the run, before it is made', async () => {
  const budget = await openBudget(content, { prices, budget: { run: 0.3 } }, now)
  expect([budget.refuse(call), budget.refuse(call), budget.refuse(call)]).toEqual([null, null, 'the budget of this run (0.3) is spent'])
})

test('what a call did not use is free for the next', async () => {
  const budget = await openBudget(content, { prices, budget: { run: 0.2 } }, now)
  budget.refuse(call)
  await budget.spend('show', call, [{ model: 'small', input: 10_000, output: 1000 }])
  expect(budget.refuse(call)).toBe(null)
})

test('the month counts what earlier runs spent, by the ledger', async () => {
  const first = await openBudget(content, { prices, budget: { month: 0.2 } }, now)
  first.refuse(call)
  await first.spend('show', call, call)
  await first.spend('show', [], [{ model: 'ears', minutes: 2 }])
  expect(await readFile(path.join(content, 'costs/2026-11/show.md'), 'utf8')).toContain(
    'model: "ears"\n    input: 0\n    output: 0\n    minutes: 2\n    cost: 0.02\n',
  )
  const second = await openBudget(content, { prices, budget: { month: 0.2 } }, now)
  expect(second.refuse(call)).toBe('the budget of this month (0.2) is spent')
  const later = await openBudget(content, { prices, budget: { month: 0.2 } }, new Date('2026-12-01T00:00:00Z'))
  expect(later.refuse(call)).toBe(null)
})

test('shares that are collected at once spend no more than the budget together', async () => {
  for (const budget of [{ run: 10 }, { month: 10 }]) {
    let spent = 0
    for (let share = 0; share < 8; share++) {
      const purse = await openBudget(content, { prices, budget }, now, { shares: 8 })
      while (purse.refuse(call) === null) spent += 0.14
    }
    expect(spent).toBeGreaterThan(8)
    expect(spent).toBeLessThanOrEqual(10)
  }
  const purse = await openBudget(content, { prices, budget: { run: 1 } }, now, { shares: 8 })
  expect(purse.refuse(call)).toBe("this share's part of the budget of this run (1) is spent")
})

test('a share has its part of what the month has left', async () => {
  const first = await openBudget(content, { prices, budget: {} }, now)
  await first.spend('show', [], [{ model: 'small', output: 500_000 }]) // 2
  const purse = await openBudget(content, { prices, budget: { month: 2.3 } }, now, { shares: 2 })
  expect([purse.refuse(call), purse.refuse(call)]).toEqual([null, "this share's part of the budget of this month (2.3) is spent"])
})

test('whoever ends a run has what its shares left', async () => {
  const purse = await openBudget(content, { prices, budget: { run: 0.3 } }, now, { spent: 0.1 })
  expect([purse.refuse(call), purse.refuse(call)]).toEqual([null, 'the budget of this run (0.3) is spent'])
})

test('what costs nothing is never refused', async () => {
  const budget = await openBudget(content, { prices, budget: { run: 0 } }, now)
  expect(budget.refuse([{ model: 'local', input: 1e9, output: 1e9 }])).toBe(null)
})

test('a ledger that cannot be read stops the run', async () => {
  await writeTextFile(path.join(content, 'costs/2026-11/show.md'), 'x')
  await expect(openBudget(content, { prices, budget: {} }, now)).rejects.toThrow(/costs\/2026-11\/show\.md/)
})
