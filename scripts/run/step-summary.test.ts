import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readEnv } from '../env.ts'
import { writeStepSummary } from './step-summary.ts'

test('adds lines to the summary of a step as plain text', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'earmark-summary-'))
  const file = path.join(folder, 'summary.md')
  const env = readEnv({ GITHUB_STEP_SUMMARY: file })
  await writeStepSummary(env, ['1 podcast read.'])
  await writeStepSummary(env, ['! <b>A *show*</b>\n# is gone'])
  expect(await readFile(file, 'utf8')).toBe('1 podcast read.\n\n&#33; &#60;b&#62;A &#42;show&#42;&#60;/b&#62; &#35; is gone\n\n')
  await rm(folder, { recursive: true })
})

test('of more than GitHub shows, the first lines are there, and the last', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'earmark-summary-'))
  const file = path.join(folder, 'summary.md')
  const faults = Array.from({ length: 30_000 }, (_, index) => `${index}: ü is no letter that a topic begins with, said the doctor`)
  await writeStepSummary(readEnv({ GITHUB_STEP_SUMMARY: file }), [...faults, '30,000 faults.'])
  const text = await readFile(file, 'utf8')
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1024 * 1024)
  const lines = text.trimEnd().split('\n\n')
  const shown = lines.length - 2
  expect(shown).toBeGreaterThan(10_000)
  expect(lines.slice(0, shown)).toEqual(faults.slice(0, shown))
  expect(lines.slice(shown)).toEqual([`(${30_000 - shown} more lines stand in the log.)`, '30,000 faults.'])
  await rm(folder, { recursive: true })
})

test('writes nothing elsewhere', async () => {
  await expect(writeStepSummary(readEnv({}), ['1 podcast read.'])).resolves.toBeUndefined()
})
