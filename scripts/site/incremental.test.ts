import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { happenings } from './fixture/editor.ts'

const minute = 60_000

test('after twenty days of changes the site is, byte for byte, what a build from nothing makes', { timeout: 10 * minute }, async () => {
  const script = path.join(import.meta.dirname, 'fixture/random-days.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [script, '20'], { maxBuffer: 2 ** 26 })
  const days: { happened: string[]; rendered: number; pages: number; differences: string[] }[] = JSON.parse(stdout)
  expect(days).toHaveLength(20)
  expect(days.filter(({ differences }) => differences.length > 0)).toEqual([])
  expect(new Set(days.flatMap(({ happened }) => happened))).toEqual(new Set(Object.keys(happenings)))
  const quiet = days.filter(({ rendered, pages }) => rendered < pages / 2)
  expect(quiet.length, 'days on which less than half of the pages were rendered').toBeGreaterThan(5)
})
