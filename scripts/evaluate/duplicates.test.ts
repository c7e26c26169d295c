import { expect, test } from 'vitest'
import { measureDuplicates } from './duplicates.ts'

test('finds what is told again from the same material, and takes no echo for it', async () => {
  expect(await measureDuplicates()).toEqual({ again: 30, found: 30, echoes: 30, taken: 0, wrong: [] })
})
