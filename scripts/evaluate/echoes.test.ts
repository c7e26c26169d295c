import { expect, test } from 'vitest'
import { measureEchoes } from './echoes.ts'

test('takes nothing for an echo that is none, and finds a third of those in other words', async () => {
  const { precision, recall, others, wrong } = await measureEchoes()
  expect({ precision, wrong }).toEqual({ precision: 1, wrong: [] })
  expect(others).toEqual({
    again: { pairs: 30, taken: 0 },
    contrary: { pairs: 20, taken: 0 },
    related: { pairs: 18, taken: 0 },
    unrelated: { pairs: 3232, taken: 0 },
  })
  expect(recall).toBeGreaterThanOrEqual(0.36)
})
